"""What can be wrong with lines, names and secrets: HB401 to HB418 and HB501 to HB503."""

from __future__ import annotations

from trainer.content.diagnostics import FileKind, Rule, Severity

UNKNOWN_LINE_KEY = Rule(
    code="HB401",
    title="A line key nobody looks under",
    message="'{key}' is not a key lines are looked up by",
    remedy="{hint}",
    why="These lines would never be said.",
    bad='lines:\n  act.holds: ["I stay where I am."]',
    good='lines:\n  act.hold: ["I stay where I am."]',
)
UNKNOWN_SLOT = Rule(
    code="HB402",
    title="A slot that is not filled here",
    message="{{{slot}}} is not filled in lines of '{key}'",
    remedy="What is filled in here: {slots}.",
    why="The counterpart would have nothing to say in its place.",
    bad='lines:\n  act.walk: ["Then keep {terms}."]',
    good='lines:\n  act.hold: ["I keep to {terms}."]',
)
TOO_LONG = Rule(
    code="HB403",
    title="A line nobody says in one breath",
    message="this line has {words} words, {characters} characters; the most is {most_words} words, {most} characters",
    remedy="Cut it, or make two lines of it.",
    why="Lines are spoken aloud and read while the clock runs.",
    bad="""
        lines:
          act.hold:
            - "I have said it before and I will say it again, as often as it takes and for as long as you like,
               because it has not changed since this morning and will not change this afternoon: what I said stands."
    """,
    good='lines:\n  act.hold: ["What I said this morning stands."]',
)
FIGURE = Rule(
    code="HB404",
    title="A figure in a line that anybody may say",
    message="'{figure}' stands in a line of {book}",
    remedy="Use a slot such as {{terms}}, or write the line in the scenario.",
    why="The same line is said in every scene; the figure would be wrong in nearly all of them.",
    kind=FileKind.PERSONA,
    bad='lines:\n  act.hold: ["1,400 it is."]',
    good='lines:\n  act.hold: ["{terms} it is."]',
)
FEW_LINES = Rule(
    code="HB405",
    title="Too few generic lines for a key",
    message="'{key}' has {count} generic lines; it needs {wanted} ({meaning})",
    remedy="Write {missing} more, each with words of its own.",
    why="No line is said twice in a session; when a key runs dry, the counterpart falls back on bare figures.",
    kind=FileKind.GENERIC,
    bad='lines:\n  act.hold: ["I stay where I am."]',
    good="format: 1",
)
FEW_TACTIC_LINES = Rule(
    code="HB406",
    title="A planned tactic with too few words",
    message="{tactic} has {count} lines for '{stage}' in all books together; it needs {wanted}",
    remedy="Write more under plan.{tactic}.lines.{stage}, or in tactics/{tactic}.yaml for every scene.",
    why="A tactic that is pressed twice in the same words is a machine's.",
    kind=FileKind.TACTIC,
    bad='lines:\n  tell: ["It is open until I leave this room."]',
    good="format: 1",
)
SAID_TWICE = Rule(
    code="HB407",
    title="The same line twice",
    message="'{line}' also stands in {other}",
    remedy="Change one of them, or leave it out.",
    why="The learner could hear the same sentence twice in one meeting.",
    bad='lines:\n  act.hold: ["I stay where I am."]\n  act.final: ["I stay where I am."]',
    good='lines:\n  act.hold: ["I stay where I am."]\n  act.final: ["This is the end of the road."]',
)
BRACES = Rule(
    code="HB408",
    title="Braces that hold no slot",
    message="the braces in this line cannot be read",
    remedy="Write slots as one word in braces, like {{terms}}, and use no other braces.",
    why="The line could not be filled and said.",
    bad='lines:\n  act.hold: ["I keep to {terms. That\'s it."]',
    good='lines:\n  act.hold: ["I keep to {terms}. That\'s it."]',
)
UNSPOKEN_ISSUE = Rule(
    code="HB409",
    title="An issue or option no words lead to",
    message="{what} can only be meant by '{word}', which nobody would say",
    remedy="Give it a name, a 'say' or an alias of ordinary words.",
    why="The learner negotiates in words; what cannot be said cannot be offered.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: category, options: [L24, L12, L6], weights: {learner: 30, counterpart: 70}}
        openings:
          counterpart: {rent: 1450, lease: L24}
          learner: {rent: 1250, lease: L24}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease:
            name: the lease
            kind: category
            options:
              - {value: L24, say: two years}
              - {value: L12, say: one year}
              - {value: L6, say: half a year}
            weights: {learner: 30, counterpart: 70}
        openings:
          counterpart: {rent: 1450, lease: L24}
          learner: {rent: 1250, lease: L24}
    """,
)
SAME_WORDS = Rule(
    code="HB410",
    title="One word for two issues",
    message="'{word}' stands for {first} and for {second}",
    remedy="Take the word from one of them.",
    why="The learner's words could not be told apart.",
    bad="""
        issues:
          rent: {name: the rent, aliases: [flat], kind: money, options: [1450, 1350, 1250],
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, aliases: [flat], kind: count, options: [24, 12, 6],
                  weights: {learner: 30, counterpart: 70}}
    """,
    good="""
        issues:
          rent: {name: the rent, aliases: [monthly], kind: money, options: [1450, 1350, 1250],
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, aliases: [term], kind: count, options: [24, 12, 6],
                  weights: {learner: 30, counterpart: 70}}
    """,
)
FEW_TELLS = Rule(
    code="HB411",
    title="Few phrasings of a tactic",
    message="{count} tells; twelve make a drill that cannot be learnt by heart",
    remedy="Write more ways in which people say it.",
    why="The drill and the handbook show them; after a few rounds the same ones come back.",
    kind=FileKind.TACTIC,
    severity=Severity.WARNING,
    bad='tells: ["Yours until five."]',
    good="format: 1",
)
NEVER_FIRES = Rule(
    code="HB412",
    title="A tactic whose moment never comes",
    message="{tactic} waits for '{when}', which does not happen in counterpart turns {first} to {last}",
    remedy="Widen 'turns', or choose another 'when'.",
    why="The learner would be promised practice that never comes.",
    bad="plan:\n  exploding-offer: {when: opening, turns: [5, 9]}",
    good="plan:\n  exploding-offer: {when: opening, turns: [0, 9]}",
)
NO_CUES = Rule(
    code="HB413",
    title="Something no question leads to",
    message="{what} has no cues",
    remedy="List words that a learner's question about it would hold.",
    why="It would be found by chance only.",
    severity=Severity.WARNING,
    bad="""
        deadlines:
          portal:
            stated: by Sunday
            real: false
            reason: It can be listed any day.
            lines: {thinned: ["It is how I do it."], extended: ["Tuesday, then."]}
    """,
    good="""
        deadlines:
          portal:
            stated: by Sunday
            real: false
            reason: It can be listed any day.
            cues: [portal, sunday]
            lines: {thinned: ["It is how I do it."], extended: ["Tuesday, then."]}
    """,
)
HEARD_TWICE = Rule(
    code="HB417",
    title="One wording that leads to two answers",
    message="'{words}' is heard by {first} and by {second}",
    remedy="Leave it with the one whose answers fit it; the other needs wordings of its own.",
    why="Which of the two answers would be left to chance.",
    bad="""
        exchanges:
          who-they-are:
            hears: [who are these teachers, do you know them]
            says: ["She teaches maths, he does sport."]
          how-many-came:
            hears: [how many people came, who are these teachers]
            says: ["Five came up the stairs and one asked a question."]
    """,
    good="""
        exchanges:
          who-they-are:
            hears: [who are these teachers, do you know them]
            says: ["She teaches maths, he does sport."]
          how-many-came:
            hears: [how many people came, were there many]
            says: ["Five came up the stairs and one asked a question."]
    """,
)
UNSAID = Rule(
    code="HB418",
    title="A follow-up on lines that are never said",
    message="'{key}' names no lines of this scene",
    remedy="{hint}",
    why="A follow-up is heard only right after the lines it names; on others nobody would ever get this answer.",
    bad="""
        follow-ups:
          which-bank:
            after: [claim.the-bank-says]
            hears: [which bank, what bank]
            says: ["The one on the square."]
    """,
    good="""
        follow-ups:
          which-friday:
            after: [first]
            hears: [which friday, this friday]
            says: ["The one in four days."]
    """,
)
UNHEARD = Rule(
    code="HB416",
    title="A value that is not understood when it is said",
    message="'{said}' is not understood as {issue}: {value}, and no other way to say it is",
    remedy="Give the option a 'say' or an alias with plain words of its own, and the issue an alias that people use.",
    why="The learner negotiates in words; a value that is misheard can be reached through the sheet only.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease:
            name: the lease
            kind: category
            options:
              - {value: old, label: as it is now}
              - {value: new, label: as it is now}
              - {value: open, label: as it is now}
            weights: {learner: 30, counterpart: 70}
        openings:
          counterpart: {rent: 1450, lease: old}
          learner: {rent: 1250, lease: old}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease:
            name: the lease
            kind: category
            options:
              - {value: old, label: the old lease}
              - {value: new, label: a new lease}
              - {value: open, label: no fixed term}
            weights: {learner: 30, counterpart: 70}
        openings:
          counterpart: {rent: 1450, lease: old}
          learner: {rent: 1250, lease: old}
    """,
)
PRIVATE_WORDS = Rule(
    code="HB501",
    title="A secret in what the learner reads or hears",
    message="'{words}' also stands in the private {secret}",
    remedy="Say it in the brief in other, more general words, or leave it out.",
    why="What the learner should uncover by asking would be told beforehand.",
    bad="""
        interests:
          quiet:
            side: counterpart
            summary: He wants tenants who stay and pay the rent on the first of every month.
            lines: ["I like it quiet.", "I have had trouble.", "Peace before pennies."]
        trade: A long lease buys a lower rent.
        content-note: He wants tenants who stay and pay the rent on the first of every month.
    """,
    good="content-note: There is talk of a child's illness.",
)
PRIVATE_FIGURE = Rule(
    code="HB502",
    title="The counterpart's limit in what the learner reads or hears",
    message="'{figure}' is the counterpart's limit on {issue}, and this sentence says as much",
    remedy="Take the figure or the word '{word}' out.",
    why="The learner would know beforehand how far the other side can go.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], limits: {counterpart: 1350},
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
        first-line: "I can go down to 1,350 at the lowest, and nobody is happy about it."
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], limits: {counterpart: 1350},
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
        first-line: "1,450 from the first, and nobody is happy about it."
    """,
)
PRIVATE_POINTS = Rule(
    code="HB503",
    title="Utility points in what the learner reads or hears",
    message="'{words}' speaks of points or of a reservation value",
    remedy="Tell the learner what it means in money or in daily life.",
    why="Points are the trainer's own measure, and the counterpart's are secret.",
    kind=FileKind.BRIEF,
    bad="## What you know\n\nHis reservation value is 40 points.",
    good="## What you know\n\nHis flat stood empty for six weeks last time.",
)
RULES = (
    UNKNOWN_LINE_KEY,
    UNKNOWN_SLOT,
    TOO_LONG,
    FIGURE,
    FEW_LINES,
    FEW_TACTIC_LINES,
    SAID_TWICE,
    BRACES,
    UNSPOKEN_ISSUE,
    SAME_WORDS,
    FEW_TELLS,
    NEVER_FIRES,
    NO_CUES,
    UNHEARD,
    HEARD_TWICE,
    UNSAID,
    PRIVATE_WORDS,
    PRIVATE_FIGURE,
    PRIVATE_POINTS,
)
