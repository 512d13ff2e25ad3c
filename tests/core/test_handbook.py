"""Articles written from a catalogue: what leads where is derived, and prose is set without harm."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.concessions import UNDER_TACTIC_MS
from trainer.core.formulas import FORMULAS, Formula
from trainer.core.handbook import (
    ArticleSection,
    Handbook,
    Heading,
    Kind,
    MoveNote,
    NearMiss,
    Term,
    set_quotes,
    spans,
    unlinked,
)
from trainer.core.handbook_articles import write_handbook
from trainer.core.metrics import Measures, MetricId
from trainer.core.moves import Move
from trainer.core.tactics import EvidenceMark, PowerSource, Source, Tactic

SOURCE = Source(text="Standard teaching.", mark=EvidenceMark.MEMORY)


def tactic(tactic_id: str = "exploding-offer", *, counters: tuple[Move, ...] = (Move.DEADLINE_QUESTION,)) -> Tactic:
    return Tactic(
        id=tactic_id,
        name="Expiring offer",
        definition="An offer with a fuse.",
        exploits="Fear of regret.",
        leans_on=(PowerSource.TIME, PowerSource.ALTERNATIVES),
        tells=("Yours until five.",),
        counters=counters,
        mistake=Move.M_CONCEDE_UNDER_TACTIC,
        countered="The clock moves.",
        conceded="The next one is shorter.",
        model_answer="What changes at six?",
        decoy="The train goes at six.",
        sources=(SOURCE,),
    )


def note(move: Move, *, really: str = "") -> MoveNote:
    return MoveNote(
        move=move,
        name=move.value.replace("-", " ").capitalize(),
        says="does it",
        definition="Does something.",
        why="It matters, see [the clock](exploding-offer).",
        sections=(ArticleSection.TIMING,),
        when="Often.",
        not_when="Seldom.",
        examples=("What happens at six?",),
        near_misses=(NearMiss(text="Fine.", really=really, because="" if really else "asks nothing"),),
        detection="Read from the words.",
        sources=(SOURCE,),
    )


def term(name: str, *formulas: Formula) -> Term:
    return Term(id=name, name=name, short="Short.", text="One.\n\nTwo.", formulas=formulas, sources=(SOURCE,))


def book() -> Handbook:
    return write_handbook(
        [tactic()],
        [note(Move.DEADLINE_QUESTION, really="exploding-offer"), note(Move.M_CONCEDE_UNDER_TACTIC)],
        [term("batna"), term("fill-rate", Formula.FILL_RATE)],
    )


def linked(handbook: Handbook, entry_id: str, heading: Heading) -> list[str]:
    entry = handbook.find(entry_id)
    assert entry is not None
    return [item.link for block in entry.blocks if block.heading is heading for item in block.items]


def test_what_a_move_answers_is_read_off_the_tactics():
    handbook = book()
    assert linked(handbook, "deadline-question", Heading.USED_AGAINST) == ["exploding-offer"]
    assert linked(handbook, "m-concede-under-tactic", Heading.DRAWN_BY) == ["exploding-offer"]
    assert linked(handbook, "exploding-offer", Heading.ANSWERS) == ["deadline-question"]
    assert linked(handbook, "exploding-offer", Heading.CLASSIC) == ["m-concede-under-tactic"]
    assert linked(handbook, "deadline-question", Heading.NEAR_MISSES) == ["exploding-offer"]


def test_parts_follow_each_other_and_a_term_with_a_formula_is_a_measure():
    kinds = [entry.kind for entry in book().entries]
    assert kinds == [Kind.TACTIC, Kind.MOVE, Kind.MISTAKE, Kind.MEASURE, Kind.TERM]


def test_links_stand_in_prose_too():
    entry = book().find("deadline-question")
    assert entry is not None
    assert list(entry.links()).count("exploding-offer") == 3


def test_paragraphs_are_kept_and_empty_blocks_are_not():
    entry = book().find("batna")
    assert entry is not None
    assert [item.text for item in entry.blocks[0].items] == ["One.", "Two."]
    assert all(block.items for one in book().entries for block in one.blocks)


def test_an_empty_handbook_knows_nothing():
    assert Handbook().find("batna") is None
    assert Handbook().short("batna") == ""
    assert book().short("batna") == "Short."


def test_quotation_marks_are_set_as_in_print():
    assert (
        set_quotes("I can't say 'no' to the tenants' offer.")
        == "I can\u2019t say \u2018no\u2019 to the tenants\u2019 offer."
    )


@given(st.text(alphabet="ab [](){}-'\n", max_size=60))
def test_spans_lose_no_word(text: str):
    assert "".join(words for words, _ in spans(text)) == unlinked(text)
    assert len(set_quotes(text)) == len(text)


def test_every_measure_has_a_formula_and_its_figures_are_those_in_force():
    assert set(FORMULAS) == set(Formula)
    assert {metric.value for metric in MetricId} <= set(Formula)
    assert {name.replace("_", "-") for name in Measures.__slots__} <= {formula.value for formula in Formula}
    assert f"{UNDER_TACTIC_MS // 1000} s" in FORMULAS[Formula.UNDER_TACTIC]
