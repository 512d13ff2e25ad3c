"""Units people put to numbers: money, percent, periods; and the nouns that make a number foreign to a bargain."""

from __future__ import annotations

from enum import StrEnum

from trainer.language.words import word_set


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

FOREIGN_NOUNS = word_set(
    "mile miles mi km kms kilometer kilometers kilometre kilometres mileage inch inches feet "
    "foot ft cm mm meter meters "
    "metre metres yard yards sq sqft acre acres liter liters litre litres gallon gallons cylinder cylinders speed "
    "speeds gear "
    "gears hp mph kg kilo kilos lb lbs pound-feet ounce ounces oz gb tb mb ghz megapixel watts volt volts bedroom "
    "bedrooms "
    "bed beds bath baths bathroom bathrooms br ba floor floors story stories door doors wheel wheels seat seats "
    "owner owners "
    "people persons person guys kid kids child children teenager teenagers daughter son daughters sons brother "
    "brothers sister "
    "sisters cat cats dog dogs pet pets friend friends customer customers employee employees staff tenant tenants "
    "flats "
    "house houses neighbour neighbours supplier suppliers quote quotes bidder bidders applicants candidates star "
    "stars page "
    "pages chapter chapters step steps minute minutes min mins second seconds sec am pm oclock o'clock reviews "
    "complaints "
    "pairs pair piece pieces sets items units boxes trips turn turns generation generations gen inchs owners size "
    "version "
    "figure figures reasons reason ways options things points times drawers chairs tables legs prong ply mb megabytes"
)
"""Nouns that claim a number for something no scenario bargains over, unless an issue names the same noun."""

NO_NOUNS = word_set(
    "a an and are as at be because but by can could do does flat firm for from had has have if in "
    "is it its me my no not now of off ok "
    "okay on or our out per please plus pls since so than thanks that the then there these they this to today too "
    "us was we well were "
    "what when where which while will with would yes you your i am cash max min minimum maximum total tops best "
    "final obo works sounds "
    "seems gets makes takes covers leaves gives helps looks feels reflects buys goes stays sits stands brings "
    "beats means keeps puts "
    "suits lets pays meets comes needs wants remains requires plus less minus across less perhaps always yes "
    "unless towards besides "
    "sometimes afterwards thus gross net base basic salary pay rent price rate each apiece instead tomorrow "
    "monthly yearly annually "
    "right sound seem work cover get make sorry deal done fine good great fair just only maybe straight even "
    "upfront period how about "
    "let take it last thats whats lets first did does pounds quid grand around approx roughly plus either both all "
    "any more again still "
    "might may must without until before after against like such via if unless including included should shall hmm "
    "ok lol haha ish something or"
)
"""Words behind a number that do not claim it."""
