"""What the counterpart made of the learner's turn, before it decides anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from trainer.core import events as ev
from trainer.core.asks_less import heeded, less_than_given, noticed
from trainer.core.assent import LONG_TEXT, grants_a_point, says_yes, speaks_of_other_matter
from trainer.core.consent import consents, only_finds_so, ties_to_condition
from trainer.core.counterpart.asking import asks_if_included, question_in
from trainer.core.counterpart.duo import addresses, called_partner
from trainer.core.counterpart.main_point import main_of
from trainer.core.counterpart.remarks import PARTING, remark_in
from trainer.core.counterpart.sayings import NEVER_YES, saying_in
from trainer.core.counterpart.stance import Question, Stance, answer_wanted, question_about_offers, without_demand
from trainer.core.counterpart.subjects import mended, points_in, searchable, sentences_in
from trainer.core.moves import Act, Move, Reading, Term, TermRole
from trainer.core.plain import asks_in_form, closes, is_assent, is_denial, speaks_assent, words_of
from trainer.core.recital import takes_recited, words_around
from trainer.core.rules import table_page
from trainer.core.scenario import Line, Persona, Scenario
from trainer.core.table import Offer, TableState
from trainer.core.terms import IssueId, Package, Terms, Value, same_value

ASKING = frozenset(
    f"react.{name}"
    for name in (
        *("vague", "lost", "unclear", "aside", "filler", "foreign", "wall", "wordless", "stuck", "disbelief", "think"),
        *("parting", "question.which"),
        *("back", "whatif", "correction", "summary.right", "which", "unread", "process", "issue", "lowest", "final"),
        *(
            "correction.yours",
            "whatif.good",
            "whatif.bad",
            "whatif.same",
            "memory.both",
            "memory.agreed",
            "memory.mine",
        ),
        *(
            "memory.yours",
            "memory.nothing",
            "status.agreed",
            "status.mine",
            "status.open",
            "status.part",
            "memory.settled",
            "memory.open",
            "withdrawn",
            "point",
            "several.pick",
            "invited",
            "apart",
            "aside.about",
            "unplaced",
        ),
    )
)
"""Reactions that ask or answer by themselves: nothing need follow them."""
PUT_FORWARD = frozenset(
    {
        "act.propose",
        "act.concede.plain",
        "act.trade",
        "act.final",
        "act.recap",
        "act.want",
        "act.nibble",
        "act.sure",
        "act.callback",
    }
)
"""Acts after which a yes can only mean the standing page."""
OF_QUESTIONS = frozenset({"exchange", "topic", "claim", "deadline", "interest"})
"""What the purposes of lines begin with that answer questions."""
MOST_POINT_WORDS = 16
_HEDGES = re.compile(r"\b(no|not|never|unless|if|until|when|before|once|but|almost|nearly|forget)\b|n't\b")
_GOES_ON = re.compile(r"\b(go on|go ahead|continue|carry on|listening|all ears|now what|what now|then what|so what)\b")
"""Presses the other side to speak, but for no answer."""
_OF_THE_OTHER = re.compile(r"\b(would|does|will|could|can) (?:he|she) (want|need|take|give|accept|sign|say)\b")
"""One of two asked about the other: 'Priya, what would he want for it?'."""
_WHICH_IS_FINE = re.compile(
    r"\b(?:which|what|how much|how many)(?: \w+)? of (?:my|mine|it|that|this|these|those|them|our)\b[^.!?]{0,30}"
    r"\b(?:is|are|would be|do you|can you) (?:\w+ )?(?:fine|ok|okay|good|agreed|acceptable|settled|accept|take|agree to"
    r"|live with|sign)\b"
)
"""Asks what of its own package goes as it is."""
_WHOLE = re.compile(
    r"\b(deal|everything|all of (it|that|them)|the (whole|rest|lot)|all (the )?(points|terms)|your (offer"
    r"|terms|page|proposal)|(?:take|have) (?:it|that|this)(?! (?:today|now|home|on)\b)|(?:i'm|we're|am|are) on board)\b"
)
_SAYS_YES_TO = re.compile(
    r"\b(?:(?:say|said) yes to|agree to|(?:can|could|will|'ll) (?:do|give you|live with|accept)"
    r"|yes to|ok(?:ay)? (?:to|with))"
    r" (?:that|it|this)\b"
)
"""Says yes to the one thing that was just wanted."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


@dataclass(slots=True, kw_only=True)
class Heard:
    """Notes of one turn: how to react, what to tell, and which reasons for moving can be quoted."""

    text: str = ""
    reading: Reading = field(default_factory=Reading)
    offer: Offer | None = None
    """The learner's offer of this turn."""
    previous: Offer | None = None
    """The learner's offer before it."""
    given: float = 0.0
    """Points of the counterpart's utility that the learner's move was worth to it."""
    paid: float = 0.0
    """Points of the learner's own utility given up by the move."""
    reactions: list[str] = field(default_factory=list)
    """Line keys of reactions, strongest first."""
    answers: list[tuple[str, Sequence[Line]]] = field(default_factory=list)
    """Lines that answer something asked or cited, by purpose."""
    reasons: list[str] = field(default_factory=list)
    """Line keys of reasons the persona can quote for moving."""
    issue: IssueId | None = None
    """The point a question was about."""
    asked: bool = False
    countered: bool = False
    named: bool = False
    pointed_at: str = ""
    """The tactic the learner chose by name."""
    evidence: tuple[str, ...] = ()
    allies: tuple[str, ...] = ()
    took_break: bool = False
    points: tuple[IssueId, ...] = ()
    """Single points the learner agrees to, which leaves the others open."""
    remark: str = ""
    """The reaction a plain remark calls for, when the text makes one."""
    saying: str = ""
    """The line key for talk of a plain kind that asks and offers nothing: an apology, a plea, a jab."""
    settled: bool = False
    """True once one reaction says all there is to say: no act follows it."""
    choices: str = ""
    """The readings of an ambiguous figure, spoken."""
    near: tuple[Value, ...] = ()
    """The listed values around a figure that cannot be taken."""
    nearest: str = ""
    """The same, spoken."""
    odd: str = ""
    """The figure that cannot be taken, in the learner's own words."""
    unplaced: str = ""
    """The line key of a word, before the answer, on a figure that was bid and fits no point."""
    spoken_of: Terms = field(default_factory=dict)
    """Terms a reaction speaks of that are no offer of this turn: supposed, remembered, corrected."""
    picked: Terms = field(default_factory=dict)
    """Of several packages the values of the one that lies nearer."""
    own_words: str = ""
    """A sentence of the counterpart's own that is said again."""
    recalled: bool = False
    """True when memory alone answers: what was said, agreed or supposed."""
    wants_page: bool = False
    """True when the learner asks for the counterpart's terms as a whole."""
    called: Persona | None = None
    """The partner of a duo when the learner names it, and not the other."""
    addressed: bool = False
    """True when the learner speaks to that partner, and not only of it."""
    for_partner: list[tuple[str, Sequence[Line]]] = field(default_factory=list)
    """What the partner of a duo answers where both were asked, each by name."""
    partner_answers: bool = False
    """True when what answers is the called partner's own."""
    exchange: str = ""
    """The exchange of the scene, or of general talk, that was found for what was said."""
    question: Question | None = None
    """The question about offers that was put, if any."""
    asked_of: Terms = field(default_factory=dict)
    """The learner's values that such a question is answered on."""
    unnamed: Terms = field(default_factory=dict)
    """The values of the page on points of which the learner named none, where all are told of."""
    plain: str = ""
    """The words in lower case, slips put right, cut where they are very long, without courtesies and complaints beside
    the main point: what cues are looked for in."""
    beside: str = ""
    """All words where something stood beside the main point, else nothing."""
    also: IssueId | None = None
    """Another point that a question beside an offer is about: where the page has it is said with the answer."""
    opens: str = ""
    """The line key of a word before the answer: that a question was passed over, that words were only a picture."""
    owns: bool = False
    """True when that word owns up to a protest beside what is answered."""
    takes_back: Terms = field(default_factory=dict)
    """What the learner says it never put, though it was taken to have."""
    puts_right: Terms = field(default_factory=dict)
    """What the learner says it did put."""
    slip: Terms = field(default_factory=dict)
    """Values that a word on what was misheard names before the answer."""
    word: tuple[str, IssueId | None, Terms] | None = None
    """The key, point and values of what is said of its own earlier words, before an offer is answered."""
    left: str = ""
    """A question beside others that nothing answers."""
    again: bool = False
    """True when an earlier question is answered in the place of what was said now."""

    consents: bool = False
    """True when words say yes in an ordinary way right after the counterpart put a page or said yes."""
    restores: Terms = field(default_factory=dict)
    """A page with values put back that it had gone behind and is held to."""
    can: Terms = field(default_factory=dict)
    """The value it would take of those it lists as possible."""
    less: tuple[Term, ...] = ()
    """Figures read that would give the learner less than it has, and are not acted on."""
    asks_less: IssueId | None = None
    """The point on which less was plainly asked for than it has been given: it is asked about first."""
    because: bool = False
    """True when the reason for where it stands on a point is what answers."""
    limit: str = ""
    """The question about a time limit that was answered before all else."""
    covered: int = 0
    """How many questions of the message have an answer of their own."""
    keeps_reaction: bool = False
    """True where what the rules found answers another question than those."""
    conditional: bool = False
    """True when a yes is tied to something still wanted: tell me that and we have a deal."""
    sums_up: bool = False
    """True when the learner says the whole page back as what it comes to."""

    recites: bool = False
    """True when the learner says values of the standing page back and yes to it."""

    insists: bool = False
    """True when after the counterpart's yes the learner insists on what was agreed as it is."""

    keeps: bool = False
    """True when all that is turned down is what nobody has on the table: we do not oppose."""

    def has(self, *moves: Move) -> bool:
        """Tell whether any of these moves was read and counts."""
        return self.reading.has_move(*moves)

    def means(self, term: Term) -> bool:
        """Tell whether a term was read in what is mainly said, not in a courtesy, a complaint or an echo beside it."""
        words = searchable(self.text[term.start : term.end])
        return not (words and words in self.beside) or words in self.plain

    def terms_in(self, words: str) -> list[Term]:
        """Return the terms read whose own words stand in lower-case words."""
        terms = self.reading.offer.terms if self.reading.offer is not None else ()
        spans = ((term, self.text[term.start : term.end].casefold()) for term in terms)
        return [term for term, span in spans if span and span in words]

    def puts_in(self, words: str) -> bool:
        """Tell whether a value that is put stands in lower-case words: a question that is itself the offer."""
        return any(term.role is TermRole.OFFER for term in self.terms_in(words))

    def asks_of_limit(self, words: str) -> bool:
        """Tell whether a question in lower case is the one about a time limit that was answered before all else."""
        return bool(self.limit) and (self.limit in words or words in self.limit)

    @property
    def answered(self) -> bool:
        """Tell whether a question found its own answer, beside whatever was shown or told with it."""
        return any(purpose.split("/")[0] in OF_QUESTIONS for purpose, _ in self.answers)

    @property
    def was_shown(self) -> bool:
        """Tell whether evidence or an ally is among what was brought up, as a card or in words."""
        return bool(self.evidence or self.allies) or any(
            purpose.startswith(("evidence/", "ally/")) for purpose, _ in self.answers
        )

    @property
    def told(self) -> bool:
        """Tell whether anything answers what was asked: that a tactic is let go answers nothing."""
        return any(not purpose.startswith("stopped/") for purpose, _ in self.answers)

    @property
    def agrees(self) -> bool:
        """Tell whether the learner says yes without a figure, a question or a but."""
        but = self.has(Move.BATNA_SIGNAL, Move.WALK_AWAY, Move.RED_LINE) or self.reading.has_act(Act.BATNA)
        but = but or (self.reading.has_act(Act.REJECT) and not self.consents)
        read = self.reading.has_act(Act.ACCEPT) and not (asks_in_form(self.text) or grants_a_point(self.text))
        if self.reading.offer is not None and self.reading.offer.terms:
            read = read and speaks_assent(self.text)
        elif closes(self.text) and not _HEDGES.search(self.plain):
            read = not asks_in_form(self.text)
        if len(words_of(self.text)) > LONG_TEXT or speaks_of_other_matter(self.reading):
            read = read and closes(self.text)
        read = read and self.question is None and not only_finds_so(self.text)
        says = read or is_assent(self.text) or self.consents
        return (
            says
            and self.offer is None
            and self.saying not in NEVER_YES
            and not self.conditional
            and not (but or self.points or self.wants_page or self._names_odd_figures or self.asks_less)
            and ("?" not in self.text or is_assent(self.text) or says_yes(self.text, self.reading))
            and self.remark not in {"react.machine", "react.pushed", "react.recap"}
        )

    @property
    def _names_odd_figures(self) -> bool:
        """Tell whether figures were named that are unclear or cannot be: whoever names one has not simply agreed."""
        offer = self.reading.offer
        odd = (term for term in (offer.terms if offer is not None else ()) if term.out_of_range)
        return offer is not None and (offer.ambiguous or any(term.role is not TermRole.REFERENCE for term in odd))

    @property
    def refuses(self) -> bool:
        """Tell whether the learner turns something down without a figure."""
        rejects = self.reading.has_act(Act.REJECT) and not (self.keeps or self.consents)
        return (rejects or self.has(Move.WALK_AWAY) or is_denial(self.text)) and self.offer is None

    @property
    def asks_back(self) -> bool:
        """Tell whether the first reaction asks or says all there is to say, so that no act need follow."""
        return bool(self.reactions) and not self.answers and self.reactions[0] in ASKING

    @property
    def ambiguous(self) -> bool:
        """Tell whether figures were named that can be read in more than one way."""
        offer = self.reading.offer
        return offer is not None and offer.ambiguous and self.offer is None

    @property
    def unlisted(self) -> bool:
        """Tell whether all that was put forward are values that lie between those on the lists."""
        offer = self.reading.offer
        if offer is None or self.offer is not None:
            return False
        return any(term.out_of_range and term.role in _PUT for term in offer.terms)

    @property
    def says_unlisted(self) -> bool:
        """Tell whether a value that lies between those on the lists was named, in whatever part, and not refused."""
        offer = self.reading.offer
        terms = offer.terms if offer is not None else ()
        return any(term.out_of_range and term.near and term.role is not TermRole.REJECTED for term in terms)


def take_notes(scenario: Scenario, state: TableState) -> Heard:
    """Gather the learner's events since the counterpart last spoke."""
    heard = Heard()
    for event in state.unanswered:
        match event:
            case ev.LearnerSpoke():
                heard.text = f"{heard.text} {event.text}".strip()
                heard.less = less_than_given(scenario.bargain, state, event.text, event.reading)
                heard.reading = heeded(event.reading, heard.less)
                heard.asks_less = noticed(scenario.bargain, event.text, heard.less)
                heard.pointed_at = event.named
                heard.takes_back, heard.puts_right = event.takes_back, event.puts_right
            case ev.LearnerOffered():
                heard.offer = state.learner_offer
                heard.previous = state.learner_offers[-2] if len(state.learner_offers) > 1 else None
            case ev.EvidenceCited():
                heard.evidence = (*heard.evidence, event.evidence)
            case ev.AllyBroughtIn():
                heard.allies = (*heard.allies, event.ally)
            case ev.BreakTaken():
                heard.took_break = True
            case _:
                pass
    if heard.text:
        whole = _without_address(scenario, mended(scenario, searchable(heard.text)))
        heard.plain = without_demand(scenario.bargain, main_of(whole))
        heard.beside = whole if heard.plain != whole else ""
        heard.reading = _without_asides(heard)
        heard.saying = saying_in(whole)
        leaves = remark_in(_without_name(scenario, heard.plain)) == PARTING
        heard.remark = PARTING if leaves else remark_in(heard.plain)
        heard.points = _single_points(scenario, heard) or _point_demanded(scenario, state, heard)
        heard.keeps = _turns_down_nothing(state, heard)
        last = state.last_counterpart_line
        heard.consents = last is not None and last.act in PUT_FORWARD and consents(heard.text)
        page = state.accepted or table_page(scenario, state)
        heard.conditional = ties_to_condition(words_around(scenario.bargain, page, heard.text, heard.reading))
        heard.recites = takes_recited(scenario.bargain, page, heard.text, heard.reading)
        if state.accepted is None and not heard.recites:
            heard.points = heard.points or _points_taken(page, heard)
        heard.called = called_partner(scenario, heard.text)
        heard.addressed = heard.called is not None and addresses(heard.called, heard.text)
        note_question(scenario, state, heard)
    return heard


def _without_asides(heard: Heard) -> Reading:
    """Return the reading without a no that was read in a courtesy alone: 'no hard feelings' turns nothing down."""
    kept = tuple(
        label
        for label in heard.reading.acts
        if label.id != Act.REJECT or not heard.beside or _is_main(heard, heard.text[label.start : label.end])
    )
    return replace(heard.reading, acts=kept)


def _is_main(heard: Heard, text: str) -> bool:
    words = searchable(text)
    return not words or words not in heard.beside or words in heard.plain


def note_question(scenario: Scenario, state: TableState, heard: Heard) -> None:
    """Note the question about offers that was put, if any; who only presses for an answer means its own offer."""
    if heard.remark == "react.machine":
        return
    if asks_if_included(heard.plain) and not points_in(scenario.bargain, question_in(heard.plain)):
        return  # what is no point is part of nothing, and no yes or no to the offers is meant
    words = heard.plain if scenario.persona.partner is None else _OF_THE_OTHER.sub(r"\1 you \2", heard.plain)
    question = question_about_offers(scenario.bargain, words, _values_named(heard))
    if question is not None and words != heard.plain:  # in its own words
        said = dict(zip(sentences_in(words), sentences_in(heard.plain), strict=True))
        question = replace(question, words=said.get(question.words, question.words))
    fine = next((sentence for sentence in sentences_in(heard.plain) if _WHICH_IS_FINE.search(sentence)), "")
    if fine and state.learner_offers and (question is None or question.stance is Stance.POINT):
        question = Question(Stance.VERDICT, fine, (), plain=True)
    if question is None and heard.remark == "react.pushed" and state.learner_offers:
        question = None if _GOES_ON.search(heard.plain) else answer_wanted(heard.plain)
    heard.question = None if question is not None and heard.agrees and not question.of_you else question


def _values_named(heard: Heard) -> dict[str, IssueId]:
    """Return the words in which values were read, with the points they belong to."""
    offer = heard.reading.offer
    terms = offer.terms if offer is not None else ()
    said = [
        (heard.text[term.start : term.end].casefold(), term) for term in terms if term.role is not TermRole.REFERENCE
    ]
    return {words.replace("\u2019", "'"): term.issue for words, term in said if words}


def plain_words(scenario: Scenario, text: str) -> str:
    """Return what a text mainly says, as cues are looked for in it."""
    return main_of(_without_address(scenario, mended(scenario, searchable(text))))


def _turns_down_nothing(state: TableState, heard: Heard) -> bool:
    """Tell whether every value named is one turned down that is not in the page or the agreed package."""
    offer, standing = heard.reading.offer, state.counterpart_offer
    page = state.accepted or (standing.package if standing is not None else None)
    if offer is None or not offer.terms or page is None:
        return False
    named = [term for term in offer.terms if term.issue in page]
    return bool(named) and all(
        term.role is TermRole.REJECTED and isinstance(term.value, str) and not same_value(page[term.issue], term.value)
        for term in named
    )


def _without_name(scenario: Scenario, words: str) -> str:
    """Return lower-case words also without the name that a clause ends with: 'i'm off, olaf'."""
    persona, partner = scenario.persona, scenario.persona.partner
    people = (persona,) if partner is None else (persona, partner)
    names = "|".join(re.escape(name) for person in people for name in _names_of(person))
    return re.sub(rf",?\s+(?:(?:mr|mrs|ms|miss)\.? )?(?:{names})(?=[,.!;]|$)", "", words)


def _without_address(scenario: Scenario, words: str) -> str:
    """Return lower-case words without the name of who is spoken to, which says nothing of the subject."""
    persona, partner = scenario.persona, scenario.persona.partner
    people = (persona,) if partner is None else (persona, partner)
    names = "|".join(re.escape(name) for person in people for name in _names_of(person))
    return re.sub(rf"(^|[,.!?]\s*)(?:(?:mr|mrs|ms|miss)\.? )?(?:{names})\b[,:.!]?\s*", r"\1", words)


def _names_of(person: Persona) -> tuple[str, ...]:
    whole = person.name.casefold()
    return (whole, *(name for name in whole.split() if name not in {"mr", "mrs", "ms"}))


def _points_taken(page: Package, heard: Heard) -> tuple[IssueId, ...]:
    """Return the points on which the learner takes the page's own values, where it names several and asks nothing."""
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    put = [term for term in terms if term.role in _PUT]
    same = all(term.issue in page and same_value(page[term.issue], term.value) for term in put)
    points = tuple(dict.fromkeys(term.issue for term in put))
    tied = heard.conditional or heard.offer is not None
    if tied or not same or not 2 <= len(points) < len(page) or "?" in heard.text or asks_in_form(heard.text):
        return ()
    return points


def _point_demanded(scenario: Scenario, state: TableState, heard: Heard) -> tuple[IssueId, ...]:
    """Return the point that a tactic has just demanded and that a short yes grants, and nothing else with it."""
    last, offer = state.last_counterpart_line, heard.reading.offer
    short = len(words_of(heard.text)) <= MOST_POINT_WORDS // 2 and "?" not in heard.text
    if last is None or not any(key.startswith("plan.") for key in last.keys) or (offer is not None and offer.terms):
        return ()
    demanded = points_in(scenario.bargain, (sentences_in(searchable(last.text)) or [""])[-1])
    says = short and not _WHOLE.search(heard.plain) and _SAYS_YES_TO.search(heard.plain) is not None
    return tuple(demanded) if says and len(demanded) == 1 and last.act not in PUT_FORWARD else ()


def _single_points(scenario: Scenario, heard: Heard) -> tuple[IssueId, ...]:
    """Return the points a yes is confined to: 'fine for the deposit' is no yes to the whole page."""
    says = heard.reading.has_act(Act.ACCEPT) or closes(heard.text)
    terms = heard.reading.offer is not None and heard.reading.offer.terms
    if len(words_of(heard.text)) > MOST_POINT_WORDS:
        says = closes(heard.text)
    asks = "?" in heard.text or asks_in_form(heard.text)
    if not says or heard.offer is not None or terms or asks or _WHOLE.search(heard.plain):
        return ()
    named = points_in(scenario.bargain, heard.plain)
    return tuple(named) if 0 < len(named) < len(scenario.bargain.issues) - 1 else ()
