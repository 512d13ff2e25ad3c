"""Preparation against reality: what was written beforehand beside what came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.core import events as ev
from trainer.core.moves import COUNTED_CONFIDENCE
from trainer.core.red_lines import WatchedLine, sworn_lines, watch_red_lines
from trainer.core.table import replay
from trainer.core.terms import Issue, Package, Side
from trainer.reports.past import Past
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_word
from trainer.ui.tokens import Role
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText
from trainer.ui.widgets.sections import Section
from trainer.ui.wording import clock, signed

translate = QCoreApplication.translate
Row = tuple[str, str, str]


def preparation_section(past: Past, icons: Icons, parent: QWidget) -> Section:
    """Return what was prepared beside what happened; says so when nothing was."""
    section = Section(translate("Prepared", "Preparation and reality"), theme=icons.theme, parent=parent)
    rows = compare(past)
    if rows:
        columns = ["", translate("Prepared", "Beforehand"), translate("Prepared", "What happened")]
        name = translate("Prepared", "Preparation and reality")
        section.add(FactTable(name, columns, rows, parent=section))
    else:
        section.add(BodyText(translate("Prepared", "You wrote nothing beforehand."), role=Role.INK_2, parent=section))
    return section


def prepared(past: Past) -> ev.Preparation:
    """Return the last preparation of a session."""
    found = [item.event.preparation for item in past.recorded if isinstance(item.event, ev.PreparationDone)]
    return found[-1] if found else ev.Preparation()


def _prepared_by(past: Past, seq: int) -> ev.Preparation:
    """Return the preparation that stood at an event."""
    return replay(item for item in past.recorded if item.seq < seq).preparation


def reflected(past: Past) -> ev.ReflectionWritten | None:
    """Return the last reflection of a session."""
    found = [item.event for item in past.recorded if isinstance(item.event, ev.ReflectionWritten)]
    return found[-1] if found else None


def compare(past: Past) -> list[Row]:
    """Return rows of what was prepared, only for what was written down."""
    before = prepared(past)
    return [
        *_target(past, before),
        *_opening(past, before),
        *_alternative(past, before),
        *_red_lines(past),
        *_guesses(past, before),
        *_dossier(past, before),
        *_plan(past, before),
    ]


def _target(past: Past, before: ev.Preparation) -> list[Row]:
    if before.target is None:
        return []
    debrief = past.debrief
    wished = translate("Prepared", "{points} points").format(points=round(before.target))
    got = translate("Prepared", "{points} points, {gap} to the target").format(
        points=round(debrief.own), gap=signed(debrief.own - before.target)
    )
    if debrief.deal is None:
        got = translate("Prepared", "no deal; your alternative is worth {points}").format(points=round(debrief.own))
    return [(translate("Prepared", "Target"), wished, got)]


def _opening(past: Past, before: ev.Preparation) -> list[Row]:
    """Return how the planned opening compares with the first offer, by the plan that stood when it was made."""
    mine = past.debrief.concessions.of(Side.LEARNER)
    before = _prepared_by(past, mine[0].seq) if mine else before
    if not before.opening:
        return []
    bargain = past.scenario.bargain
    planned = bargain.utility(Side.LEARNER, bargain.complete(before.opening))
    made = (
        translate("Prepared", "opened at {points} points").format(points=round(mine[0].learner))
        if mine
        else translate("Prepared", "no offer of your own")
    )
    wished = translate("Prepared", "{points} points").format(points=round(planned))
    return [(translate("Prepared", "Opening"), wished, made)]


def _alternative(past: Past, before: ev.Preparation) -> list[Row]:
    if before.batna_confidence is None:
        return []
    after = reflected(past)
    sure = translate("Prepared", "{sure} % sure of it").format(sure=before.batna_confidence)
    now = translate("Prepared", "not said yet; see the reflection below")
    if after is not None and after.batna_confidence is not None:
        drift = after.batna_confidence - before.batna_confidence
        now = translate("Prepared", "{sure} % sure, {drift}").format(sure=after.batna_confidence, drift=signed(drift))
    return [(translate("Prepared", "Your alternative"), sure, now)]


def _red_lines(past: Past) -> list[Row]:
    rows = []
    lines = sworn_lines(past.recorded)
    for watched in watch_red_lines(past.scenario, lines, past.debrief.concessions, past.recorded):
        issue = past.scenario.bargain.issue(watched.line.issue)
        words = translate("Prepared", "Red line: {issue}")
        if watched.late:
            words = translate("Prepared", "Red line drawn while adjourned: {issue}")
        name = words.format(issue=issue.name)
        rows.append((name, issue.label(watched.line.value), _fate(watched, issue, past.debrief.deal)))
    return rows


def _fate(watched: WatchedLine, issue: Issue, deal: Package | None) -> str:
    """Return whether a red line was kept, and when it was first crossed."""
    time = clock(watched.crossed_ms) if watched.crossed_ms is not None else ""
    if watched.signed and deal is not None:
        text = translate("Prepared", "crossed: {value}; first at {time}")
        return text.format(value=issue.label(deal[issue.id]), time=time)
    kept = translate("Prepared", "kept: no deal")
    if deal is not None:
        kept = translate("Prepared", "kept: {value}").format(value=issue.label(deal[issue.id]))
    if time:
        return translate("Prepared", "{kept}; offered below it at {time}").format(kept=kept, time=time)
    return kept


def _guesses(past: Past, before: ev.Preparation) -> list[Row]:
    reveal = past.debrief.reveal
    rows = []
    if before.guessed_interests:
        rows.append(
            (
                translate("Prepared", "Your guess at their interests"),
                "; ".join(before.guessed_interests),
                " ".join(reveal.wanted),
            )
        )
    if before.guessed_alternative:
        name = translate("Prepared", "Your guess at their alternative")
        rows.append((name, before.guessed_alternative, reveal.alternative))
    return rows


def _dossier(past: Past, before: ev.Preparation) -> list[Row]:
    rows = []
    if before.evidence:
        cited = {item.event.evidence for item in past.recorded if isinstance(item.event, ev.EvidenceCited)}
        rows.append(
            (
                translate("Prepared", "Evidence"),
                translate("Prepared", "{n} opened").format(n=len(before.evidence)),
                translate("Prepared", "{n} cited").format(n=len(cited & set(before.evidence))),
            )
        )
    if before.allies:
        brought = {item.event.ally for item in past.recorded if isinstance(item.event, ev.AllyBroughtIn)}
        rows.append(
            (
                translate("Prepared", "Allies"),
                translate("Prepared", "{n} recruited").format(n=len(before.allies)),
                translate("Prepared", "{n} brought in").format(n=len(brought & set(before.allies))),
            )
        )
    return rows


def _plan(past: Past, before: ev.Preparation) -> list[Row]:
    if not before.plan_then:
        return []
    plan = translate("Prepared", "If {situation}, then {action}").format(
        situation=before.plan_if, action=before.plan_then
    )
    if before.plan_move is None:
        return [(translate("Prepared", "Your plan"), plan, translate("Prepared", "no move to check it by"))]
    done = sum(deed.move is before.plan_move and deed.confidence >= COUNTED_CONFIDENCE for deed in past.debrief.deeds)
    text = translate("Prepared", "done: {move}, {n} times") if done else translate("Prepared", "not seen: {move}")
    return [(translate("Prepared", "Your plan"), plan, text.format(move=move_word(before.plan_move.value), n=done))]
