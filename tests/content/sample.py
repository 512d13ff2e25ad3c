"""A small complete content folder, and ways to change single parts of its files."""

from __future__ import annotations

import re
from pathlib import Path

from trainer.content.brief import HEADINGS
from trainer.content.diagnostics import FileKind
from trainer.core.linekeys import LINE_KEYS

SLUG = "s06-rent-renewal"

SCENARIO = """\
format: 1
version: 2
title: Rent renewal
domain: housing
difficulty: 3
minutes: 15
learner-role: tenant of four years
persona: viktor-adler
prep-budget: 3
starter: true
issues:
  rent:
    name: the rent
    kind: money
    unit: £/month
    options: [1450, 1350, 1250]
    weights: {learner: 70, counterpart: 30}
    headline: true
    divisible: true
    say: "{value} a month"
    aliases: [monthly]
  lease:
    name: the lease
    kind: count
    unit: months
    options: [24, 12, 6]
    weights: {learner: 30, counterpart: 70}
    aliases: [term, contract]
reservation: {learner: 33, counterpart: 40}
alternative:
  counterpart: Somebody new, after a few weeks with an empty flat.
trade: A long lease buys a lower rent.
openings:
  counterpart: {rent: 1450, lease: 24}
  learner: {rent: 1250, lease: 24}
declared:
  packages: 9
  opening-worth: {learner: 0, counterpart: 100}
power:
  learner: {information: 0.6}
  counterpart: {resources: 0.7, time: 0.6}
first-line: "1,450 from the first. On Monday it goes on the portal."
interests:
  bank-file:
    side: counterpart
    summary: His lender wants to see long leases.
    issues: [lease]
    cues: [bank, lender]
    lines:
      - "Long tenants are less trouble."
      - "There is a bank file, since you ask."
      - "Two years matter more to me than the last of the rent."
  quiet-nights:
    side: learner
    summary: You need to stay near the school.
deadlines:
  portal:
    stated: by Sunday
    real: false
    reason: It can be listed any day.
    slack: Tuesday
    cues: [portal, sunday]
    lines:
      thinned: ["Sundays are when I do the portal."]
      extended: ["Tuesday, then. Not a day more."]
claims:
  couple:
    claim: A couple wants the flat.
    real: false
    truth: They looked once and wanted a garden.
    cues: [couple]
    lines:
      vague: ["A nice couple, both working."]
      thinner: ["They have not signed, if you must know."]
      collapsed: ["All right, they wanted a garden."]
evidence:
  rent-index:
    kind: benchmark
    title: City rent index
    text: Two rooms in this street stand at 1,310.
    strength: 0.8
    supports: [rent]
    cost: 3
    cues: [index]
    cite: The index has us at 1,310.
    reply: ["The index. I know the index."]
allies:
  tenants:
    name: The tenants upstairs
    offers: They will say how often they asked.
    cost: 1
    cues: [upstairs]
    reply: ["So you have been talking on the stairs."]
window:
  id: empty-flats
  kind: market
  news: Three flats in your street stand empty.
  turns: [2, 4]
  cues: [empty]
plan:
  exploding-offer:
    when: opening
    issue: rent
    deadline: portal
    lines:
      tell: ["On Sunday evening I press the button."]
topics:
  damp:
    cues: [damp, mould]
    lines: ["Open a window in the morning and it dries by noon."]
lines:
  act.hold: ["I stand by {terms}, as I did in spring."]
"""

BRIEF = "\n".join(
    f"## {heading}\n\n{text}\n"
    for heading, text in zip(
        HEADINGS,
        (
            "Your lease ends in spring.",
            "To stay, for less.",
            "Four years of paying on the day.",
            "Three flats stand empty.",
            "A smaller flat at the edge of town.",
        ),
        strict=True,
    )
)

PERSONA = """\
format: 1
name: Viktor Adler
role: landlord
manner: Talks in deadlines.
age: 58
archetype: exploder
temperament: {hold: 0.38}
voice: {rate: 182, pitch: 0.4}
portrait: {hair: grey, brow: 0.8, glasses: true}
lines:
  act.hold: ["That is where {terms} comes from."]
"""

ARCHETYPE = """\
format: 1
name: Exploder
summary: Puts a clock on everything.
soft-spot: Gives time when asked what happens afterwards.
temperament:
  open: 0.92
  e: 0.3
  k: 0.03
  turns: 6
  hold: 0.35
  rho: 0.4
  xi: 0.3
  trust: 0.4
  heat: 0.6
  p-name: 0.65
  standards: 0.5
  reveal: 0.2
  patience-s: 6
  p-collapse: 0.5
  p-real: 0.25
lines:
  act.hold: ["Tick, tock, and {terms} stays."]
"""

TELLS = "".join(f'  - "It is yours for {number} more minutes."\n' for number in range(12))

TACTIC = f"""\
format: 1
name: Expiring offer
aliases: [exploding offer]
definition: Attaches a very short life to an offer.
exploits: Scarcity and the fear of regret.
leans-on: [time, alternatives]
tells:
{TELLS}counters: [deadline-question, request-time]
mistake: m-concede-under-tactic
countered: The deadline slips for a stated reason.
conceded: It is shortened again.
model-answer: What changes between tonight and Thursday?
decoy: A train that really leaves.
sources:
  - {{text: "Lau, Nelson and Bearden, INSEAD.", mark: V}}
lines:
  tell: ["This is open until I leave the room.", "I keep it warm until tonight.", "After today it is another price."]
  push: ["The clock has not stopped.", "I can hear it ticking."]
  consequence: ["Then it is gone.", "So I take it back."]
  stopped: ["Take until the end of the week.", "There is a little time left."]
"""

PLAY = """\
# Nothing comes of it
seed 7
them *
me after 2s: What happens on Monday?
walk
expect outcome learner-walked
"""


def generic() -> str:
    """Return a generic book with just enough lines, no two alike."""
    lines = [
        f"  {key}:\n" + "".join(f'    - "{spelled(number)} way to say {key}"\n' for number in range(entry.variants))
        for key, entry in LINE_KEYS.items()
    ]
    return "format: 1\nlines:\n" + "".join(lines)


def spelled(number: int) -> str:
    """Return a number as a letter, for generic lines hold no figures."""
    return "abcdefghijklmnopqrstuvwxyz"[number]


FILES = {
    f"{SLUG}/scenario.yaml": SCENARIO,
    f"{SLUG}/brief.md": BRIEF,
    f"{SLUG}/plays/walk.play": PLAY,
    "personas/viktor-adler.yaml": PERSONA,
    "archetypes/exploder.yaml": ARCHETYPE,
    "tactics/exploding-offer.yaml": TACTIC,
    "lines/generic.yaml": generic(),
}
"""Every file of the sample by its path."""

THE_OTHER_CHAIR, A_THIRD_CHAIR = "s16-the-other-chair", "s17-a-third-chair"


def other_chairs() -> dict[str, str]:
    """Return two scenes with the sample's bargain from the other side; only the first names the sample as its chair."""
    sides = re.compile(r"(weights|reservation): {learner: (\d+), counterpart: (\d+)}")
    mirrored = sides.sub(r"\1: {learner: \3, counterpart: \2}", SCENARIO)
    for here, there in (
        ("starter: true", "starter: false"),
        ("[1450, 1350, 1250]", "[1250, 1350, 1450]"),
        ("[24, 12, 6]", "[6, 12, 24]"),
        ("counterpart: {rent: 1450, lease: 24}", "counterpart: {rent: 1250, lease: 6}"),
        ("learner: {rent: 1250, lease: 24}", "learner: {rent: 1450, lease: 24}"),
    ):
        assert here in mirrored
        mirrored = mirrored.replace(here, there)
    return {
        f"{THE_OTHER_CHAIR}/scenario.yaml": f"{mirrored}other-chair: {SLUG}\n",
        f"{THE_OTHER_CHAIR}/brief.md": BRIEF,
        f"{A_THIRD_CHAIR}/scenario.yaml": mirrored,
        f"{A_THIRD_CHAIR}/brief.md": BRIEF,
    }


MOVE = """\
format: 1
name: Testing a claim
says: tests a claim
definition: A neutral question for the detail behind a claim.
why: True claims grow when they are asked about.
article: [information]
when: Whenever a rival is brought in.
not-when: As a verdict.
examples: ["Who set it?", "What does it hold?", "How did you get there?", "Since when?", "By whom?"]
near-misses:
  - {text: "You're lying.", because: judges}
  - {text: "Fine.", because: asks nothing}
  - {text: "Prove it.", because: demands}
  - {text: "Sure.", because: agrees}
  - {text: "Tomorrow, then.", really: exploding-offer}
detection: Read from the words.
sources: [{text: Standard teaching., mark: M}]
"""

TERMS = """\
format: 1
entries:
  batna:
    name: BATNA
    short: What you do if nothing is signed.
    text: The course of action without a deal.
    sources: [{text: Standard teaching., mark: M}]
"""

BESIDE = {"moves/probe-claim.yaml": MOVE, "handbook/terms.yaml": TERMS}
"""Files of the handbook, which a library may do without."""

FILE_OF_KIND = {
    FileKind.SCENARIO: f"{SLUG}/scenario.yaml",
    FileKind.BRIEF: f"{SLUG}/brief.md",
    FileKind.PERSONA: "personas/viktor-adler.yaml",
    FileKind.ARCHETYPE: "archetypes/exploder.yaml",
    FileKind.TACTIC: "tactics/exploding-offer.yaml",
    FileKind.GENERIC: "lines/generic.yaml",
    FileKind.MOVE: "moves/probe-claim.yaml",
    FileKind.TERMS: "handbook/terms.yaml",
    FileKind.PLAY: f"{SLUG}/plays/walk.play",
}


def write_sample(root: Path, changes: dict[str, str] | None = None) -> Path:
    """Write the sample into a folder, with some files' texts changed, and return the folder."""
    for name, text in {**FILES, **(changes or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


def patched(kind: FileKind, fragment: str) -> dict[str, str]:
    """Return the change that puts a fragment in the place of the parts of the same name."""
    name = FILE_OF_KIND[kind]
    match kind:
        case FileKind.PLAY:
            text = fragment + "\n"
        case FileKind.BRIEF:
            text = _patch_brief(FILES[name], fragment)
        case _:
            text = patch_yaml({**FILES, **BESIDE}[name], fragment)
    return {name: text}


def patch_yaml(text: str, fragment: str) -> str:
    """Replace the top-level parts a fragment names; of 'lines' only the keys it names."""
    parts, new = _blocks(text, ""), _blocks(fragment, "")
    kept = [(key, block) for key, block in parts if key not in dict(new) or (key == "lines" and _is_block(block))]
    merged = []
    for key, block in new:
        old = dict(kept).get(key) if key == "lines" else None
        merged.append(_merge(old, block) if old is not None else block)
    return "".join(block for key, block in kept if key not in dict(new)) + "".join(merged)


def _is_block(block: str) -> bool:
    return block.startswith("lines:\n")


def _merge(old: str, new: str) -> str:
    inner = dict(_blocks(new.split("\n", 1)[1], "  "))
    kept = [block for key, block in _blocks(old.split("\n", 1)[1], "  ") if key not in inner]
    return "lines:\n" + "".join(kept) + "".join(inner.values())


def _blocks(text: str, indent: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in text.strip("\n").split("\n"):
        start = re.match(rf"{indent}([^\s#:-][^:]*):", line)
        if start is not None:
            found.append((start.group(1), line + "\n"))
        elif found:
            key, block = found[-1]
            found[-1] = (key, block + line + "\n")
    return found


def _patch_brief(text: str, fragment: str) -> str:
    old, new = re.split(r"(?m)^(?=## )", text)[1:], re.split(r"(?m)^(?=## )", fragment)[1:]
    first = HEADINGS.index(new[0].split("\n")[0].removeprefix("## "))
    return "\n\n".join(part.strip("\n") for part in [*old[:first], *new, *old[first + len(new) :]]) + "\n"
