"""The issues of the library's bargains as `hardball understand` takes them, without the files' aliases."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from trainer.content.load import ScenarioLibrary
from trainer.core.terms import Issue
from trainer.language.issue_spec import issues_from_json


def _issue(name: str, kind: str, options: list[Any], unit: str = "", *aliases: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "kind": kind, "options": options, "unit": unit, "aliases": list(aliases), **more}


SPECS: dict[str, list[dict[str, Any]]] = {
    "offer-letter": [
        _issue("base", "money", [46, 48, 50, 52, 54, 56], "£k", "base salary", headline=True),
        _issue("remote", "count", [1, 2, 3, 4], "days/week", "remote days"),
        _issue("start", "count", [2, 4, 6, 8], "weeks", "start date"),
        _issue("sign-on", "money", [0, 1.5, 3, 4.5], "£k"),
    ],
    "promotion": [
        _issue("raise", "percent", [3, 5, 7, 9, 11], "%", headline=True),
        _issue("title", "category", ["Senior", "Lead designate", "Lead"]),
        _issue("team size", "count", [0, 1, 2, 3], "people"),
        _issue("next review", "count", [12, 9, 6, 3], "months"),
        _issue("client Halden", "category", ["keep all", "keep half", "released"], "", "Halden"),
    ],
    "freelance": [
        _issue("day rate", "money", [340, 360, 380, 400, 420, 440, 460, 480], "£", headline=True),
        _issue("payment", "count", [60, 45, 30, 14], "days", "payment days"),
        _issue("usage rights", "category", ["buyout", "3-year", "1-year"], "", "usage", "rights"),
        _issue("start", "date", ["Monday", "+1 week", "+2 weeks"]),
        _issue("revision rounds", "category", ["open", "4", "3", "2"], "", "revisions", "rounds"),
    ],
    "tender": [
        _issue("price", "money", [182, 190, 198, 206, 214], "£/1000", headline=True),
        _issue("volume", "percent", [0, 60, 80, 100], "%", "committed volume"),
        _issue("lead time", "count", [5, 8, 12, 15], "days"),
        _issue("payment", "count", [90, 60, 45, 30], "days", "payment days", "payment terms"),
        _issue("contract", "count", [1, 2, 3], "years", "contract years"),
    ],
    "giant": [
        _issue("fee", "money", [90, 100, 110, 120, 130, 140], "£k", "licence fee", headline=True),
        _issue("liability cap", "category", ["unlimited", "5x", "2x", "1x"], "", "liability", "cap"),
        _issue("payment", "category", ["net 90", "net 60", "net 30", "annual upfront"]),
        _issue("support", "category", ["24x7", "18x7", "business hours"]),
        _issue("public reference", "category", ["none", "logo", "case study"]),
    ],
    "rent": [
        _issue("rent", "money", [1450, 1410, 1370, 1330, 1290, 1250], "£/month", headline=True),
        _issue("lease", "count", [24, 18, 12, 6], "months"),
        _issue("repairs", "category", ["none", "boiler 60d", "both 60d", "both 21d"]),
        _issue("deposit", "count", [6, 5, 4], "weeks"),
        _issue("break clause", "category", ["none", "month 6", "any time"], "", "break"),
    ],
    "car": [
        _issue("price", "money", [14400, 14000, 13600, 13200, 12800], "£", headline=True),
        _issue("warranty", "count", [3, 6, 12, 24], "months"),
        _issue("part-exchange", "money", [1800, 2000, 2200, 2400, 2600], "£"),
        _issue("extras pack", "money", [399, 199, 0], "£", "pack"),
        _issue("collection", "category", ["today", "this week", "2 weeks"]),
    ],
    "kitchen": [
        _issue("extra charge", "money", [6400, 5200, 4000, 2800, 1600], "£", "extra", headline=True),
        _issue("finish", "count", [8, 6, 4, 3], "weeks"),
        _issue("defects", "category", ["none", "snag list", "snags + retile"]),
        _issue("payment now", "category", ["50%", "25%", "on completion"]),
        _issue("reference", "category", ["full reference", "neutral", "none"]),
    ],
    "term-sheet": [
        _issue("pre-money", "money", [5.0, 5.5, 6.0, 6.5, 7.0, 7.5, 8.0], "£m", "valuation", headline=True),
        _issue("option pool", "percent", [20, 15, 12, 10], "%"),
        _issue("liquidation preference", "category", ["2x part.", "1x part.", "1x non-part."]),
        _issue("board", "category", ["2-1 investor", "1-1-1", "founder majority"]),
        _issue("tranching", "category", ["50% on milestone", "25% on milestone", "single close"]),
    ],
    "care-rota": [
        _issue("visits", "count", [4, 3, 2, 1], "visits/week", headline=True),
        _issue("cost share", "percent", [70, 60, 50, 40], "%", "share"),
        _issue("holiday cover", "category", ["me", "alternate", "her"]),
        _issue("paperwork", "category", ["me", "shared", "her"]),
        _issue("review", "category", ["never", "12 months", "6 months", "3 months"]),
    ],
    "hospital": [
        _issue("amount", "money", [7840, 6665, 5490, 4315, 3140], "$", "bill", "balance", headline=True),
        _issue("pay over", "category", ["30 days", "6 months", "12 months", "24 months"]),
        _issue("coding review", "category", ["none", "itemised bill", "full review"]),
        _issue("collections hold", "category", ["none", "60 days", "until reviewed"]),
        _issue("autopay", "category", ["enrolled", "not enrolled"]),
    ],
    "book": [
        _issue("advance", "money", [6, 8, 10, 12, 14], "£k", headline=True),
        _issue("royalty", "percent", [8, 10, 12, 14], "%"),
        _issue("rights reversion", "category", ["never", "5 years", "2 years"]),
        _issue("territory", "category", ["world", "world English", "UK+Cwlth"]),
        _issue("delivery", "count", [6, 9, 12], "months"),
    ],
    "courier": [
        _issue("rate", "money", [3.10, 3.24, 3.38, 3.52, 3.66, 3.80], "£/parcel", headline=True),
        _issue("on-time target", "percent", [98.5, 97.5, 96.5, 95.5], "%"),
        _issue("penalty", "money", [9, 6, 4, 2], "£/breach"),
        _issue("forecast sharing", "category", ["none", "monthly", "weekly"]),
        _issue("exclusivity", "count", [36, 18, 0], "months"),
    ],
    "terrace": [
        _issue("closing time", "category", ["00:30", "23:30", "22:30", "21:30"], "", "closing"),
        _issue("music nights", "count", [7, 5, 3, 1], "nights/week"),
        _issue("acoustic screen", "category", ["none", "half paid", "fully paid"]),
        _issue("complaint line", "category", ["none", "email", "phone on duty"]),
        _issue("licence renewal", "category", ["support letter", "neutral", "oppose"]),
    ],
    "for-sale": [{"name": "price", "kind": "money", "reference": 400}],
    "big-sale": [{"name": "price", "kind": "money", "reference": 16000}],
    "job": [
        {"name": "salary", "kind": "money", "unit": "per hour", "min": 20, "max": 60},
        _issue("role", "category", ["Cook", "Waiter", "Host", "Manager"], "", "position"),
        _issue("town", "category", ["Leeds", "Bristol", "Cardiff", "York"], "", "place"),
        {"name": "days", "kind": "count", "unit": "days off a week", "min": 1, "max": 4},
    ],
    "camp": [
        {"name": "food", "kind": "count", "min": 0, "max": 3},
        {"name": "water", "kind": "count", "min": 0, "max": 3},
        {"name": "firewood", "kind": "count", "min": 0, "max": 3},
    ],
}


def bargain(name: str) -> tuple[Issue, ...]:
    """Return the issues of a bargain."""
    return issues_from_json(SPECS[name])


SCENES = {
    "offer-letter": "s01", "promotion": "s02", "freelance": "s03", "tender": "s04", "giant": "s05", "rent": "s06",
    "car": "s07", "kitchen": "s08", "term-sheet": "s09", "care-rota": "s10", "hospital": "s11", "book": "s12",
    "courier": "s13", "terrace": "s14",
}  # fmt: skip
"""Bargains by the start of the slug of the scene that plays them."""
_LIBRARY = ScenarioLibrary(Path(__file__).parents[2] / "scenarios", most_kept=64)


@cache
def played_bargain(name: str) -> tuple[Issue, ...]:
    """Return the issues as the library's scene words them, under the names used here; else as they are above."""
    plain = bargain(name)
    slug = next((slug for slug in _LIBRARY.slugs() if slug[:3] == SCENES.get(name)), None)
    if slug is None:
        return plain
    return tuple(_renamed(scene, own) for scene, own in zip(_LIBRARY.load(slug).bargain.issues, plain, strict=True))


@cache
def scene_bargain(name: str) -> tuple[Issue, ...]:
    """Return the issues of the library's scene whose slug begins with a name."""
    return _LIBRARY.load(next(slug for slug in _LIBRARY.slugs() if slug[:3] == name)).bargain.issues


def _renamed(scene: Issue, own: Issue) -> Issue:
    options = (replace(option, value=known.value) for option, known in zip(scene.options, own.options, strict=True))
    return replace(scene, id=own.id, options=tuple(options))
