"""What can be wrong with the numbers of a scene: HB301 to HB314."""

from __future__ import annotations

from trainer.content.diagnostics import Rule, Severity

WEIGHTS = Rule(
    code="HB301",
    title="Weights that do not sum to 100",
    message="the {side}'s weights sum to {total}, not 100",
    remedy="Change them so that they sum to 100: each weight is what that issue's whole range is worth.",
    why="Utilities run from 0 to 100; every score and reservation value is read on that scale.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 20, counterpart: 70}}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
    """,
)
TOO_MANY = Rule(
    code="HB302",
    title="More packages than can be counted",
    message="the options make {count} packages; {most} is the most",
    remedy="Use fewer options per issue, or fewer issues.",
    why="The zone, the frontier and each answer of the counterpart are found by looking at every package.",
    bad="""
        issues:
          a: &issue
            name: the point
            kind: count
            options: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
            weights: {learner: 25, counterpart: 25}
          b: *issue
          c: *issue
          d: *issue
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
    """,
)
BAD_ORDER = Rule(
    code="HB303",
    title="Options out of order",
    message="{problem}",
    remedy="List each option once, from the learner's worst to the learner's best; numbers then all rise or all fall.",
    why="What a value is worth is read from its place in the list.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1350, 1450, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
    """,
)
NOT_DIVISIBLE = Rule(
    code="HB304",
    title="Words that cannot be divided",
    message="{issue} is divisible, but not all its options are numbers",
    remedy="Leave 'divisible' out, or write all its options as numbers.",
    why="There is nothing between two words.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: category, options: [24, 12, open], divisible: true,
                  weights: {learner: 30, counterpart: 70}}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], divisible: true,
                  weights: {learner: 30, counterpart: 70}}
    """,
)
HEADLINES = Rule(
    code="HB305",
    title="Several headlines",
    message="{issues} are all marked as the headline",
    remedy="Keep 'headline: true' on the one figure people quote.",
    why="The counterpart asks for the headline first; it can ask for one only.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], headline: true,
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], headline: true,
                  weights: {learner: 30, counterpart: 70}}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], headline: true,
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
    """,
)
NO_ZONE = Rule(
    code="HB306",
    title="No deal both sides could sign",
    message="no package is inside both sides' limits and worth both reservation values",
    remedy="Lower a reservation value, or loosen a limit.",
    why="The learner could not reach any agreement, however well they negotiate.",
    bad="reservation: {learner: 80, counterpart: 80}",
    good="reservation: {learner: 33, counterpart: 40}",
)
OUT_OF_REACH = Rule(
    code="HB307",
    title="A reservation value beyond reach",
    message="inside all limits the {side} gets {best} points at most; its reservation value is {reservation}",
    remedy="Lower the reservation value, or loosen the {other}'s limits.",
    why="That side would rather leave than sign anything; there is nothing to negotiate.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], limits: {counterpart: 1350},
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
        reservation: {learner: 80, counterpart: 40}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], limits: {counterpart: 1350},
                 weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
        reservation: {learner: 33, counterpart: 40}
    """,
)
NO_TRADE = Rule(
    code="HB308",
    title="No trade that makes both better off",
    message="the best package both could sign is worth {best} points together; splitting everything gives {split}",
    remedy="Let each side care most about what the other cares least about.",
    why="A scene without such a trade teaches only to haggle.",
    bad="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 50, counterpart: 50}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 50, counterpart: 50}}
    """,
    good="""
        issues:
          rent: {name: the rent, kind: money, options: [1450, 1350, 1250], weights: {learner: 70, counterpart: 30}}
          lease: {name: the lease, kind: count, options: [24, 12, 6], weights: {learner: 30, counterpart: 70}}
    """,
)
DECLARED_COUNT = Rule(
    code="HB309",
    title="A declared count that is not so",
    message="declared.{name} says {declared}; counted: {counted}",
    remedy="Correct the declaration if the numbers are meant so, else the numbers.",
    why="A difference shows that the scene is not the one its author had in mind.",
    bad="declared: {zone: 1}",
    good="declared: {}",
)
DECLARED_WORTH = Rule(
    code="HB310",
    title="A declared package that is not so",
    message="declared.{name} says {declared}; counted: {counted}",
    remedy="Correct the declaration if the numbers are meant so, else the numbers.",
    why="A difference shows that the scene is not the one its author had in mind.",
    bad="declared: {opening-worth: {learner: 50, counterpart: 50}}",
    good="declared: {}",
)
BAD_OPENING = Rule(
    code="HB311",
    title="An opening its own side could not sign",
    message="the {side}'s opening is {problem}",
    remedy="Open inside the own limits and above the own reservation value.",
    why="A side would ask for something it must refuse.",
    bad="""
        openings:
          counterpart: {rent: 1250, lease: 6}
          learner: {rent: 1250, lease: 24}
    """,
    good="""
        openings:
          counterpart: {rent: 1450, lease: 24}
          learner: {rent: 1250, lease: 24}
    """,
)
NO_CHOICE = Rule(
    code="HB312",
    title="A dossier that asks for no choice",
    message="everything together costs {cost} points and the budget is {budget}",
    remedy="Raise costs or lower 'prep-budget', so that something has to be left out.",
    why="Choosing what to prepare is part of the training.",
    severity=Severity.WARNING,
    bad="prep-budget: 30",
    good="prep-budget: 3",
)
RULED_OUT = Rule(
    code="HB313",
    title="Rules of practice that leave no deal",
    message="no package both could sign satisfies every rule under 'rules'",
    remedy="Loosen a rule.",
    why="Every agreement would be called unworkable.",
    bad="""
        rules:
          no-rebate:
            when: {lease: [24, 12, 6]}
            needs: {rent: 1450}
            says: "Whatever the lease, the list price stands."
    """,
    good="""
        rules:
          long-stay:
            when: {rent: 1250}
            needs: {lease: 24}
            says: "At that rent only for somebody who stays."
    """,
)
NOT_MIRRORED = Rule(
    code="HB314",
    title="Two chairs that are not at one table",
    message="{problem}",
    remedy="The same issues and values in both; weights, reservations and limits change places, options run backwards.",
    why="Both scenes are one bargain; what was learnt in one chair has to hold in the other.",
    bad="""
        other-chair: s16-the-other-chair
        reservation: {learner: 30, counterpart: 40}
    """,
    good="""
        other-chair: s16-the-other-chair
        reservation: {learner: 33, counterpart: 40}
    """,
)
RULES = (
    WEIGHTS,
    TOO_MANY,
    BAD_ORDER,
    NOT_DIVISIBLE,
    HEADLINES,
    NO_ZONE,
    OUT_OF_REACH,
    NO_TRADE,
    DECLARED_COUNT,
    DECLARED_WORTH,
    BAD_OPENING,
    NO_CHOICE,
    RULED_OUT,
    NOT_MIRRORED,
)
