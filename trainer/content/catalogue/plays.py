"""What can be wrong with play scripts and with the library as a whole: HB601 to HB605 and HB701 to HB703."""

from __future__ import annotations

from trainer.content.diagnostics import FileKind, Rule, Severity

UNREADABLE_LINE = Rule(
    code="HB601",
    title="A line of a play script that says nothing",
    message="{problem}",
    remedy="Expected here: {wanted}.",
    why="The script would be played without that step and prove nothing.",
    kind=FileKind.PLAY,
    bad="me: I could do 1,250.\n  expect offer 1250",
    good="me: I could do 1,250.\n  expect offer rent=1250",
)
UNKNOWN_THING = Rule(
    code="HB602",
    title="A play script that speaks of what the scene does not have",
    message="there is no {what} '{name}' in this scene",
    remedy="{hint}",
    why="The step could not be played.",
    kind=FileKind.PLAY,
    bad="prepare evidence rent-table",
    good="prepare evidence rent-index",
)
FAILED = Rule(
    code="HB603",
    title="A play script that does not come out as written",
    message="expected '{expected}', but got {got}",
    remedy="See the meeting with 'hardball play {scene} --script' and the script's file (for a scene of your own, its "
    "folder instead of its name), then mend the scene or the script.",
    why="The scene has changed in a way its author did not mean, or the script never held.",
    kind=FileKind.PLAY,
    bad="walk\nexpect outcome deal",
    good="walk\nexpect outcome learner-walked",
)
NO_PLAYS = Rule(
    code="HB604",
    title="An ending no play script shows",
    message="no play script ends with: {endings}",
    remedy="Write one under plays/ with 'expect outcome ...' for each ending; see scenarios/README.md.",
    why="Scripts prove that a good deal, a poor one and a justified walk-away can all be played.",
    kind=FileKind.FOLDER,
    severity=Severity.WARNING,
    bad="s06-rent-renewal/\n  plays/fair-deal.play",
    good="s06-rent-renewal/\n  plays/fair-deal.play\n  plays/walk-away.play",
)
REFUSED = Rule(
    code="HB605",
    title="A step the rules do not allow",
    message="this step is refused: {reason}",
    remedy="Leave the step out, or prepare for it: only cards and allies named with 'prepare' can be used.",
    why="The script stops there; nothing after it is proved.",
    kind=FileKind.PLAY,
    bad="cite rent-index",
    good="prepare evidence rent-index\n\ncite rent-index",
)
REAL_SHARE = Rule(
    code="HB701",
    title="Too few or too many real deadlines",
    message="{real} of {all} deadlines in the library are real, {share} per cent; 30 to 40 are meant",
    remedy="Make some bluffed deadlines real, or real ones bluffed.",
    why="Learners would come to believe that every clock is a bluff, or that none is.",
    kind=FileKind.FOLDER,
    severity=Severity.WARNING,
    bad="three scenes in which every deadline is a bluff",
    good="three scenes with two real deadlines out of six",
)
STARTERS = Rule(
    code="HB702",
    title="No starter scene, or several",
    message="{count} scenes say 'starter: true'; one is meant",
    remedy="Mark the one scene that a newcomer should play first.",
    why="The first start leads there with one click.",
    kind=FileKind.FOLDER,
    severity=Severity.WARNING,
    bad="s01-offer-letter and s06-rent-renewal with 'starter: true'",
    good="s01-offer-letter with 'starter: true'",
)
UNUSED = Rule(
    code="HB703",
    title="A person no scene has",
    message="no scene has {name} at its table",
    remedy="Write a scene for them, or remove the file.",
    why="Nobody will ever meet them.",
    kind=FileKind.FOLDER,
    severity=Severity.WARNING,
    bad="personas/viktor-adler.yaml, and no scene with 'persona: viktor-adler'",
    good="personas/viktor-adler.yaml, and a scene with 'persona: viktor-adler'",
)
RULES = (UNREADABLE_LINE, UNKNOWN_THING, FAILED, NO_PLAYS, REFUSED, REAL_SHARE, STARTERS, UNUSED)
