"""Reading play scripts."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content.expectation import Does, EndedWith, Happened, Measure, Measures, Offered, Says, TacticBecame
from trainer.content.play import Agree, Bring, Cite, ComeBack, Hold, Name, Part, Play, Sit, Speak, Wait, parse_play
from trainer.core.events import Outcome, RedLine
from trainer.core.moves import Act, Move
from trainer.core.terms import Side

SCRIPT = """\
# A fair deal
# in two steps
seed 7
prepare target 60
prepare red-line rent 1410
prepare interest repairs "both 60d" 5
prepare batna "A flat at 1,390" 70    # and how sure
prepare evidence rent-index notice
prepare ally tenants
prepare opening rent=1250 repairs="both 21d"
prepare question "What happens on Monday?"
prepare plan "a clock" "I ask what changes" deadline-question

them: 1,450 *
me after 4.2s typing 6s: What changes: Monday or Thursday?   # not a comment
  expect move deadline-question
  expect no act threat
  expect tactic countered exploding-offer
me: Fine.
hold 6s
wait 500ms
cite rent-index
ally tenants
name exploding-offer
accept
expect outcome deal
expect own >= 55.5
expect offer rent=1290 repairs="both 21d"
expect their lease=24
expect event DeadlineTested deadline=portal
expect says "*Thursday*"
"""


def read(text: str) -> Play:
    play, findings = parse_play(text, "s06/plays/fair.play")
    assert findings == ()
    assert play is not None
    return play


def complaint(line: str) -> str:
    play, findings = parse_play(f"seed 1\n{line}\n", "fair.play")
    assert play is None
    assert [finding.place.line for finding in findings] == [2]
    return findings[0].message


def test_a_script_reads_as_it_is_written():
    play = read(SCRIPT)
    assert (play.name, play.title, play.seed) == ("fair", "A fair deal", 7)
    actions = [step.action for step in play.steps]
    assert actions == [
        Sit(),
        Speak(text="What changes: Monday or Thursday?   # not a comment", after_ms=4200, typing_ms=6000),
        Speak(text="Fine."),
        Hold(ms=6000),
        Wait(ms=500),
        Cite(evidence="rent-index"),
        Bring(ally="tenants"),
        Name(tactic="exploding-offer"),
        Agree(),
    ]


def test_the_preparation_is_gathered():
    preparation = read(SCRIPT).preparation
    assert preparation.target == 60
    assert preparation.red_lines == (RedLine(issue="rent", value=1410),)  # type: ignore[arg-type]
    assert preparation.interests[0].least == "both 60d"
    assert (preparation.batna, preparation.batna_confidence) == ("A flat at 1,390", 70)
    assert preparation.evidence == ("rent-index", "notice")
    assert preparation.opening == {"rent": 1250, "repairs": "both 21d"}
    assert preparation.questions == ("What happens on Monday?",)
    assert preparation.plan_move is Move.DEADLINE_QUESTION


def test_what_is_prepared_while_adjourned_adds_to_what_was():
    play = read(
        "prepare evidence rent-index\nme: Hello.\nadjourn\nprepare ally tenants\nreturn\nbreak\nadjourn\nreturn"
    )
    assert play.preparation.allies == ()
    parted, back = play.steps[2].action, play.steps[3].action
    assert parted == Part()
    assert isinstance(back, ComeBack)
    assert back.preparation is not None
    assert (back.preparation.evidence, back.preparation.allies) == (("rent-index",), ("tenants",))
    late, findings = parse_play("me: Hello.\nprepare ally tenants", "late.play")
    assert late is None
    assert findings[0].message == "preparing comes before the first step"


def test_nothing_prepared_while_adjourned_is_nothing_to_store():
    assert read("adjourn\nreturn").steps[2].action == ComeBack()


def test_expectations_belong_to_the_step_above():
    steps = read(SCRIPT).steps
    assert [(one.line, one.claim) for one in steps[0].expectations] == [(14, Says(pattern="1,450 *"))]
    assert [(one.negated, one.claim) for one in steps[1].expectations] == [
        (False, Does(label=Move.DEADLINE_QUESTION)),
        (True, Does(label=Act.THREAT)),
        (False, TacticBecame(what="countered", tactic="exploding-offer")),  # type: ignore[arg-type]
    ]
    assert [one.claim for one in steps[-1].expectations] == [
        EndedWith(outcome=Outcome.DEAL),
        Measures(measure=Measure.OWN, comparison=">=", number=55.5),
        Offered(side=Side.LEARNER, terms={"rent": 1290, "repairs": "both 21d"}),  # type: ignore[dict-item]
        Offered(side=Side.COUNTERPART, terms={"lease": 24}),  # type: ignore[dict-item]
        Happened(kind="DeadlineTested", where={"deadline": "portal"}),
        Says(pattern="*Thursday*"),
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("jump", "'jump' is no step"),
        ("cite " + "a" * 5000, "the line is too long"),
        ("me after soon: hello", "'soon' is no time"),
        ("me quickly: hello", "'quickly' before the colon is no time"),
        ("me:", "nothing is said after the colon"),
        ("hold", "'hold' is no step"),
        ("hold 2h", "'2h' is no time"),
        ("hold 90m", "'90m' is no time"),
        ('cite "rent', "a quotation mark is not closed"),
        ("seed many", "'many' is not a seed like 7"),
        ("seed -1", "'-1' is not a seed like 7"),
        ("prepare lunch", "'prepare lunch' prepares nothing"),
        ("prepare target 120", "'120' is not points from 0 to 100"),
        ("prepare red-line rent", "a red line is an issue and a value"),
        ("prepare plan one", "a plan is an if and a then in quotes, and a move"),
        ("expect luck", "'expect luck' is not an expectation"),
        ("expect move jump", "'jump' is not a move"),
        ("expect offer 1290", "'1290' is not an issue with a value"),
        ("expect event Party", "there is no event 'Party'"),
        ("expect event DeadlineTested day=1", "'day=1' is not a field of DeadlineTested"),
        ("expect own about 50", "'about 50' compares with nothing"),
        ("expect outcome win", "'win' is not an outcome"),
    ],
)
def test_lines_that_say_nothing_are_named(line: str, says: str):
    assert complaint(line) == says


def test_every_bad_line_is_reported_not_only_the_first():
    _, findings = parse_play("jump\nme: hello\nskip\n", "a.play")
    assert [finding.place.line for finding in findings] == [1, 3]


def test_preparing_comes_first():
    _, findings = parse_play("me: hello\nprepare target 60\n", "a.play")
    assert [finding.message for finding in findings] == ["preparing comes before the first step"]


def test_scripts_without_end_are_refused():
    _, findings = parse_play("break\n" * 400, "a.play")
    assert findings[0].message == "the script goes on for too long"


words = st.sampled_from([*SCRIPT.split(), "expect", "me:", "prepare", '"', "=", ":", "\t", "0.0s", "9" * 30, "\u00e9"])


@given(st.lists(st.lists(words, max_size=6).map(" ".join), max_size=8).map("\n".join))
def test_any_text_is_a_play_or_findings(text: str):
    play, findings = parse_play(text, "a.play")
    assert (play is None) == bool(findings)


@given(st.text(max_size=200))
def test_any_characters_are_survived(text: str):
    with suppress(AssertionError):
        read(text)
