"""What can be wrong with the files the handbook is written from: HB901 to HB905."""

from __future__ import annotations

from trainer.content.diagnostics import FileKind, Rule, Severity

UNKNOWN_MOVE = Rule(
    code="HB901",
    title="An article about a move that is not in the catalogue",
    message="there is no move '{name}'",
    remedy="{hint}",
    why="Nothing the trainer recognises would lead to the article.",
    kind=FileKind.FOLDER,
    bad="moves/\n  asks-nicely.yaml",
    good="moves/\n  probe-claim.yaml",
)
MISSING_MOVE = Rule(
    code="HB902",
    title="A move without an article",
    message="the catalogue of moves holds no moves/{name}.yaml",
    remedy="Write it; 'hardball scenario schema move' says what it holds.",
    why="A finding of the debrief would lead nowhere.",
    kind=FileKind.FOLDER,
    severity=Severity.WARNING,
    bad="moves/\n  probe-claim.yaml",
    good="moves/\n  (one file for each of the 49 moves)",
)
DEAD_LINK = Rule(
    code="HB903",
    title="A link that leads to no article",
    message="there is no article '{name}'",
    remedy="{hint}",
    why="The reader would click and nothing would happen.",
    kind=FileKind.TERMS,
    bad="""
        entries:
          batna:
            name: BATNA
            short: What you do if nothing is signed.
            text: Its worth is the [floor](reservation-valeu).
            sources: [{text: Standard teaching., mark: M}]
    """,
    good="""
        entries:
          batna:
            name: BATNA
            short: What you do if nothing is signed.
            text: It can be [belittled by a clock](exploding-offer).
            sources: [{text: Standard teaching., mark: M}]
    """,
)
SAID_AND_NOT = Rule(
    code="HB904",
    title="The same words as example and as near miss",
    message="'{line}' stands under examples as well",
    remedy="Change one of them.",
    why="It cannot be both.",
    kind=FileKind.MOVE,
    bad="""
        examples: ["Who set it?", "Which parts does it hold?", "How did you get there?", "Since when?", "By whom?"]
        near-misses:
          - {text: "Who set it?", because: "takes it as it stands"}
          - {text: "You're lying.", because: "judges"}
          - {text: "Fine.", because: "asks nothing"}
          - {text: "Prove it.", because: "demands"}
          - {text: "Sure.", because: "agrees"}
    """,
    good="""
        examples: ["Who set it?", "Which parts does it hold?", "How did you get there?", "Since when?", "By whom?"]
    """,
)
TAKEN = Rule(
    code="HB905",
    title="Two articles of one name",
    message="'{name}' is also {other}",
    remedy="Give the term another id.",
    why="Links go by the id; one of the two could not be reached.",
    kind=FileKind.TERMS,
    bad="""
        entries:
          exploding-offer:
            name: Exploding offer
            short: An offer with a fuse.
            text: It burns down.
            sources: [{text: Standard teaching., mark: M}]
    """,
    good="""
        entries:
          fuse:
            name: Fuse
            short: What makes an offer explode.
            text: It burns down.
            sources: [{text: Standard teaching., mark: M}]
    """,
)
RULES = (UNKNOWN_MOVE, MISSING_MOVE, DEAD_LINK, SAID_AND_NOT, TAKEN)
