"""A small writer of SVG: vector charts as text, with titles for screen readers and no scripts."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.reports.markup import safe


def element(name: str, content: str = "", /, **attributes: str | float) -> str:
    """Return one SVG or HTML element; attribute underscores become hyphens, values are escaped."""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"


def _value(value: str | float) -> str:
    return safe(value) if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


def text(x: float, y: float, words: str, **attributes: str | float) -> str:
    """Return a text element with escaped words."""
    return element("text", safe(words), x=x, y=y, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: str | float) -> str:
    """Return a line element."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def polyline(points: Iterable[tuple[float, float]], **attributes: str | float) -> str:
    """Return an open path through points."""
    where = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
    return element("polyline", points=where, fill="none", **attributes)


def drawing(
    width: float, height: float, title: str, description: str, parts: Iterable[str], *, class_: str = "chart"
) -> str:
    """Return a whole SVG drawing with a title and a description."""
    content = element("title", safe(title)) + element("desc", safe(description)) + "".join(parts)
    box = f"0 0 {width:g} {height:g}"
    return element("svg", content, xmlns="http://www.w3.org/2000/svg", viewBox=box, role="img", class_=class_)
