"""Small scenes with the numbers of three scenarios, for tests of the core that need no content files."""

from __future__ import annotations

from functools import cache

from trainer.core.linekeys import LINE_KEYS
from trainer.core.moves import Move
from trainer.core.scenario import (
    Ally,
    Archetype,
    Beat,
    Bluff,
    Brief,
    Deadline,
    Evidence,
    EvidenceKind,
    Interest,
    Line,
    LineBook,
    Persona,
    Scenario,
    Temperament,
    Trigger,
    Window,
    WindowKind,
)
from trainer.core.tactics import PowerSource, Tactic
from trainer.core.terms import Bargain, Issue, IssueId, IssueKind, Option, Side, Value

PARAMETERS: dict[Archetype, tuple[float, ...]] = {
    Archetype.SHARK: (0.97, 0.25, 0.02, 10, 0.40, 0.35, 0.35, 0.35, 0.70, 0.60, 0.55, 0.15, 8, 0.45, 0.30),
    Archetype.VELVET: (0.85, 0.50, 0.05, 8, 0.25, 0.60, 0.15, 0.60, 0.35, 0.80, 0.70, 0.35, 4, 0.60, 0.50),
    Archetype.EXPLODER: (0.92, 0.30, 0.03, 6, 0.35, 0.40, 0.30, 0.40, 0.60, 0.65, 0.50, 0.20, 6, 0.50, 0.25),
    Archetype.DUO: (0.97, 0.35, 0.03, 10, 0.35, 0.45, 0.40, 0.40, 0.70, 0.75, 0.55, 0.25, 5, 0.50, 0.30),
    Archetype.STONEWALLER: (0.90, 0.15, 0.00, 12, 0.40, 0.25, 0.20, 0.30, 0.40, 0.50, 0.65, 0.10, 15, 0.40, 0.40),
    Archetype.NIBBLER: (0.80, 0.80, 0.08, 9, 0.20, 0.50, 0.50, 0.55, 0.45, 0.80, 0.50, 0.30, 4, 0.60, 0.40),
    Archetype.PHANTOM: (0.93, 0.40, 0.03, 9, 0.30, 0.40, 0.35, 0.40, 0.55, 0.55, 0.60, 0.20, 5, 0.60, 0.35),
    Archetype.INTIMIDATOR: (0.97, 0.30, 0.02, 9, 0.40, 0.30, 0.50, 0.20, 0.90, 0.60, 0.40, 0.10, 10, 0.50, 0.30),
}
"""The table of science.md 4.11."""


def temperament(archetype: Archetype) -> Temperament:
    """Return an archetype's default temperament."""
    row = PARAMETERS[archetype]
    return Temperament(
        archetype=archetype,
        open=row[0],
        e=row[1],
        k=row[2],
        turns=int(row[3]),
        hold=row[4],
        rho=row[5],
        xi=row[6],
        trust=row[7],
        heat=row[8],
        p_name=row[9],
        standards=row[10],
        reveal=row[11],
        patience_s=row[12],
        p_collapse=row[13],
        p_real=row[14],
    )


def issue(
    name: str,
    options: list[Value],
    weights: tuple[float, float],
    *,
    floor: Value | None = None,
    cap: Value | None = None,
    kind: IssueKind = IssueKind.COUNT,
) -> Issue:
    """Return an issue named after its id."""
    return Issue(
        id=IssueId(name),
        name=f"the {name}",
        kind=kind,
        options=tuple(Option(value=value, label=str(value)) for value in options),
        learner_weight=weights[0],
        counterpart_weight=weights[1],
        learner_floor=floor,
        counterpart_cap=cap,
        divisible=kind is IssueKind.MONEY,
        headline=kind is IssueKind.MONEY,
        aliases=(name,),
    )


MONEY, CATEGORY, PERCENT = IssueKind.MONEY, IssueKind.CATEGORY, IssueKind.PERCENT

OFFER_LETTER = Bargain(
    issues=(
        issue("base", [46, 48, 50, 52, 54, 56], (45, 30), floor=48, cap=54, kind=MONEY),
        issue("remote", [1, 2, 3, 4], (25, 10), floor=2, cap=3),
        issue("start", [2, 4, 6, 8], (10, 40)),
        issue("signon", [0, 1.5, 3, 4.5], (20, 20), cap=3),
    ),
    learner_reservation=38,
    counterpart_reservation=42,
)
RENT = Bargain(
    issues=(
        issue("rent", [1450, 1410, 1370, 1330, 1290, 1250], (35, 30), floor=1410, cap=1290, kind=MONEY),
        issue("lease", [24, 18, 12, 6], (10, 30)),
        issue("repairs", ["none", "boiler 60d", "both 60d", "both 21d"], (30, 15), floor="boiler 60d", kind=CATEGORY),
        issue("deposit", [6, 5, 4], (10, 10)),
        issue("break", ["none", "month 6", "any time"], (15, 15), kind=CATEGORY),
    ),
    learner_reservation=33,
    counterpart_reservation=40,
)
COURIER = Bargain(
    issues=(
        issue("rate", [3.10, 3.24, 3.38, 3.52, 3.66, 3.80], (30, 25), floor=3.24, cap=3.66, kind=MONEY),
        issue("ontime", [98.5, 97.5, 96.5, 95.5], (15, 30), kind=PERCENT),
        issue("penalty", [9, 6, 4, 2], (20, 20), floor=6, cap=4),
        issue("forecasts", ["none", "monthly", "weekly"], (20, 5), kind=CATEGORY),
        issue("exclusivity", [36, 18, 0], (15, 20)),
    ),
    learner_reservation=32,
    counterpart_reservation=45,
)


def book(prefix: str, keys: dict[str, int]) -> LineBook:
    """Return a book with numbered lines, each naming its key and its slots."""
    lines = {}
    for key, count in keys.items():
        slots = " ".join("{" + slot + "}" for slot in sorted(LINE_KEYS[key].slots)) if key in LINE_KEYS else ""
        lines[key] = tuple(Line(id=f"{prefix}/{key}/{n}", text=f"{key} {n} {slots}".strip()) for n in range(count))
    return lines


def tactic(name: str, *counters: Move) -> Tactic:
    """Return a catalogue entry with these counters."""
    return Tactic(
        id=name,
        name=name.replace("-", " "),
        definition="A way of pressing.",
        exploits="Haste.",
        leans_on=(PowerSource.TIME,),
        tells=("Now or never.",),
        counters=counters,
        mistake=Move.M_CONCEDE_UNDER_TACTIC,
        countered="It stops.",
        conceded="It returns.",
        model_answer="What changes on Friday?",
        decoy="A train that leaves.",
    )


TACTICS = {
    "exploding-offer": tactic("exploding-offer", Move.DEADLINE_QUESTION, Move.REQUEST_TIME, Move.CONDITIONAL_OFFER),
    "phantom-competitor": tactic("phantom-competitor", Move.PROBE_CLAIM, Move.CONTINGENT_DEAL, Move.HOLD_POSITION),
    "take-it-or-leave-it": tactic("take-it-or-leave-it", Move.REFRAME_MULTI_ISSUE, Move.INTEREST_QUESTION),
    "flinch": tactic("flinch", Move.STRATEGIC_SILENCE, Move.HOLD_POSITION, Move.OBJECTIVE_STANDARD),
}


def lines_of(name: str, *kinds: str) -> LineBook:
    """Return three lines for each kind."""
    return {kind: tuple(Line(id=f"{name}/{kind}/{n}", text=f"{name} {kind} {n}.") for n in range(3)) for kind in kinds}


@cache
def scene(bargain: Bargain = RENT, archetype: Archetype = Archetype.EXPLODER) -> Scenario:
    """Return a playable scene over these numbers with this temperament."""
    head = bargain.headline
    opening = {issue.id: issue.options[0].value for issue in bargain.issues}
    strong = {issue.id: issue.options[-1].value for issue in bargain.issues}
    depths = tuple(
        Interest(
            id=f"need-{n}",
            side=Side.COUNTERPART,
            summary=f"Need {n}.",
            cues=(f"matter{n}",),
            lines=tuple(Line(id=f"need-{n}/{d}", text=f"Need {n} depth {d}.") for d in (1, 2, 3)),
        )
        for n in (1, 2, 3)
    )
    stages = ("tell", "push", "consequence", "stopped")
    return Scenario(
        id="scene",
        version="1+test",
        title="A scene",
        domain="test",
        difficulty=2,
        minutes=10,
        learner_role="learner",
        persona=Persona(id="pat", name="Pat", role="boss", manner="plain", temperament=temperament(archetype)),
        bargain=bargain,
        brief=Brief(
            situation="A meeting.",
            you_want="More.",
            you_have="Little.",
            you_know="Some.",
            batna="Stay.",
            counterpart_batna="Somebody else.",
        ),
        first_line=Line(id="first", text="Let us begin."),
        persona_opening=opening,
        strong_opening=strong,
        power={side: dict.fromkeys(PowerSource, 0.5) for side in Side},
        interests=depths,
        deadlines=(
            Deadline(
                id="monday",
                stated="Monday",
                real=False,
                reason="None.",
                slack="Thursday",
                cues=("monday",),
                lines=lines_of("monday", "held", "thinned", "extended"),
            ),
        ),
        bluffs=(
            Bluff(
                id="rival",
                claim="There is a rival.",
                true=False,
                truth="There is none.",
                cues=("rival",),
                lines=lines_of("rival", "claim", "details", "vague", "thinner", "collapsed"),
            ),
        ),
        evidence=(
            Evidence(id="index", kind=EvidenceKind.BENCHMARK, title="Index", text="x", strength=0.8, cues=("index",)),
            Evidence(id="old", kind=EvidenceKind.PRECEDENT, title="Old", text="x", strength=0.8, outdated=True),
        ),
        allies=(Ally(id="union", name="Union", offers="Backing", cues=("union",)),),
        window=Window(
            id="news", kind=WindowKind.MARKET, news="Things changed.", earliest_turn=3, latest_turn=5, cues=("news",)
        ),
        beats=(
            Beat(tactic="exploding-offer", trigger=Trigger.OPENING, deadline="monday", lines=lines_of("eo", *stages)),
            Beat(tactic="phantom-competitor", trigger=Trigger.ANY, bluff="rival", lines=lines_of("pc", *stages)),
            Beat(tactic="flinch", trigger=Trigger.AFTER_OFFER, issue=head.id, lines=lines_of("fl", *stages)),
            Beat(tactic="take-it-or-leave-it", trigger=Trigger.LATE, lines=lines_of("ti", *stages)),
        ),
        topics=(),
        rules=(),
        tactics=TACTICS,
        lines={},
        common_lines=(book("generic", dict.fromkeys(LINE_KEYS, 40)),),
        first_stated=(head.id,),
    )
