"""Every technique of the article this trainer implements can be looked up and practised.

One row a technique: its section, what it is, the articles that explain it, and where it is practised: a tactic in the
plan of a scene, a part of the scenes, something the learner writes or does, or a finding of the debrief. Out of reach
of a typed table: eye contact, open body language, courses and communities.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import pytest

from trainer.content.load import ScenarioLibrary
from trainer.core import rules
from trainer.core.events import Preparation, ReflectionWritten
from trainer.core.findings import BETTER, STRENGTH_WEIGHT
from trainer.core.handbook import SECTION_TITLES, ArticleSection, Heading
from trainer.core.metrics import Measures, MetricId
from trainer.core.moves import Move
from trainer.core.scenario import EvidenceKind, Scenario, WindowKind
from trainer.core.tactics import PowerSource
from trainer.core.terms import Side

LIBRARY = ScenarioLibrary(Path(__file__).resolve().parent.parent / "scenarios")
BOOK = LIBRARY.handbook()


@cache
def scenes() -> tuple[Scenario, ...]:
    return tuple(LIBRARY.load(slug) for slug in LIBRARY.slugs())


Practised = Callable[[], bool]


def planned(*tactics: str) -> Practised:
    """In the plan of at least one scene, each of them."""
    return lambda: set(tactics) <= {beat.tactic for scene in scenes() for beat in scene.beats}


def prepared(*names: str) -> Practised:
    """Written in the preparation."""
    return lambda: set(names) <= {field.name for field in fields(Preparation)}


def reflected(*names: str) -> Practised:
    """Written in the reflection."""
    return lambda: set(names) <= {field.name for field in fields(ReflectionWritten)}


def found(*moves: Move) -> Practised:
    """Named by the debrief, as a strength or with a better line."""
    return lambda: all(move in (BETTER if move.is_mistake else STRENGTH_WEIGHT) for move in moves)


def answers(*moves: Move) -> Practised:
    """A counter to a tactic that some scene plans."""
    return lambda: (
        set(moves)
        <= {counter for scene in scenes() for beat in scene.beats for counter in scene.tactics[beat.tactic].counters}
    )


def measured(*names: str) -> Practised:
    """Measured in every session and compared with one's own past."""
    return lambda: set(names) <= set(Measures.__slots__)


def ordered(*names: str) -> Practised:
    """Something to do at the table."""
    return lambda: all(hasattr(rules, name) for name in names)


def in_scenes(holds: Callable[[Scenario], object], *, least: int = 1) -> Practised:
    """A part of so many scenes."""
    return lambda: sum(bool(holds(scene)) for scene in scenes()) >= least


def every_scene(holds: Callable[[Scenario], object]) -> Practised:
    """A part of every scene."""
    return lambda: all(holds(scene) for scene in scenes())


def any_of(kinds: set[object], of: Callable[[Scenario], set[object]]) -> Practised:
    """Each kind in at least one scene."""
    return lambda: kinds <= set().union(*(of(scene) for scene in scenes()))


@dataclass(frozen=True)
class Technique:
    section: ArticleSection
    what: str
    articles: tuple[str, ...]
    practised: Practised


S, M = ArticleSection, Move
TECHNIQUES = (
    Technique(
        S.UNDERSTANDING,
        "six sources of power, for both sides",
        ("power-sources",),
        prepared("power_mine", "power_theirs"),
    ),
    Technique(
        S.UNDERSTANDING,
        "a scene leans on each source",
        ("power-sources", "power-gap"),
        any_of(set(PowerSource), lambda s: {p for side in Side for p in s.power[side]}),
    ),
    Technique(
        S.UNDERSTANDING,
        "power is perceived: claims can be hollow",
        ("bluff", "probe-claim"),
        in_scenes(lambda s: any(not one.true for one in s.bluffs), least=5),
    ),
    Technique(
        S.PSYCHOLOGY,
        "do not concede too quickly",
        ("m-accept-first-offer", "m-unilateral-concession", "concession-pace"),
        found(M.M_ACCEPT_FIRST_OFFER, M.M_UNILATERAL_CONCESSION),
    ),
    Technique(
        S.PSYCHOLOGY,
        "ask for what you want, do not undervalue yourself",
        ("m-apologise-ask", "target"),
        found(M.M_APOLOGISE_ASK),
    ),
    Technique(
        S.PREPARATION,
        "their interests, constraints and priorities",
        ("interest", "interest-question"),
        prepared("guessed_interests", "questions"),
    ),
    Technique(S.PREPARATION, "their alternatives", ("batna",), prepared("guessed_alternative")),
    Technique(S.PREPARATION, "own interests behind positions", ("core-interests", "interest"), prepared("interests")),
    Technique(
        S.PREPARATION,
        "own BATNA and how sure of it",
        ("batna", "reservation-value"),
        prepared("batna", "batna_confidence"),
    ),
    Technique(
        S.INFORMATION,
        "five kinds of evidence",
        ("dossier",),
        any_of(set(EvidenceKind), lambda s: {one.kind for one in s.evidence}),
    ),
    Technique(S.INFORMATION, "evidence cited at the table", ("objective-standard", "dossier"), ordered("CiteEvidence")),
    Technique(
        S.REFRAMING, "from positions to interests", ("reframe-interests", "reframing"), found(M.REFRAME_INTERESTS)
    ),
    Technique(
        S.REFRAMING, "from adversarial to collaborative", ("reframe-collaborative",), found(M.REFRAME_COLLABORATIVE)
    ),
    Technique(S.REFRAMING, "from one issue to several", ("reframe-multi-issue",), found(M.REFRAME_MULTI_ISSUE)),
    Technique(S.REFRAMING, "from immediate to long-term", ("reframe-long-term",), found(M.REFRAME_LONG_TERM)),
    Technique(
        S.QUESTIONS,
        "questions that uncover interests",
        ("interest-question",),
        every_scene(lambda s: s.hidden_interests(Side.COUNTERPART)),
    ),
    Technique(S.QUESTIONS, "questions that test assumptions", ("probe-claim",), found(M.PROBE_CLAIM)),
    Technique(
        S.COALITIONS, "allies, recruited and brought in", ("ally", "ally-mention"), every_scene(lambda s: s.allies)
    ),
    Technique(S.COALITIONS, "rapport before it gets hard", ("rapport-build", "mood"), answers(M.RAPPORT_BUILD)),
    Technique(S.COALITIONS, "genuine interest in their challenges", ("acknowledge", "mood"), found(M.ACKNOWLEDGE)),
    Technique(S.STANDARDS, "objective criteria", ("objective-standard", "standard"), found(M.OBJECTIVE_STANDARD)),
    Technique(
        S.STANDARDS,
        "precedents",
        ("social-proof",),
        in_scenes(lambda s: any(e.kind is EvidenceKind.PRECEDENT for e in s.evidence), least=5),
    ),
    Technique(
        S.TIMING,
        "resist artificial deadlines",
        ("artificial-deadline", "exploding-offer"),
        planned("artificial-deadline", "exploding-offer"),
    ),
    Technique(
        S.TIMING,
        "ask whether a deadline is real",
        ("deadline-question", "deadline"),
        in_scenes(lambda s: {d.real for d in s.deadlines} == {True, False}, least=3),
    ),
    Technique(
        S.TIMING, "patience: a pause, a night, later", ("request-time", "calculated-delay"), ordered("TakeBreak")
    ),
    Technique(S.TIMING, "do not show that time presses you", ("m-reveal-desperation",), found(M.M_REVEAL_DESPERATION)),
    Technique(
        S.WINDOWS,
        "five kinds of changes to use",
        ("window-of-opportunity", "use-window"),
        any_of(set(WindowKind), lambda s: {s.window.kind} if s.window else set()),
    ),
    Technique(
        S.WINDOWS, "every scene has its moment", ("window-of-opportunity",), every_scene(lambda s: s.window is not None)
    ),
    Technique(
        S.COMMUNICATION,
        "an ambitious first offer with a reason",
        ("anchor-first", "anchor", "justify-rationale"),
        prepared("opening", "target"),
    ),
    Technique(
        S.COMMUNICATION,
        "answer an extreme anchor",
        ("counter-anchor", "aggressive-anchor"),
        planned("aggressive-anchor"),
    ),
    Technique(
        S.COMMUNICATION,
        "assertive and respectful",
        ("hold-position", "m-irritator"),
        found(M.HOLD_POSITION, M.M_IRRITATOR),
    ),
    Technique(S.COMMUNICATION, "I-statements", ("i-statement",), answers(M.I_STATEMENT)),
    Technique(
        S.SILENCE,
        "silence after a proposal",
        ("strategic-silence", "hold-after-offer", "m-fill-silence"),
        ordered("BeginHold", "EndHold"),
    ),
    Technique(
        S.SILENCE,
        "silence is measured by context",
        ("silence-measured", "fill-rate"),
        measured("fill_rate"),
    ),
    Technique(
        S.SILENCE,
        "no hasty reactions",
        ("m-react-emotionally", "m-concede-under-tactic"),
        found(M.M_REACT_EMOTIONALLY, M.M_CONCEDE_UNDER_TACTIC),
    ),
    Technique(
        S.INTEGRATIVE,
        "expand the pie first",
        ("value-creation", "joint-efficiency", "pareto-frontier"),
        every_scene(lambda s: s.trade),
    ),
    Technique(S.INTEGRATIVE, "trade on differences", ("trade", "share-priority"), found(M.SHARE_PRIORITY)),
    Technique(S.INTEGRATIVE, "bets on facts you disagree about", ("contingent-deal",), found(M.CONTINGENT_DEAL)),
    Technique(
        S.INTEGRATIVE,
        "no mere splitting",
        ("m-split-difference", "split-difference-trap"),
        planned("split-difference-trap"),
    ),
    Technique(
        S.PACKAGING,
        "several issues at once",
        ("package-offer", "package", "m-issue-by-issue"),
        every_scene(lambda s: len(s.bargain.issues) >= 3),
    ),
    Technique(
        S.PACKAGING, "conditional offers", ("conditional-offer", "conditional-share"), found(M.CONDITIONAL_OFFER)
    ),
    Technique(S.PACKAGING, "several packages to choose from", ("meso",), found(M.MESO)),
    Technique(S.PACKAGING, "not issue by issue", ("m-issue-by-issue", "salami"), planned("salami")),
    Technique(S.PROTECTION, "red lines beforehand", ("red-line",), prepared("red_lines")),
    Technique(
        S.PROTECTION, "recognise and name tactics", ("name-tactic", "hardball-tactic", "decoy"), ordered("NameTactic")
    ),
    Technique(
        S.PROTECTION,
        "extreme anchors, ultimatums, pressure",
        ("aggressive-anchor", "take-it-or-leave-it", "threat", "good-cop-bad-cop"),
        planned("aggressive-anchor", "take-it-or-leave-it", "threat", "good-cop-bad-cop"),
    ),
    Technique(
        S.PROTECTION,
        "no value given under pressure",
        ("under-tactic", "counter-accuracy"),
        measured("under_tactic", "counter_accuracy"),
    ),
    Technique(
        S.WALKING_AWAY,
        "leave when the alternative is better",
        ("walk-away", "better-than-batna", "impasse"),
        ordered("WalkAway"),
    ),
    Technique(
        S.WALKING_AWAY,
        "let them know of a true alternative",
        ("batna-signal", "m-empty-threat"),
        found(M.BATNA_SIGNAL, M.M_EMPTY_THREAT),
    ),
    Technique(
        S.MEASURING, "six metrics of success", tuple(metric.value for metric in MetricId), lambda: len(MetricId) == 6
    ),
    Technique(
        S.MEASURING,
        "can it be carried out",
        ("implementation-check", "close-confirm"),
        in_scenes(lambda s: s.rules, least=3),
    ),
    Technique(
        S.LONG_TERM,
        "expertise and reputation",
        ("reputation",),
        any_of({PowerSource.EXPERTISE}, lambda s: set(s.power[Side.LEARNER])),
    ),
    Technique(S.LONG_TERM, "a network of people", ("ally",), every_scene(lambda s: s.allies)),
    Technique(
        S.LONG_TERM, "practice with lower stakes", ("practice",), in_scenes(lambda s: s.difficulty == 1 or s.starter)
    ),
    Technique(
        S.LEARNING, "reflect: what worked, what to do differently", ("reflection",), reflected("answers", "ratings")
    ),
    Technique(
        S.LEARNING, "a plan for the next time", ("if-then-plan",), reflected("plan_if", "plan_then", "plan_move")
    ),
    Technique(
        S.LEARNING,
        "see yourself change",
        ("learning-and-growth",),
        measured("conditional_share", "joint_efficiency", "calm_naming"),
    ),
    Technique(S.LEARNING, "stay with the research", ("evidence-marks",), lambda: sources() == len(BOOK.entries)),
)


def sources() -> int:
    return sum(block.heading is Heading.SOURCES for entry in BOOK.entries for block in entry.blocks)


@pytest.mark.parametrize("technique", TECHNIQUES, ids=lambda one: f"{one.section}: {one.what}")
def test_a_technique_can_be_looked_up_and_practised(technique: Technique):
    assert [article for article in technique.articles if BOOK.find(article) is None] == []
    assert technique.practised()


def test_no_section_of_the_article_is_left_out():
    assert {technique.section for technique in TECHNIQUES} == set(ArticleSection) == set(SECTION_TITLES)


def test_every_tactic_is_planned_somewhere():
    at_the_table = {beat.tactic for scene in scenes() for beat in scene.beats}
    assert set(LIBRARY.tactics()) == at_the_table


def test_every_move_is_explained_under_a_section():
    for move in Move:
        entry = BOOK.find(move.value)
        assert entry is not None
        assert any(block.heading is Heading.FROM for block in entry.blocks), move
