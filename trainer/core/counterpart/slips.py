"""What it took wrong: a word that owns it goes before the answer to what is put right."""

from __future__ import annotations

import re

from trainer.core.corrections import asks_beside, denies_words
from trainer.core.counterpart.course import Past
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.moves import TermRole
from trainer.core.plain import words_of
from trainer.core.terms import IssueId, Terms, same_value, shared

_SAID = re.compile(
    r"\bi(?:'ve| have)? (?:\w+ )?(?:said|meant|asked for|wrote|proposed|offered|told you)\b"
    r"(?! (?:that|so|it|this|why)\b)"
)
"""Insists on one's own words: 'I said 420, not 440'."""
_ARGUES = re.compile(r"\b(?:because|since|as (?:that|it|i)|so that|why|but|when i)\b")
_MISTOOK = re.compile(
    r"\b(?:typo|slip of the (?:tongue|pen|keys?)|my (?:mistake|bad|error|slip|fault)|oops|whoops|misspoke|mistyped"
    r"|did i (?:just |really )?(?:say|write|type)|wrong (?:number|figure|key)"
    r"|(?:said|typed|wrote) (?:it |that )?wrong)\b"
    r"|\bsorry,? (?:no,? |wait,? )?(?:i (?:mean|meant)|not)\b|\bi mean$|\bi mean\b(?=\W*(?:to say )?(?:a |the )?\d)"
)
"""Owns a slip of the learner's own: 'did I say 40? I meant 38'."""
_DID_I = re.compile(r"\b(?:oh,? )?did i [^?]*\?")
LONGEST = 18
"""Longer words say more than that."""


def own_slip(heard: Heard) -> bool:
    """Own what the learner was held to have said and did not; tell whether nothing else is asked beside it."""
    if not (heard.takes_back or heard.puts_right) or not heard.text:
        return False
    if heard.offer is None and not heard.takes_back:
        return False  # what was said is what is down already
    put = shared(heard.offer.stated, heard.puts_right) if heard.offer is not None else {}
    asks = asks_beside(heard.beside or heard.plain)
    heard.slip = put or heard.takes_back
    if heard.offer is not None or asks:
        heard.opens = "react.slip.right" if put else "react.slip.gone"
        if heard.offer is not None and not asks:
            heard.question = None
        return not asks
    if heard.says_unlisted:
        heard.opens = "react.slip.gone"
        heard.question = None
        return True  # what was meant is no value of the list, and those around it are named
    heard.spoken_of = heard.takes_back
    heard.reactions.insert(0, "react.course.misheard")
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def take_mistake(draft: Draft, heard: Heard) -> bool:
    """Take a value that mends the learner's own slip, which is no step back; tell whether nothing else is asked."""
    if heard.offer is None or _MISTOOK.search(heard.beside or heard.plain) is None or denies_words(heard.plain):
        return False
    before = {**draft.state.stated_before(heard.offer.seq), **heard.takes_back}
    changed = {i: v for i, v in heard.offer.stated.items() if i in before and not same_value(before[i], v)}
    if not changed:
        return False
    heard.slip, heard.opens = changed, "react.slip.yours"
    asks = asks_beside(_DID_I.sub("", heard.beside or heard.plain))
    if not asks:
        heard.question = None
    return not asks


def grant_words(draft: Draft, heard: Heard) -> bool:
    """Say that what the learner insists on having said is down as its own; tell whether nothing else wants an answer.

    Nothing was taken wrong then, and it is the counterpart's page that says otherwise.
    """
    read = heard.reading.offer
    if heard.opens or heard.agrees or read is None or not _insists(heard.plain):
        return False
    before = draft.state.stated_before(heard.offer.seq) if heard.offer is not None else draft.state.stated_by_learner
    put = [term for term in read.terms if term.role not in {TermRole.REJECTED, TermRole.REFERENCE}]
    if not put or not all(term.issue in before and same_value(before[term.issue], term.value) for term in put):
        return False
    heard.slip = {term.issue: term.value for term in put}
    heard.opens = "react.insists"
    if heard.offer is not None or asks_beside(heard.beside or heard.plain) or "?" in heard.text:
        return False
    heard.issue = put[0].issue
    heard.reactions.insert(0, "react.issue")
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def _insists(words: str) -> bool:
    """Tell whether lower-case words hold to what was said, and do not argue for it or go on from it."""
    if denies_words(words):
        return False  # what the other side said is spoken of, too
    return len(words_of(words)) <= LONGEST and _SAID.search(words) is not None and _ARGUES.search(words) is None


def say_slip(draft: Draft, heard: Heard, utterance: Utterance) -> None:
    """Put the word that owns a slip before all else; what the answer names anyway it does not name."""
    if heard.word is not None:
        key, issue, said = heard.word
        page = draft.state.counterpart_offer
        slots = slots_of_page(draft, page.package if page is not None else {}, issue, said)
        if key == Past.YOURS and slots["said"] == slots.get("value"):
            return  # both say the same there by now
        utterance.slots |= slots
        utterance.say_first(key, "said")
    elif heard.opens:
        utterance.slots |= {"said": speak_terms(draft.scenario, heard.slip)}
        _ = utterance.say_first(heard.opens) or utterance.say_first("react.slip")


def slots_of_page(draft: Draft, page: Terms, issue: IssueId | None, said: Terms) -> dict[str, str]:
    """Return the words for what was said and what stands now on the same points."""
    scenario = draft.scenario
    slots = {
        "said": speak_terms(scenario, said),
        "now": speak_terms(scenario, {known: page[known] for known in said if known in page}),
    }
    if issue is not None and issue in page:
        slots |= {"issue": scenario.bargain.issue(issue).name, "value": speak_terms(scenario, {issue: page[issue]})}
    return slots
