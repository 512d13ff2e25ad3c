"""Trust, heat and face: how the learner's conduct moves the counterpart's mood (science.md 4.5)."""

from __future__ import annotations

import re

from trainer.core import events as ev
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.feelings import asks_of_mood
from trainer.core.moves import Act, Move, Reading
from trainer.core.table import TableState
from trainer.core.terms import Side

WARMING = (
    Move.INTEREST_QUESTION,
    Move.ACKNOWLEDGE,
    Move.SUMMARISE_CHECK,
    Move.REFRAME_COLLABORATIVE,
    Move.REFRAME_INTERESTS,
)
INSULTS = (Move.M_REACT_EMOTIONALLY,)
_WANTS_TIME = re.compile(
    r"\b(think|time|moments?|minutes?|break|pause|sleep|later|tomorrow|weekend|consider|get back|check"
    r"|consult|confer|rush|hurry"
    r"|slow|wait|day|days|hour|recess|adjourn|breath)\b"
)
_LEAVES = re.compile(r"\b(break|pause|minutes?|recess|adjourn|coffee|fresh air|call|outside|step out)\b")
_DISBELIEF = re.compile(r"having a laugh|kidding|joking|(are you|be) serious|you can't be|what do you mean")
_SORRY = re.compile(
    r"i shouldn'?t have (shouted|said|spoken|called|snapped)|i didn'?t mean to|"
    r"lost my temper|(was|am) out of line|take back what i (said|called)|uncalled for"
    r"|^(ok |okay |well |look )?(i'?m |i am |so )?(very |really )?sorry\b|\bapologi[sz]e|\bmy apologies"
)
_TO_THE_PERSON = re.compile(r"\b(you|your|you're|u|ur|ya|yourself|fuck off|go to hell|piss off|shut up)\b")
_ABUSIVE = re.compile(
    r"\b(stupid|idiots?|moron|fool|crooks?|thie(f|ves)|liar|lying|cheat|scum|bastards?|assholes?|arse(hole)?|prick|dick|clown|jerk"
    r"|greedy|pathetic|disgusting|shameless|useless|incompetent|bully|rip.?off|scam(mer)?|con (man|artist)"
    r"|rubbish|crap|shit\w*"
    r"|fuck\w*|damn|hell|bloody|screw|piss|shut up|get lost|insult\w*|ridiculous|joke|laughable|robbery"
    r"|robber|nerve|rude|bitch)\b"
)
TRUST_WARM, TRUST_INSULT, TRUST_BLUFF, TRUST_IRRITATOR = 0.06, -0.10, -0.15, -0.05
HEAT_INSULT, HEAT_PAID, HEAT_ACCUSED, HEAT_CALMED = 0.10, 0.15, 0.10, -0.25
_THREATENS = re.compile(
    r"\b(?:i'll|i will|i'm going to|i am going to|i can|i could|i might|i have to|we'll|we will|we can|you'll|you will"
    r"|you'd|they'll|he'll|she'll|or else|otherwise|if (?:you|this|it)|unless|lawyers?|solicitors?|courts?|sue|press"
    r"|papers?|report\w*|complain\w*|union|police|authorit\w+|council|inspect\w*|regret|consequences|last chance"
    r"|watch out|walk|leave|gone|public|everyone|everybody|reviews?|ombudsman|boss)\b"
)
"""Says what is to happen: without it nothing is threatened."""
_THANKS = re.compile(r"\b(?:thank|thanks|grateful|love|lovely|glad)\b", re.IGNORECASE)
"""Is glad of something."""
_BUT = re.compile(r"\b(?:but|or else|otherwise|unless|if)\b|n't\b", re.IGNORECASE)
"""Takes back, or ties to something, what was said with thanks."""


def _thanks(text: str) -> bool:
    """Tell whether words thank and hold nothing against it: 'thank you, I'll make sure you never regret it'."""
    return _THANKS.search(text) is not None and _BUT.search(text) is None


def clip(value: float) -> float:
    """Return a share kept inside 0..1."""
    return min(1.0, max(0.0, value))


def shift(draft: Draft, cause: str, *, trust: float = 0.0, heat: float = 0.0, face: float = 0.0) -> None:
    """Emit a change of mood unless nothing would change."""
    state = draft.state
    after = (clip(state.trust + trust), clip(state.heat + heat), clip(state.face + face))
    if after != (state.trust, state.heat, state.face):
        draft.emit(ev.MoodShifted(trust=after[0], heat=after[1], face=after[2], cause=cause))


def attacks(text: str, reading: Reading) -> bool:
    """Tell whether words attack the person across the table; swearing at the matter is no attack."""
    folded = text.casefold()
    if not (reading.has_act(Act.ATTACK) or (reading.has_move(*INSULTS) and _ABUSIVE.search(folded))):
        return False
    if asks_of_mood(folded) and _ABUSIVE.search(folded) is None:
        return False
    return _TO_THE_PERSON.search(folded) is not None and _DISBELIEF.search(folded) is None


def _apologises(text: str, reading: Reading) -> bool:
    return reading.has_act(Act.APOLOGY) or _SORRY.search(text.casefold()) is not None


def insults_borne(state: TableState) -> int:
    """Return how many insults stand: each attack counts one, each later apology takes one back."""
    count = 0
    for line in state.spoken:
        if line.side is not Side.LEARNER or line.reading is None:
            continue
        if attacks(line.text, line.reading):
            count += 1
        elif count and _apologises(line.text, line.reading):
            count -= 1
    return count


def _was_insulted(state: TableState) -> bool:
    """Tell whether any earlier line of the learner's was an attack."""
    mine = [line for line in state.spoken if line.side is Side.LEARNER and line.reading is not None]
    return any(attacks(line.text, line.reading) for line in mine[:-1] if line.reading is not None)


def weigh_conduct(draft: Draft, heard: Heard) -> None:
    """Apply what manners do to the mood and note the reaction they call for."""
    asks_time = heard.has(Move.REQUEST_TIME) and heard.reading.offer is None and _WANTS_TIME.search(heard.plain)
    if heard.took_break or asks_time:
        shift(draft, "break", heat=-draft.state.heat / 2)
        leaves = heard.took_break or _LEAVES.search(heard.plain) is not None
        heard.reactions.append("react.break" if leaves else "react.think")
        heard.settled = True
    insulted = insults_borne(draft.state) > 1
    apologised = _apologises(heard.text, heard.reading)
    if attacks(heard.text, heard.reading):
        shift(draft, "insult", trust=TRUST_INSULT, heat=HEAT_INSULT)
        heard.reactions.extend(["react.rude.last"] if insulted else [])
        heard.reactions.append("react.rude")
        heard.settled = heard.offer is None
    elif heard.reading.has_act(Act.ATTACK) and not (heard.remark or asks_of_mood(heard.plain)):
        shift(draft, "irritator", trust=TRUST_IRRITATOR)
        heard.reactions.append("react.vent")
    elif apologised and _was_insulted(draft.state):
        heard.reactions.append("react.forgiven")
    elif heard.reading.has_act(Act.THREAT) and _THREATENS.search(heard.plain) and not _thanks(heard.text):
        shift(draft, "threat", trust=TRUST_IRRITATOR)
        heard.reactions.append("react.threat")
    if heard.has(Move.M_EMPTY_THREAT):
        shift(draft, "bluff-caught", trust=TRUST_BLUFF)
        heard.reactions.append("react.batna.empty")
    if heard.has(Move.M_IRRITATOR):
        shift(draft, "irritator", trust=TRUST_IRRITATOR)
    if heard.has(*WARMING):
        shift(draft, "heard", trust=TRUST_WARM)
