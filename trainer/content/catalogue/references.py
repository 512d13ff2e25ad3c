"""What can be wrong with names and values that lead somewhere: HB201 to HB212."""

from __future__ import annotations

from trainer.content.diagnostics import FileKind, Rule

UNKNOWN_FILE = Rule(
    code="HB201",
    title="A name that leads to no file",
    message="'{name}' is not known: there is no {file}",
    remedy="Correct the name, or write that file.",
    why="The scene cannot be put together without it.",
    bad="persona: nobody-we-know",
    good="persona: viktor-adler",
)
OWN_PARTNER = Rule(
    code="HB202",
    kind=FileKind.PERSONA,
    title="A person who is their own partner",
    message="the partner of a duo has to be somebody else who has no partner in turn",
    remedy="Name another person's file, or leave 'partner' out.",
    why="The two voices of a duo would be one, or there would be no end of voices.",
    bad="partner: viktor-adler",
    good="manner: Talks in deadlines.",
)
UNKNOWN_ISSUE = Rule(
    code="HB203",
    title="An issue that is not on the sheet",
    message="there is no issue '{name}'",
    remedy="{hint}",
    why="The engine would have nothing to weigh here.",
    bad="first-stated: [rend]",
    good="first-stated: [rent]",
)
UNKNOWN_VALUE = Rule(
    code="HB204",
    title="A value that cannot be taken",
    message="'{value}' is not a value of {issue}",
    remedy="Write one of its options: {options}.",
    why="Nobody could ever offer or sign it.",
    bad="""
        openings:
          counterpart: {rent: 1455, lease: 24}
          learner: {rent: 1250, lease: 24}
    """,
    good="""
        openings:
          counterpart: {rent: 1450, lease: 24}
          learner: {rent: 1250, lease: 24}
    """,
)
UNKNOWN_TACTIC = Rule(
    code="HB205",
    title="A tactic that is not in the catalogue",
    message="there is no tactic '{name}'",
    remedy="{hint}",
    why="Without its entry nobody can say what counters it.",
    bad="""
        plan:
          exploding-ofer: {when: opening}
    """,
    good="""
        plan:
          exploding-offer: {when: opening}
    """,
)
UNKNOWN_FACT = Rule(
    code="HB206",
    title="A deadline or claim that is not in the scene",
    message="there is no {what} '{name}'",
    remedy="{hint}",
    why="The tactic would point at something nobody can ask about.",
    bad="""
        plan:
          exploding-offer: {when: opening, deadline: sunday}
    """,
    good="""
        plan:
          exploding-offer: {when: opening, deadline: portal}
    """,
)
INCOMPLETE = Rule(
    code="HB207",
    title="A package with an open issue",
    message="{what} says nothing about {issue}",
    remedy="Name a value for every issue.",
    why="A package is worth a number only when it is complete.",
    bad="""
        openings:
          counterpart: {rent: 1450}
          learner: {rent: 1250, lease: 24}
    """,
    good="""
        openings:
          counterpart: {rent: 1450, lease: 24}
          learner: {rent: 1250, lease: 24}
    """,
)
BAD_SPAN = Rule(
    code="HB208",
    title="A span of turns that ends before it begins",
    message="turns [{first}, {last}] is no span",
    remedy="Put the earlier turn first.",
    why="It would never happen.",
    bad="""
        plan:
          exploding-offer: {when: opening, turns: [4, 0]}
    """,
    good="""
        plan:
          exploding-offer: {when: opening, turns: [0, 4]}
    """,
)
MISSING_LINES = Rule(
    code="HB209",
    title="A deadline or claim without its words",
    message="{what} '{name}' has no lines for: {kinds}",
    remedy="Write them. A real deadline needs 'held', a bluffed one 'thinned' and 'extended'; "
    "a true claim 'details', a false one 'vague', 'thinner' and 'collapsed'.",
    why="When the learner tests it, the answer is how truth and bluff are told apart.",
    bad="""
        deadlines:
          portal:
            stated: by Sunday
            real: false
            reason: It can be listed any day.
            lines:
              thinned: ["Sundays are when I do the portal."]
    """,
    good="""
        deadlines:
          portal:
            stated: by Sunday
            real: false
            reason: It can be listed any day.
            lines:
              thinned: ["Sundays are when I do the portal."]
              extended: ["Tuesday, then. Not a day more."]
    """,
)
WRONG_DEPTH = Rule(
    code="HB210",
    title="An interest that is not told in three depths",
    message="{problem}",
    remedy="Give a counterpart's interest three lines (public reason, private constraint, ranking), a learner's none.",
    why="Good questions uncover an interest step by step; the learner's own are never spoken by the other side.",
    bad="""
        interests:
          bank-file:
            side: counterpart
            summary: His lender wants to see long leases.
            lines:
              - "Long tenants are less trouble."
    """,
    good="""
        interests:
          bank-file:
            side: counterpart
            summary: His lender wants to see long leases.
            lines:
              - "Long tenants are less trouble."
              - "There is a bank file, since you ask."
              - "Two years matter more to me than the last of the rent."
    """,
)
UNKNOWN_CHAIR = Rule(
    code="HB211",
    title="Another chair that leads to no scene",
    message="'{name}' is no other scene of this folder",
    remedy="{hint}",
    why="A learner who wants to sit on the other side would find nobody there.",
    bad="other-chair: s16-nobody-there",
    good="other-chair: s16-the-other-chair",
)
ONE_WAY_CHAIR = Rule(
    code="HB212",
    title="Another chair with no way back",
    message="'{name}' does not name this scene as its other chair",
    remedy="Write 'other-chair: {slug}' there as well.",
    why="Two chairs stand at one table: whoever changes sides has to be able to change back.",
    bad="other-chair: s17-a-third-chair",
    good="other-chair: s16-the-other-chair",
)
RULES = (
    UNKNOWN_FILE,
    OWN_PARTNER,
    UNKNOWN_ISSUE,
    UNKNOWN_VALUE,
    UNKNOWN_TACTIC,
    UNKNOWN_FACT,
    INCOMPLETE,
    BAD_SPAN,
    MISSING_LINES,
    WRONG_DEPTH,
    UNKNOWN_CHAIR,
    ONE_WAY_CHAIR,
)
