"""The short table for authors: who gets most in each scene, taken from the page with all of it."""

from __future__ import annotations

HEAD = "| scene | trader | best agent of NegMAS |\n| --- | ---: | --- |\n"


def summary(page: str) -> str:
    """Return the table from the text of BALANCE.md."""
    learners, agents = page.split("## Agents of NegMAS")
    trader, peers = _rows(learners), _rows(agents)
    rows = []
    for scene, cells in trader.items():
        visitors = {name: cell for name, cell in peers[scene].items() if name != "scene" and "trader" not in name}
        best = max(visitors, key=lambda name: int(visitors[name].split("/")[0]))
        rows.append(f"| {scene} | {cells['trader']} | {visitors[best]} {best} |\n")
    return HEAD + "".join(rows)


def _rows(text: str) -> dict[str, dict[str, str]]:
    """Return the cells of a part's first table by scene and column."""
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")
    ]
    names = lines[0]
    return {cells[0]: dict(zip(names, cells, strict=True)) for cells in lines[2:] if cells[0].startswith("s")}
