"""The two pictures of the debrief, each after the words that say what it shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.core import events as ev
from trainer.core.concessions import ConcessionLedger
from trainer.core.debrief import Debrief
from trainer.core.silences import HELD_MS, Context
from trainer.core.terms import Side
from trainer.reports.past import Past
from trainer.ui.charts.block import ChartBlock
from trainer.ui.charts.dance import DanceChart, picture_of
from trainer.ui.charts.glyphs import Glyph
from trainer.ui.charts.moments import Moment
from trainer.ui.charts.timeline import TimelineChart
from trainer.ui.debrief.words import mark_words, offer_words
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.tokens import Step
from trainer.ui.widgets.fact_table import FactTable
from trainer.ui.widgets.labels import BodyText
from trainer.ui.widgets.sections import Section
from trainer.ui.wording import clock, seconds, sheet_words

translate = QCoreApplication.translate


def dance_section(past: Past, icons: Icons, parent: QWidget) -> tuple[Section, ChartBlock]:
    """Return the section of the offer dance and its chart."""
    section = Section(translate("Dance", "The offer dance"), theme=icons.theme, parent=parent)
    section.explain(
        FieldTerm("pareto-frontier", translate("Dance", "the Pareto frontier"), icons=icons, parent=section)
    )
    section.add(BodyText(dance_words(past.debrief), step=Step.READING, parent=section))
    picture = picture_of(past.scenario, past.debrief)
    moments = [Moment(seq=one.seq, words=offer_words(one, past.scenario)) for one in picture.offers]
    legend = [(Glyph.MINE, translate("Dance", "your offers")), (Glyph.THEIRS, translate("Dance", "their offers"))]
    if picture.deal is not None:
        legend.append((Glyph.DEAL, translate("Dance", "the deal")))
    if picture.better is not None:
        legend.append((Glyph.BETTER, translate("Dance", "better for you at no cost to them")))
    legend += [
        (Glyph.FRONTIER, translate("Dance", "frontier: nothing is better for both")),
        (Glyph.ALTERNATIVE, translate("Dance", "worth of the alternatives")),
        (Glyph.ZONE, translate("Dance", "both gain")),
    ]
    if picture.nash is not None:
        legend.append((Glyph.NASH, translate("Dance", "Nash point: largest joint gain over both alternatives")))
    block = ChartBlock(
        DanceChart(picture, moments, theme=icons.theme),
        icons=icons,
        legend=legend,
        make_table=lambda: _dance_table(past),
        hint=translate("Dance", "Point at an offer, or step through them with the arrow keys; Enter opens it."),
        parent=section,
    )
    section.add(block)
    return section, block


def dance_words(debrief: Debrief) -> str:
    """Return what the dance shows in two or three sentences."""
    ledger = debrief.concessions
    mine, theirs = ledger.of(Side.LEARNER), ledger.of(Side.COUNTERPART)
    if not mine and not theirs:
        return translate("Dance", "Nobody put figures on the table.")
    if not mine:
        return translate("Dance", "You made no offer of your own; they made {n}.").format(n=len(theirs))
    words = [
        translate("Dance", "You opened at {mine} points for yourself and gave {given} in {n} moves.").format(
            mine=round(mine[0].learner), given=round(_given(ledger, Side.LEARNER)), n=_moves(ledger, Side.LEARNER)
        )
    ]
    if theirs:
        words.append(
            translate("Dance", "They opened at {theirs} for you and gave {given} of theirs in {n}.").format(
                theirs=round(theirs[0].learner),
                given=round(_given(ledger, Side.COUNTERPART)),
                n=_moves(ledger, Side.COUNTERPART),
            )
        )
    if ledger.unpaid_share:
        words.append(
            translate("Dance", "{share} % of what you gave came without a condition and without a return.").format(
                share=round(100 * ledger.unpaid_share)
            )
        )
    return " ".join(words)


def _given(ledger: ConcessionLedger, side: Side) -> float:
    return sum(entry.given for entry in ledger.of(side))


def _moves(ledger: ConcessionLedger, side: Side) -> int:
    return sum(entry.given > 0 for entry in ledger.of(side))


def _dance_table(past: Past) -> FactTable:
    rows = [
        [
            translate("Dance", "You") if one.side is Side.LEARNER else past.row.counterpart,
            str(one.number),
            f"{one.point.learner:.0f}",
            f"{one.point.counterpart:.0f}",
            sheet_words(past.scenario.bargain.issues, one.point.package),
        ]
        for one in sorted(past.debrief.dance, key=lambda one: one.seq)
    ]
    columns = [
        translate("Dance", "Who"),
        translate("Dance", "Offer"),
        translate("Dance", "To you"),
        translate("Dance", "To them"),
        translate("Dance", "Terms"),
    ]
    return FactTable(translate("Dance", "All offers"), columns, rows, figures=(1, 2, 3))


def timeline_section(past: Past, icons: Icons, parent: QWidget) -> tuple[Section, ChartBlock]:
    """Return the section of the timeline and its chart."""
    section = Section(translate("Timeline", "What happened when"), theme=icons.theme, parent=parent)
    term = FieldTerm("silence-measured", translate("Timeline", "measured silence"), icons=icons, parent=section)
    section.explain(term)
    section.add(BodyText(timeline_words(past), step=Step.READING, parent=section))
    marks = past.debrief.timeline
    moments = [Moment(seq=mark.seq, words=mark_words(mark, past.scenario)) for mark in marks]
    opened = next((item.at_ms for item in past.recorded if isinstance(item.event, ev.TableOpened)), 0)
    ended = next((item.at_ms for item in past.recorded if isinstance(item.event, ev.SessionEnded)), 0)
    legend = [
        (Glyph.SILENCE, translate("Timeline", "your silence")),
        (Glyph.HOLD, translate("Timeline", "held on purpose")),
        (Glyph.STEP, translate("Timeline", "you gave")),
        (Glyph.THEIR_STEP, translate("Timeline", "they gave")),
        (Glyph.TACTIC, translate("Timeline", "tactic")),
        (Glyph.ANSWER, translate("Timeline", "answered or named")),
        (Glyph.EVENT, translate("Timeline", "evidence, ally, news, a claim or deadline tested, break, adjournment")),
        (Glyph.HEAT, translate("Timeline", "their heat, modelled")),
        (Glyph.TRUST, translate("Timeline", "their trust, modelled")),
    ]
    block = ChartBlock(
        TimelineChart(marks, moments, start_ms=opened, end_ms=ended, moods=past.debrief.moods, theme=icons.theme),
        icons=icons,
        legend=legend,
        make_table=lambda: _timeline_table(past),
        hint=translate("Timeline", "Point at a mark, or step through them with the arrow keys; Enter opens it."),
        parent=section,
    )
    section.add(block)
    return section, block


def timeline_words(past: Past) -> str:
    """Return what was done with silence, in words."""
    ledger = past.debrief.silences
    judged = [one for one in ledger.silences if not one.void]
    if not judged:
        return translate("Timeline", "No silence could be judged in this session.")
    words = []
    held = sum(one.thinking_ms >= HELD_MS for one in judged)
    words.append(
        translate("Timeline", "You took three seconds or more before {held} of {all} answers.").format(
            held=held, all=len(judged)
        )
    )
    pressure = ledger.typical_ms(Context.AFTER_PRESSURE)
    if pressure is not None:
        words.append(translate("Timeline", "After pressure you took {time}.").format(time=seconds(pressure)))
    filled = sum(hold.filled_by is not None for hold in ledger.holds)
    if filled:
        words.append(
            translate("Timeline", "You spoke into {filled} of {all} pauses after offers of your own.").format(
                filled=filled, all=len(ledger.holds)
            )
        )
    return " ".join(words)


def _timeline_table(past: Past) -> FactTable:
    rows = []
    for mark in past.debrief.timeline:
        what = mark_words(mark, past.scenario).partition("   ")[2]
        rows.append([clock(mark.from_ms), what, f"{mark.size:.0f}" if mark.size else ""])
    columns = [translate("Timeline", "Time"), translate("Timeline", "What"), translate("Timeline", "Points")]
    return FactTable(translate("Timeline", "All moments"), columns, rows, figures=(2,), wide=1)
