"""The HTML report: one file with inline drawings, readable on screen and on paper, light and dark, without scripts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from trainer.core import events as ev
from trainer.core.findings import Finding
from trainer.core.metrics import Metric, Part
from trainer.core.phrases import Phrase
from trainer.core.silences import Context
from trainer.core.terms import Package, Side
from trainer.core.written import MAX_TEXT
from trainer.reports.charts import draw_dance, draw_timeline
from trainer.reports.markup import CUT, fitting, quoted, safe, spoken
from trainer.reports.names import Names
from trainer.reports.past import Past
from trainer.reports.style import STYLE

LEAST_SHOWN = 0.05
"""Points below which a step is written as none."""
LONGEST_TALK = 200_000
"""Characters of one conversation that a page holds, some ten times the longest session: paper has to end."""
DANCE_NOTE = (
    "Circles are your offers, squares theirs, in order. The grey curve is what cannot be bettered for both at once; the"
    " dotted lines are what each side has without a deal."
)
TIMELINE_NOTE = (
    "Bars are your silences; steps are what was given, the taller the more; triangles are tactics; dots are holds,"
    " breaks, adjournments, answers to tactics, evidence, allies and the end."
)


def write_page(pasts: Sequence[Past], names: Names) -> str:
    """Return the report of sessions as one page; every word of the learner's is escaped.

    Several sessions begin with a table that links to each of them.
    """
    one = len(pasts) == 1
    title = f"{pasts[0].row.title}, {pasts[0].row.counterpart}" if one else f"{len(pasts)} sessions"
    told = [_session(past, names, number) for number, past in enumerate(pasts, start=1)]
    cover = "" if one else _cover(title, pasts, names)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{safe(title)}</title><style>{STYLE}</style></head><body><main>{cover}{''.join(told)}</main></body>"
        "</html>\n"
    )


def _cover(title: str, pasts: Sequence[Past], names: Names) -> str:
    """Return the table of contents with what each session came to."""
    rows = []
    for number, past in enumerate(pasts, start=1):
        outcome = past.row.outcome.value.replace("-", " ") if past.row.outcome else "unfinished"
        figures = "".join(
            f'<td class="n">{value}</td>' for value in (f"{past.debrief.own:.0f}", f"{past.debrief.against_batna:+.0f}")
        )
        link = f'<a href="#session-{number}">{safe(past.row.title)}</a>'
        rows.append(f"<tr><td>{_day(past)}</td><td>{link}</td><td>{safe(outcome)}</td>{figures}</tr>")
    head = (
        '<tr><th>Day</th><th>Session</th><th>How it ended</th><th class="n">Worth to you</th>'
        '<th class="n">Against your alternative</th></tr>'
    )
    who = f'<p class="meta">{spoken(names.shown)}</p>' if names.shown else ""
    return f"<h1>{safe(title)}</h1>{who}<table>{head}{''.join(rows)}</table>"


def _session(past: Past, names: Names, number: int) -> str:
    parts = (
        _opening(past, names),
        _section("The dance", draw_dance(past.scenario, past.debrief) + _note(DANCE_NOTE)),
        _section("What happened when", draw_timeline(past.debrief) + _note(TIMELINE_NOTE)),
        _section("Six measures", "".join(_metric(metric) for metric in past.debrief.metrics)),
        _section("Tactics", _tactics(past)),
        _section("Strengths and work", _findings(past, names)),
        _section("Moves on the sheet", _ledger(past)),
        _section("Silences", _silences(past)),
        _section("What they were hiding", _reveal(past)),
        _section("The conversation", _transcript(past, names)),
    )
    return f'<article id="session-{number}">{"".join(parts)}</article>'


def _note(words: str) -> str:
    return f'<p class="meta">{safe(words)}</p>'


def _section(title: str, content: str) -> str:
    return f"<section><h2>{safe(title)}</h2>{content}</section>"


def _day(past: Past) -> str:
    return datetime.fromtimestamp(past.row.started_ms / 1000, UTC).strftime("%d %B %Y")


def _opening(past: Past, names: Names) -> str:
    debrief = past.debrief
    started = datetime.fromtimestamp(past.row.started_ms / 1000, UTC).strftime("%d %B %Y, %H:%M UTC")
    who = f"{spoken(names.shown)} with " if names.shown else ""
    figures = [
        ("worth to you", f"{debrief.own:.0f}"),
        ("against your alternative", f"{debrief.against_batna:+.0f}"),
        ("left at no cost to them", f"{debrief.left_points:.0f}"),
    ]
    cells = "".join(f"<li><b>{value}</b> {safe(name)}</li>" for name, value in figures)
    deal = f"<p>{safe(_sheet(past, debrief.deal))}</p>" if debrief.deal is not None else ""
    return (
        f'<h1>{safe(past.row.title)}</h1><p class="meta">{who}{safe(past.row.counterpart)}. {started}. Rubric '
        f'{safe(past.row.rubric)}, seed {past.row.seed}.</p><p class="lead">{safe(str(debrief.headline))}</p>'
        f'<ul class="figures">{cells}</ul>{deal}'
    )


def _sheet(past: Past, package: Package) -> str:
    terms = "; ".join(f"{issue.name} {issue.label(package[issue.id])}" for issue in past.scenario.bargain.issues)
    return f"Signed: {terms}."


def _metric(metric: Metric) -> str:
    value = "not enough evidence" if metric.value is None else f"{metric.value:.0f} {metric.unit}"
    verdict = "" if metric.passed is None else (" Passed." if metric.passed else " Not passed.")
    rows = "".join(_part(part) for part in metric.parts)
    table = f'<table class="parts">{rows}</table>' if rows else ""
    evidence = f"{safe(str(metric.evidence))}{verdict}"
    how = f"{safe(metric.formula)} Version {safe(metric.version)}."
    return (
        f'<div class="metric"><h3>{safe(metric.title)}: <span class="value">{safe(value)}</span> '
        f'<span class="tag" title="source">{metric.tag}</span></h3><p>{evidence}</p>{table}'
        f"<details><summary>How?</summary><p>{how}</p></details></div>"
    )


def _part(part: Part) -> str:
    value = "\u2013" if part.value is None else f"{part.value:.0f} {part.unit}".strip()
    return (
        f"<tr><td>{safe(part.name)}</td><td>{safe(value)}</td><td>{part.tag}</td>"
        f"<td>{safe(str(part.evidence))}</td></tr>"
    )


def _tactics(past: Past) -> str:
    if not past.debrief.tactics:
        return "<p>No tactic was applied.</p>"
    rows = []
    for record in past.debrief.tactics:
        met = record.countered_by.value if record.countered_by else ("named" if record.named else "not met")
        cost = f"{record.cost_points:.0f} points" if record.cost_points else "nothing"
        cost += ", tried again after it had paid" if record.again_after_pay else ""
        rows.append(
            f"<tr><td>{safe(record.name)}</td><td>{safe(met)}</td><td>{'yes' if record.stopped else 'no'}</td>"
            f"<td>{cost}</td><td>{safe(record.model_answer)}</td></tr>"
        )
    head = "<tr><th>Tactic</th><th>Met by</th><th>Stopped</th><th>Drew from you</th><th>One answer</th></tr>"
    return f"<table>{head}{''.join(rows)}</table>"


def _findings(past: Past, names: Names) -> str:
    findings = (*past.debrief.strengths, *past.debrief.work_on)
    if not findings:
        return "<p>Too little was said for a remark.</p>"
    return "".join(_finding(finding, names) for finding in findings)


def _finding(finding: Finding, names: Names) -> str:
    better = f"<p>Better: {safe(str(finding.better))}</p>" if finding.better is not None else ""
    quote = f"<blockquote>{quoted(names.clean(finding.quote))}</blockquote>" if finding.quote else ""
    return f'<div class="finding {finding.kind}">{quote}<p>{safe(str(finding.text))}</p>{better}</div>'


def _ledger(past: Past) -> str:
    rows = []
    for number, entry in enumerate(past.debrief.concessions.entries, start=1):
        who = "You" if entry.side is Side.LEARNER else past.row.counterpart
        gave = "" if entry.size is None else "0" if abs(entry.size) < LEAST_SHOWN else f"{entry.size:+.1f}"
        notes = ", ".join(
            word
            for word, holds in (
                ("conditional", entry.conditional),
                ("unpaid", entry.side is Side.LEARNER and entry.unpaid),
                ("self-bid", entry.self_bid),
                (f"under {entry.tactic}", bool(entry.tactic)),
            )
            if holds
        )
        figures = "".join(
            f'<td class="n">{value}</td>' for value in (f"{entry.learner:.0f}", f"{entry.counterpart:.0f}", gave)
        )
        rows.append(f"<tr><td>{number}</td><td>{safe(who)}</td>{figures}<td>{safe(notes)}</td></tr>")
    titles = "".join(f'<th class="n">{title}</th>' for title in ("You", "They", "Gave"))
    head = f"<tr><th></th><th>Who</th>{titles}<th>Notes</th></tr>"
    return f"<table>{head}{''.join(rows)}</table>" if rows else "<p>No offers were made.</p>"


def _silences(past: Past) -> str:
    rows = []
    for context in Context:
        known = [one for one in past.debrief.silences.silences if one.context is context and not one.void]
        if known:
            typical = past.debrief.silences.typical_ms(context) or 0
            held = sum(one.held_ms for one in known) / 1000
            figures = "".join(
                f'<td class="n">{value}</td>' for value in (len(known), f"{typical / 1000:.1f} s", f"{held:.1f} s")
            )
            rows.append(f"<tr><td>{safe(context.value.replace('-', ' '))}</td>{figures}</tr>")
    titles = "".join(f'<th class="n">{title}</th>' for title in ("How many", "Typical", "Held on purpose"))
    head = f"<tr><th>Your silences</th>{titles}</tr>"
    return f"<table>{head}{''.join(rows)}</table>" if rows else "<p>No silence could be judged.</p>"


def _reveal(past: Past) -> str:
    reveal = past.debrief.reveal
    found = set(reveal.found)
    wanted = "".join(
        f"<li>{safe(one)}{' <i>You found this.</i>' if one in found else ''}</li>" for one in reveal.wanted
    )
    bluffs = "".join(f"<li>{safe(one)}</li>" for one in reveal.bluffs)
    return (
        f"<h3>They wanted</h3><ul>{wanted}</ul><h3>Not as it was told</h3><ul>{bluffs}</ul>"
        f"<p>{safe(reveal.trade)}</p><p>Their alternative: {safe(reveal.alternative)}</p>"
        f"{_reasons('What moved them', reveal.moved)}{_reasons('What would have moved them', reveal.would_move)}"
    )


def _reasons(title: str, reasons: Sequence[Phrase]) -> str:
    told = "".join(f"<li>{safe(str(reason))}</li>" for reason in reasons)
    return f"<h3>{safe(title)}</h3><ul>{told}</ul>" if told else ""


def _transcript(past: Past, names: Names) -> str:
    lines = []
    left = LONGEST_TALK
    for item in past.recorded:
        if left <= 0:
            lines.append(_note(CUT))
            break
        match item.event:
            case ev.LearnerSpoke():
                said = fitting(names.clean(item.event.text), MAX_TEXT)
                lines.append(f'<p class="mine"><b>You</b> {spoken(said)}</p>')
                left -= len(said)
            case ev.CounterpartSpoke():
                speaker = item.event.speaker or past.row.counterpart
                said = fitting(names.clean(item.event.text), MAX_TEXT)
                lines.append(f"<p><b>{safe(speaker)}</b> {spoken(said)}</p>")
                left -= len(said)
            case ev.WindowOpened():
                window = past.scenario.window
                lines.append(f'<p class="meta">News: {safe(window.news if window else "")}</p>')
            case ev.LearnerLeft():
                lines.append(_note("You got up to leave."))
            case ev.CalledBack():
                lines.append(_note("They called you back."))
            case _:
                pass
    return "".join(lines)
