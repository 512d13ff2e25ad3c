"""Units people put to numbers: money, percent, periods; and the nouns that make a number foreign to a bargain."""

from __future__ import annotations

from enum import StrEnum


class Dimension(StrEnum):
    """What a number measures."""

    MONEY = "money"
    PERCENT = "percent"
    PERIOD = "period"
    """Lengths of time; the factor is in days."""
    TIMES = "times"
    """Multiples such as 2x."""
    BARE = "bare"


DAYS_A_MONTH = 365.25 / 12

MONEY_SIGNS = frozenset("$£€¥₹")

MONEY_WORDS: dict[str, float] = {
    **dict.fromkeys(
        ("dollar", "dollars", "bucks", "buck", "usd", "pound", "pounds", "quid", "gbp", "euro", "euros", "eur", "squid",
         "sterling", "cash"), 1.0
    ),
    **dict.fromkeys(("cents", "cent", "pence", "p", "pennies", "c", "ct", "cts"), 0.01),
}  # fmt: skip
"""Money words to units of the main coin."""

PERCENT_WORDS = frozenset({"percent", "pct", "percents", "percentage", "pc", "procent", "prct"})

MULTIPLIERS: dict[str, float] = {
    **dict.fromkeys(("k", "thousand", "thousands", "grand", "thou", "thousend", "thosand", "kilo"), 1_000.0),
    **dict.fromkeys(("million", "millions", "mil", "mill", "mio", "mn"), 1_000_000.0),
}
GLUED_MULTIPLIERS: dict[str, float] = {"k": 1_000.0, "m": 1_000_000.0, "mn": 1_000_000.0, "mio": 1_000_000.0}
"""Letters that multiply only when written right behind the digits, as in 54k or 7.5m."""

PERIOD_WORDS: dict[str, float] = {
    **dict.fromkeys(("day", "days", "dy", "dys", "d"), 1.0),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w", "weeek", "weks", "weaks"), 7.0),
    **dict.fromkeys(("fortnight", "fortnights"), 14.0),
    **dict.fromkeys(("month", "months", "mo", "mos", "mth", "mths", "mnth", "mnths", "monhts", "moths"), DAYS_A_MONTH),
    **dict.fromkeys(("quarter", "quarters"), 3 * DAYS_A_MONTH),
    **dict.fromkeys(("year", "years", "yr", "yrs", "y"), 365.25),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), 1 / 24),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), 1 / 1440),
}
GLUED_ONLY_PERIODS = frozenset({"d", "w", "y", "h", "dy"})
"""Period letters that count only right behind the digits, as in 60d."""

TIMES_WORDS = frozenset({"x", "times", "fold"})

FOREIGN_NOUNS = frozenset(
    "mile miles mi km kms kilometer kilometers kilometre kilometres mileage inch inches feet foot ft cm mm meter meters "
    "metre metres yard yards sq sqft acre acres liter liters litre litres gallon gallons cylinder cylinders speed speeds gear "
    "gears hp mph kg kilo kilos lb lbs pound-feet ounce ounces oz gb tb mb ghz megapixel watts volt volts bedroom bedrooms "
    "bed beds bath baths bathroom bathrooms br ba floor floors story stories door doors wheel wheels seat seats owner owners "
    "people persons person guys kid kids child children teenager teenagers daughter son daughters sons brother brothers sister "
    "sisters cat cats dog dogs pet pets friend friends customer customers employee employees staff tenant tenants flat flats "
    "house houses neighbour neighbours supplier suppliers quote quotes bidder bidders applicants candidates star stars page "
    "pages chapter chapters step steps minute minutes min mins second seconds sec am pm oclock o'clock reviews complaints "
    "pairs pair piece pieces sets items units boxes trips turn turns generation generations gen inchs owners size version "
    "figure figures reasons reason ways options things points times drawers chairs tables legs prong ply mb megabytes".split()
)
"""Nouns that claim a number for something no scenario bargains over, unless an issue names the same noun."""
