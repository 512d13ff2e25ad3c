"""The formulas of every measure in words, once: the debrief, the report and the handbook all say it so."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from trainer.core.concessions import FELT_POINTS, MOST_STEADY, UNDER_TACTIC_MS
from trainer.core.silences import HELD_MS, TYPED_BINS


class Formula(StrEnum):
    """What can be worked out; the first six are the success metrics, by the names of `MetricId`."""

    INTERESTS = "core-interests"
    RELATIONSHIP = "relationship"
    PROCESS = "process-legitimacy"
    FEASIBILITY = "implementation-feasibility"
    BATNA = "better-than-batna"
    GROWTH = "learning-and-growth"
    UNDER_TACTIC = "under-tactic"
    FILL_RATE = "fill-rate"
    COUNTER_ACCURACY = "counter-accuracy"
    CONDITIONAL_SHARE = "conditional-share"
    JOINT_EFFICIENCY = "joint-efficiency"
    CALM_NAMING = "calm-naming"
    CONCESSION_SIZE = "concession-size"
    TOTAL_CONCESSION = "total-concession"
    PACE = "concession-pace"
    SHRINKING = "shrinking-steps"
    RECIPROCITY = "reciprocity"
    FIRST_CONCEDER = "first-conceder"
    STEP_CLASSES = "step-classes"
    SELF_BIDS = "self-bids"
    UNPAID_SHARE = "unpaid-share"
    THINKING_TIME = "thinking-time"
    SILENCE_BINS = "silence-bins"
    HOLD_AFTER_OFFER = "hold-after-offer"
    TALK_SHARE = "talk-share"
    DELIBERATE_SILENCE = "deliberate-silence"
    POINTS_LEFT = "points-left"
    UTILITY = "utility"


FORMULAS: Mapping[Formula, str] = MappingProxyType(
    {
        Formula.INTERESTS: "Sum over your interests of importance times min(1, achieved level / least level), over the "
        "sum of importance, times 100. Levels run from your worst option (0) to your best (1). Without a deal it is "
        "the worth of your alternative over the worth of your least levels, your other points in the middle.",
        Formula.RELATIONSHIP: "100 times trust at the end over trust at the start, at most 150. Conduct: -5 per "
        "irritator, -10 per outburst or insult, -15 per bluff caught, +3 per acknowledgement or summary (five at "
        "most).",
        Formula.PROCESS: "Mean of the parts that could be measured, each 0-100: backed figures, tactics met by "
        "proposing a process, agenda proposed, no empty threat, talk share between 30 and 70 %. The other side's "
        "conduct does not count against you.",
        Formula.FEASIBILITY: "Checklist items met over items that apply: every point spoken of, owner, date, measure, "
        "consequence, authority, and no rule of practice of this scene broken. It says 'could be run', not 'will "
        "work'.",
        Formula.BATNA: "Your utility of the deal minus your reservation value. A deal passes when this is not negative "
        "and no red line was crossed; leaving passes when nothing on the table was better than your alternative.",
        Formula.GROWTH: "Median change of your behaviour measures against the middle of your own last five sessions of "
        "similar difficulty; fewer than four say nothing. The same counterpart twice inflates it.",
        Formula.UNDER_TACTIC: "Tactics after which you gave more than "
        f"{FELT_POINTS:.0f} point within {UNDER_TACTIC_MS // 1000} s of reading them or in your next turn, with no "
        "counter, no name and no condition between, over tactics received. Of several that stand, the last counts.",
        Formula.FILL_RATE: "Pauses after an own offer that you filled with an apology, a reason or a discount, over "
        "own offers.",
        Formula.COUNTER_ACCURACY: "Tactics you named or met with one of their counters, over tactics received.",
        Formula.CONDITIONAL_SHARE: "Own offers with a condition, over own offers.",
        Formula.JOINT_EFFICIENCY: "(your utility + theirs - both reservation values) / (the best such sum that both "
        "could sign - both reservation values).",
        Formula.CALM_NAMING: "Tactics named without accusing, over tactics named.",
        Formula.CONCESSION_SIZE: "Own utility of the offer before minus own utility of this offer, in points; the "
        "headline is also shown in money. Points you left open count as you last said them, else as the middle option.",
        Formula.TOTAL_CONCESSION: "All points conceded / (own utility of the first offer - reservation value).",
        Formula.PACE: "Total concession per turn of yours, and per minute at the table.",
        Formula.SHRINKING: "Steps smaller than the one before / steps that have one before. Steady from three "
        f"concessions and {MOST_STEADY:.2f} on.",
        Formula.RECIPROCITY: "Points you gave / points they gave, each in the giver's own points. Undefined while they "
        "gave nothing.",
        Formula.FIRST_CONCEDER: f"Who, after both had opened, first gave more than {FELT_POINTS:.0f} point.",
        Formula.STEP_CLASSES: "The sign of the change in (your utility, theirs): concession (-,+ or 0), selfish (+,- "
        "or 0), fortunate (+,+), unfortunate (-,-) or (0,-), nice (0,+), silent (0,0). Sensitivity is the share of "
        "concessions, fortunate and nice moves. Changes of up to half a point count as none.",
        Formula.SELF_BIDS: f"Own offers that gave more than {FELT_POINTS:.0f} point while the last offer on the table "
        "was your own.",
        Formula.UNPAID_SHARE: "Points given with no condition and with no step of theirs before your next offer / all "
        "points given.",
        Formula.THINKING_TIME: "First key - end of their line on the screen - words of the line / your reading pace; "
        "never below 0. Void when the window was out of focus, in untimed sessions and across a break in the session.",
        Formula.SILENCE_BINS: "Thinking time: "
        + ", ".join(f"{name} below {bound // 1000} s" for name, bound in TYPED_BINS)
        + ", long above.",
        Formula.HOLD_AFTER_OFFER: "From the end of your offer until their words stand there, or you send more of "
        f"yours. Kept when the counterpart spoke first, or when after {HELD_MS // 1000} s and more you only asked.",
        Formula.TALK_SHARE: "Your words / all words spoken.",
        Formula.DELIBERATE_SILENCE: "Time under the Hold control, from its start to the first key.",
        Formula.POINTS_LEFT: "The most you could have had at a worth to them no lower than this deal's, minus what the "
        "deal is worth to you.",
        Formula.UTILITY: "Sum over the issues of weight times place of the value between your worst option (0) and "
        "your best (1), 0 to 100.",
    }
)
"""The words by what they work out."""
