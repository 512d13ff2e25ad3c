"""The keys under which lines are written, with the slots each may use and how many variants a full book has.

A line is looked up among the scenario's and the persona's own, then in the archetype's book and the generic one; the
first that still has an unsaid line wins, so specific lines are heard first and nothing is said twice in a session.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.core.talk import TALK

SLOTS = {
    "package": "the whole package the counterpart offers or accepts, spoken",
    "terms": "the values the counterpart speaks of now, spoken, e.g. '1,370 on the rent and 24 months'",
    "issue": "the name of the issue in question",
    "value": "the counterpart's value on that issue, spoken",
    "theirs": "the learner's latest terms, spoken",
    "want": "what the counterpart asks for in return, spoken",
    "reason": "the reason the counterpart can quote for moving, a noun phrase, e.g. 'the index'",
    "nearest": "the values next to a figure that cannot be taken, spoken",
    "odd": "a value that no list holds, in the learner's words, e.g. 'by the fifteenth'",
    "echo": "something the learner named, as the other side says it, e.g. 'your sister'",
    "said": "terms that were remembered, supposed or corrected, spoken",
    "now": "the counterpart's present values on the points that 'said' names, spoken",
    "rest": "the values nobody named, as it takes them to be, spoken",
    "points": "the names of all points, spoken, e.g. 'the rent, the lease and the deposit'",
    "choices": "the ways in which the learner's figures can be read, spoken, e.g. 'a, or b'",
    "words": "a sentence the counterpart said before, with its point",
    "subject": "what a question is about, in the learner's words seen from the other side, e.g. 'the mayor'",
}
"""Words in braces that the engine fills with what it decided; no other figure may stand in a generic line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineKey:
    """One key: when its lines are said, which slots they may use, how many the generic book should hold."""

    meaning: str
    slots: frozenset[str] = frozenset()
    variants: int = 6


def _key(meaning: str, *slots: str, variants: int = 6) -> LineKey:
    return LineKey(meaning=meaning, slots=frozenset(slots), variants=variants)


LINE_KEYS: dict[str, LineKey] = {
    "react.offer.far": _key("the learner's figure is far from acceptable", "theirs", variants=10),
    "react.offer.close": _key("the learner's figure is nearly there", "theirs", variants=8),
    "react.offer.better": _key("the learner moved towards them", "theirs", variants=8),
    "react.offer.better.short": _key("the learner moved towards them, and not far enough", "theirs"),
    "react.offer.same": _key("the learner repeated the same figure", "theirs", variants=8),
    "react.offer.worse": _key("the learner went back on an earlier figure", "theirs"),
    "react.gift": _key("the learner calls a gift what it would gain itself", "theirs", variants=8),
    "react.trade": _key("the learner offered an if-then trade", "theirs", variants=8),
    "react.unpaid": _key("the learner gave something for nothing", "theirs"),
    "react.several": _key("the learner laid out two packages to choose from"),
    "react.unread": _key("the figure could be read in two ways; asks which is meant"),
    "react.offgrid": _key("a value that cannot be taken; names the nearest", "nearest", "issue"),
    "react.offgrid.said": _key("says a value that cannot be taken back, before those that can", "odd", variants=8),
    "react.offgrid.take": _key("of the values just named as possible, the one it would take", "said", variants=8),
    "react.offgrid.none": _key("named what is possible, and stays where it is itself", "value", "issue", variants=8),
    "react.slip.yours": _key("the learner mends a slip of its own; takes the new value down", "said", variants=8),
    "react.unplaced": _key("a figure that fits no point; asks what it is for", "odd", variants=8),
    "react.granted": _key(
        "the learner asks for less than it was given; asks whether it means that", "value", variants=8
    ),
    "react.turned.back": _key("takes a value back because the learner took something back", "said", variants=8),
    "react.turned.more": _key("takes a value back because the learner wants another point, too", "said", variants=8),
    "react.turned.refused": _key("takes a value back because the learner did not take it", "said", variants=8),
    "react.turned.other": _key("takes a value back to give more on other points", "said", variants=8),
    "react.turned.reason": _key("a no becomes a yes because of what was shown or told", "said", variants=8),
    "react.turned.given": _key("a no becomes a yes because of what the learner gives", "said", variants=8),
    "react.turned.time": _key("a no becomes a yes because it thought again", "said", variants=8),
    "react.rest.no": _key("points of an offer that its answer left out; refused", "said", variants=8),
    "react.rest.yes": _key("points of an offer that its answer left out; no quarrel with them", "said", variants=8),
    "react.rest.which": _key(
        "an offer names a point and no value: asks which is meant", "issue", "choices", variants=8
    ),
    "react.standard.accept": _key("an outside standard was cited and counts"),
    "react.standard.doubt": _key("a standard was cited and is waved off"),
    "react.batna.true": _key("the learner mentioned a real alternative"),
    "react.batna.empty": _key("the learner boasted of an alternative that is not believed"),
    "react.standard.unseen": _key("a source was spoken of that the learner has not got", variants=10),
    "react.ally.unseen": _key("a third party was spoken of that the learner has not asked"),
    "react.ally.accept": _key("an ally was brought in and counts"),
    "react.ally.doubt": _key("a third party was mentioned and does not count"),
    "react.window": _key("the learner used news as a reason"),
    "react.question": _key("asked about motives or facts it will not go into now", variants=10),
    "react.question.again": _key("the same question again"),
    "react.shared": _key("the learner said what matters to them"),
    "react.empathy": _key("the learner acknowledged their side"),
    "react.rapport": _key("a greeting or small talk at the start", variants=8),
    "react.summary": _key("the learner summed up; confirms or corrects by restating", "terms"),
    "react.process": _key("the learner proposed how to go about it"),
    "react.process.point": _key("the learner turned to one point; asks what it wants there", "issue", variants=8),
    "react.reframe": _key("the learner recast the problem"),
    "react.redline": _key("the learner stated something they will not do"),
    "react.reveal": _key("the learner gave away how far they would go; pockets it"),
    "react.desperate": _key("the learner showed that time or lack of options hurts"),
    "react.rude": _key("the learner was insulting or shouted"),
    "react.threat": _key("the learner threatened"),
    "react.apology": _key("the learner apologised or shrank the request"),
    "react.issue": _key("asked about one point: says where it stands on it", "issue", "value", variants=8),
    "react.refused": _key("the learner turned the last proposal down without a counter", variants=8),
    "react.break": _key("the learner asked for a pause, granted"),
    "react.back": _key("both are back from a break"),
    "react.unclear": _key("not understood; asks what is meant", variants=8),
    "react.implementation": _key("asked who does what by when; answers in general"),
    "react.probe": _key("a claim was questioned that has no scripted answer"),
    "react.deadline": _key("a question about timing where no time limit was set"),
    "react.offer.start": _key("the learner's first figure, neither far nor near", "theirs", variants=8),
    "react.offer.more": _key("the learner adds a demand on another point", "theirs", variants=10),
    "react.amended": _key("after its yes the learner corrects the package; takes it up", "theirs", variants=8),
    "react.amended.wish": _key("after its yes the learner wants something it had named changed", "theirs", variants=10),
    "react.asked.yes": _key("asked whether it could do this; it does", "theirs", variants=6),
    "react.asked.partly": _key("asked whether it could do this; some of it, or part of the way", "theirs", variants=8),
    "react.asked.no": _key("asked whether it could do this; not now", "theirs", variants=12),
    "react.asked.none": _key(
        "several values were put and none of them goes: its own on the same points", "now", variants=10
    ),
    "react.asked.but": _key("asked for several values: yes to some, no to others", "said", "theirs", variants=8),
    "react.asked.only": _key("asked for several values: all would go but one; names that one", "theirs", variants=8),
    "react.asked.paid": _key(
        "the learner gives what was asked of it and wants too much for it", "said", "theirs", variants=8
    ),
    "react.asked.beyond": _key("a yes or no is wanted to something of which no point speaks", variants=10),
    "react.left": _key("of several questions one has no answer, and is owned to", variants=10),
    "react.left.back": _key("behind a question said back: it has no answer to that one", variants=10),
    "react.asked.nothing": _key("asked for a yes or no before the learner put anything forward"),
    "react.asked.other": _key("asked for a value it has none of: says what it has instead", "issue", "value"),
    "react.asked.obstacle": _key("asked what stands in the way: names the point", "issue", "value", variants=8),
    "react.asked.several": _key("asked what stands in the way: names all that is open", "said", variants=8),
    "react.asked.need": _key("asked what it would need to say yes: names it", "said", variants=8),
    "react.asked.points": _key("asked about several points: says where they stand", "said"),
    "react.asked.open": _key("asked whether a point can be had at all: says where it stands", "issue", "value"),
    "react.asked.return": _key("asked what it wants in return: names the point", "issue"),
    "react.asked.give": _key("asked what it would give for something: names the point", "issue"),
    "react.asked.rather": _key("asked which it would rather have: names it", "said"),
    "react.asked.room.some": _key("asked whether there is room: some, for something", "issue", "value"),
    "react.asked.room.none": _key("asked whether there is room: none as things stand", "issue", "value"),
    "react.matters.this": _key("asked which of several points matters more; names it", "issue", variants=8),
    "react.matters.all": _key("asked which of several points matters more; will not say", variants=8),
    "react.matters.much": _key("asked whether a point matters: it does", "issue", variants=8),
    "react.matters.little": _key("asked whether a point matters: little, and says so", "issue", variants=8),
    "react.matters.guarded": _key("asked whether a point matters: will not say that it does not", "issue", variants=8),
    "react.offer.beyond": _key("a figure beyond anything that can be discussed", variants=8),
    "react.which": _key("the figures can be read in two ways; names both and asks", "choices", variants=6),
    "react.correction": _key("the learner misremembers a value; says what it said", "issue", "value", variants=8),
    "react.summary.right": _key("the learner said the terms back correctly", variants=8),
    "react.whatif": _key("asked what would be if; asks for it as an offer", variants=8),
    "react.correction.yours": _key("the learner takes its own figure for theirs", "said", "issue", "value", variants=8),
    "react.course.stands": _key("told that it said a value: it did, and it stands", "said", variants=8),
    "react.course.new": _key("held to a value it never read out: owns that and says it", "issue", "value", variants=8),
    "react.course.better": _key(
        "told that it said a value: it did, and has come towards the learner since", "said", "now", variants=8
    ),
    "react.course.traded": _key(
        "told that it said a value: it did, beside other points, and they changed together", "said", "now", variants=8
    ),
    "react.course.spoken": _key(
        "told that it said a value: it spoke of it and never offered it", "said", "value", variants=8
    ),
    "react.course.restored": _key("held to a value it went behind: owns up and puts it back", "said", variants=8),
    "react.course.listed": _key(
        "held to a value it named as possible only: owns that and says where it is", "said", "value", variants=8
    ),
    "react.course.yes": _key("asked whether it said yes to values: it did", "said", variants=8),
    "react.course.noyes": _key("asked whether it said yes to a value: not yet", "issue", "value", variants=8),
    "react.course.never": _key("told that it said a value: it never did", "said", "value", variants=8),
    "react.course.did": _key("told that it never said a value: it did, some time ago", "said", variants=8),
    "react.course.unmoved": _key(
        "told that it has not moved on a point: it has not, and stands there", "issue", "value", variants=8
    ),
    "react.course.stayed": _key(
        "told that it has put something back in: it never was out of its page", "issue", "value", variants=8
    ),
    "react.course.unagreed": _key("told that a value of its page is not agreed: grants it", "said", variants=8),
    "react.course.neither": _key(
        "told that a value is not agreed that is not on its page either: says what is", "said", "value", variants=8
    ),
    "react.course.misheard": _key(
        "told that the learner never asked for a value it had down as the learner's: asks", "said", variants=8
    ),
    "react.slip": _key("took the learner's words wrong and the answer names what is right: owns it", variants=8),
    "react.insists": _key("the learner insists on having said what is down as its own already", "said", variants=8),
    "react.slip.right": _key(
        "took the learner's value for another: owns it and takes the right one", "said", variants=8
    ),
    "react.slip.gone": _key("took a value for the learner's that it never put: owns it", "said", variants=8),
    "react.echo": _key("a word of its own is taken up with a mark and had no weight; lets it go", variants=8),
    "react.question.either": _key("asked for one thing or the other; cannot or will not tell which", variants=12),
    "react.self.mood": _key("asked how it feels, whether it is cross: it is not", variants=8),
    "react.self.cross": _key("asked whether it is cross: a little, and says so", variants=8),
    "react.self.face": _key("asked why it smiles, sighs, looks or is quiet", variants=8),
    "react.self.likes": _key("asked whether it likes or trusts or minds something", variants=8),
    "react.self.deeds": _key("asked whether it has done or asked something itself; keeps it to itself", variants=10),
    "react.self.plans": _key("asked what it means to do, or does beside this; keeps it to itself", variants=10),
    "react.memory.both": _key(
        "asked what was said on a point on which they differ", "said", "issue", "value", variants=10
    ),
    "react.memory.agreed": _key(
        "asked what was said on a point on which both are at one", "issue", "value", variants=8
    ),
    "react.memory.mine": _key("asked what was said on a point the learner never named", "issue", "value", variants=8),
    "react.agenda": _key("asked which points there are to settle; names them", "points", variants=10),
    "react.options": _key("asked which values a point can have; names them", "choices", "issue", variants=8),
    "react.included.yes": _key("asked whether something is in: it is, as said", "said", variants=10),
    "react.included.no": _key("asked whether something is in: it is not, it stands as said", "said", variants=10),
    "react.included.some": _key("asked whether several things are in: some are", "said", "theirs", variants=10),
    "react.status.agreed": _key("asked whether a point is agreed: it is", "said", variants=10),
    "react.status.mine": _key(
        "asked whether a value of its page is agreed: it lacks the learner's yes", "said", variants=10
    ),
    "react.status.open": _key("asked whether its wish is agreed: not so far", "theirs", "said", variants=10),
    "react.status.part": _key("asked whether points are agreed: some are, others not", "said", "theirs", variants=10),
    "react.status.unmet": _key(
        "asked whether they agree on a point it spoke of without a value: not so far", "issue", "value", variants=10
    ),
    "react.standing.agreed": _key("asked where they stand: what is agreed, said first", "said", variants=10),
    "react.standing.none": _key("asked where they stand: nothing is agreed yet, said first", variants=10),
    "react.standing.apart": _key("asked where they stand: both sides where they differ", "theirs", "now", variants=10),
    "react.standing.open": _key("asked where they stand: what only its page has a value of", "rest", variants=10),
    "react.check.right": _key("values said back to be checked: those that are right", "said", variants=10),
    "react.check.wrong": _key("values said back to be checked: those that are not", "theirs", "now", variants=10),
    "react.memory.yours": _key("asked what the learner itself said", "said", variants=6),
    "react.memory.words": _key("asked what it said on a matter that is no point: says it again", "words", variants=10),
    "react.memory.silent": _key("asked what it said on a matter of which it has said nothing", variants=10),
    "react.memory.nothing": _key("asked what the learner said before it named a figure", variants=5),
    "react.memory.settled": _key("asked what is agreed: some points are", "said", variants=8),
    "react.memory.open": _key("asked what is agreed: nothing is", variants=8),
    "react.whatif.good": _key("supposed something that would help them", "said", variants=10),
    "react.whatif.bad": _key("supposed something that would not help them", "said", variants=10),
    "react.whatif.same": _key("supposed what they ask for anyway", "said", variants=8),
    "react.barter.same": _key(
        "asked what it would give for a value that its page has anyway", "said", "issue", "value", variants=8
    ),
    "react.invited": _key("asked whether it may say something; may", variants=8),
    "react.calmed": _key("asked not to shout", variants=6),
    "react.pushed": _key("pressed for an answer in a word", variants=6),
    "react.drink": _key("offered something to drink", variants=6),
    "react.writing": _key("wants it in writing", variants=8),
    "react.apart": _key("asked what still stands between them", "said", variants=8),
    "react.noted": _key("the learner takes note, drily", variants=8),
    "react.guess": _key("the learner guesses what matters to them; half admits it", variants=8),
    "react.reproach": _key("the learner reproaches them with their manner", variants=8),
    "react.request": _key("asked to do something it will not do now", variants=12),
    "react.feeling": _key("the learner says how it feels", variants=10),
    "react.withdrawn": _key("the learner takes an offer back", variants=8),
    "react.point": _key("the learner agrees to single points; the rest stays open", "said", variants=10),
    "react.several.nearer": _key(
        "of several packages, says which lies nearer before it gives something", "said", variants=8
    ),
    "react.steps": _key("a sum was put in steps: wants one figure for the whole", "issue", variants=8),
    "react.several.pick": _key("of several packages, says which lies nearer", "said", variants=8),
    "act.time": _key("the meeting ends in a few turns; says so", variants=10),
    "act.want": _key("asked what it wants right after saying it: names what matters now", "terms", variants=8),
    "react.thanks": _key("thanked on the way", variants=12),
    "react.pleasant": _key("friendly words on the way, no greeting", variants=10),
    "react.owned": _key("told that it passed over a question; owns up, the answer follows", "subject", variants=12),
    "react.misput": _key("told that it put words into the learner's mouth; owns up, the answer follows", variants=10),
    "react.plainly": _key("its own last words were not understood; takes them back, the answer follows", variants=10),
    "react.plainly.terms": _key(
        "its own last words were not understood; takes them back and says where it stands", "terms", variants=10
    ),
    "react.parting": _key("the learner takes its leave without having left; asks whether it is going", variants=10),
    "react.question.which": _key(
        "a question it did not understand; asks once what is meant, naming the subject", "subject", variants=10
    ),
    "react.question.why": _key("asked why; keeps the reason to itself", variants=14),
    "react.question.who": _key("asked who; will not name anybody", variants=10),
    "react.question.when": _key("asked when; has no date to give", variants=10),
    "react.question.many": _key("asked how much or how many of something it will not count", variants=10),
    "react.question.how": _key("asked how; does not explain the workings", variants=10),
    "react.question.closed": _key("asked a yes-or-no question it leaves open", variants=14),
    "react.vague": _key("too much, too little, go down: a push without a figure; asks for one", variants=14),
    "react.lowest": _key("asked for its limit; will not say", variants=8),
    "react.final": _key("the learner says that this is the last word", variants=8),
    "react.disbelief": _key("the learner does not believe it", variants=8),
    "react.stuck": _key("the learner says that they are getting nowhere", variants=6),
    "react.recap": _key("asked what it offers; says the whole page again", "package", variants=8),
    "react.lost": _key("the learner does not understand; offers to go point by point", variants=10),
    "react.think": _key("the learner wants to think; granted", variants=8),
    "react.small": _key("asked or told something off the matter; short and human", variants=12),
    "react.question.outside": _key("asked whether a thing is in that is none of the points", variants=8),
    "react.question.about": _key("a question it cannot or will not answer; names the subject", "subject", variants=12),
    "react.aside.contradicted": _key("a denial or reproach without a figure; it stands, nothing is asked", variants=12),
    "react.aside": _key("a remark that has no bearing it can see; asks what follows from it", variants=14),
    "react.aside.about": _key("a remark that named something; says it back and asks what follows", "echo", variants=12),
    "react.said.sorry": _key("the learner is sorry for its tone or a slip"),
    "react.said.regret": _key("the learner wishes it had not said or offered something; asks if it stands", variants=8),
    "react.said.distress": _key("the learner is at the end of its strength"),
    "react.said.plea": _key("the learner asks for mercy or kindness"),
    "react.said.afraid": _key("the learner is afraid of what it signs, or of them"),
    "react.said.new": _key("the learner has never done this or does not understand such things", variants=8),
    "react.said.poor": _key("the learner has not got the money"),
    "react.said.need": _key("the learner says how much it needs or wants this"),
    "react.said.whatever": _key("the learner shrugs it off: no yes and no no"),
    "react.said.granted": _key("the learner owns that a remark against it was fair", variants=8),
    "react.said.scoff": _key("the learner scoffs at what was said"),
    "react.said.caught": _key("the learner has noticed what they did", variants=8),
    "react.said.reproach": _key("the learner reproaches them with how they treat it"),
    "react.said.jab": _key("the learner teases them about their manner or looks"),
    "react.said.others": _key("somebody behind the learner would be furious", variants=8),
    "react.said.unfair": _key("the learner argues that the world, or such a rule, is unfair"),
    "react.said.dear": _key("everything has become dearer", variants=8),
    "react.said.back": _key("the learner was called away for a moment and is back", variants=8),
    "react.said.manners": _key("the learner asks for a civil manner: to finish a sentence, not to shout", variants=8),
    "react.said.medium": _key("the learner would rather do it by mail or telephone", variants=8),
    "react.said.noise": _key("the learner only made a sound: hm, oh, wow"),
    "react.said.principle": _key("the learner says what it holds by", variants=8),
    "react.told.own": _key("the learner told something of itself"),
    "react.told.yours": _key("the learner remarked on them"),
    "react.told.world": _key("the learner remarked on the world"),
    "react.machine": _key("addressed like a machine; a human reply", variants=6),
    "react.foreign": _key("words in another language or none; asks for plain English", variants=8),
    "react.wall": _key("a flood of words; asks what the point of it is", variants=6),
    "react.wordless": _key("dots, a question mark, a face: no words; asks for some", variants=8),
    "react.filler": _key("an ok or a hm that may be a yes; asks whether it is one", "package", variants=12),
    "react.vent": _key("swearing at the matter, not the person", variants=6),
    "react.rude.last": _key("a second insult; says that the next one ends the meeting", variants=4),
    "react.forgiven": _key("an apology after an insult; takes it", variants=6),
    "react.reconsider": _key("after its yes the learner has doubts; asks which point", variants=8),
    "react.named.deny": _key("named; denies: just facts"),
    "react.named.minimise": _key("named; makes little of it"),
    "react.named.joke": _key("named; laughs it off"),
    "react.named.justify": _key("named; says why it has to be so"),
    "react.named.correct": _key("named; concedes the point and asks what the learner suggests"),
    "act.recap.yes": _key(
        "a yes that may mean either side's terms: says its own and asks if they are meant", "package"
    ),
    "act.propose.counter": _key("puts its own package in answer to the learner's", "package", variants=8),
    "act.propose": _key("puts a package on the table", "package", "terms", variants=10),
    "act.propose.moved": _key("after a whole page: which of its values are new from them", "said", variants=10),
    "act.concede.stays": _key("behind what it moved on: what stays as it was", "said", variants=10),
    "act.concede": _key("moves, with a reason to quote", "terms", "reason", variants=12),
    "act.concede.plain": _key("moves without a quoted reason", "terms", variants=12),
    "act.trade": _key("offers a trade: gives terms, wants something back", "terms", "want", variants=10),
    "act.hold": _key("stays where it is", "terms", variants=12),
    "act.hold.shown": _key("grants what was just shown and says that it is not enough by itself", variants=10),
    "act.delay": _key("would move but needs a reason; puts it off", variants=8),
    "act.ask": _key("asks the learner for a figure or a full package", variants=8),
    "act.ask.issue": _key("asks for the learner's value on one issue", "issue", variants=8),
    "act.ask.back": _key("a short question back to keep the talk going", variants=10),
    "act.accept": _key("says yes to the learner's package and recaps it", "package"),
    "act.accept.open": _key(
        "says yes to what was named, and how it takes the points nobody named", "terms", "rest", variants=8
    ),
    "act.accept.mended": _key("says yes to a point the learner mended, named; the rest stays", "said", variants=8),
    "act.accept.rest": _key("says yes after the learner mended a point: the rest stays; asks for its yes", variants=8),
    "act.keep": _key(
        "will not change what was agreed in this point; the agreement stands", "terms", "package", variants=8
    ),
    "act.keep.short": _key(
        "the same right after the package was said: only what it will not change", "terms", variants=8
    ),
    "react.parting.sign": _key("asked in the breath that closed the deal where or when to sign", variants=8),
    "react.parting.writing": _key("asked in the breath that closed the deal for it in writing", variants=8),
    "react.parting.later": _key(
        "asked in the breath that closed the deal what nothing answers; another day", variants=8
    ),
    "act.apart": _key("asked whether there is a deal: not yet, says what is apart", "terms", variants=8),
    "react.agreed.settled": _key(
        "after its yes: asked whether it is settled; it is, but for the learner's yes", variants=8
    ),
    "react.agreed.kept": _key("after its yes: asked whether it takes it back; it does not", variants=6),
    "react.agreed.sign": _key("after its yes: asked whether to sign or shake; do", variants=8),
    "react.agreed.writing": _key("after its yes: asked for it in writing; gets it as agreed", variants=8),
    "react.condition": _key(
        "a yes tied to something it cannot promise: says so, asks for the yes without", "package", variants=8
    ),
    "react.outside": _key("after its yes: asked for what is none of the points; it cannot be written in", variants=8),
    "react.outside.again": _key("asked again for what is none of the points; still not part of it", variants=8),
    "react.arranged": _key("after a yes: an errand or a time of day that costs nothing is fine", variants=10),
    "react.sealed": _key("the learner's yes is taken: it is a deal", variants=10),
    "react.untold": _key("after its yes: a question that holds the learner's yes up has no answer", variants=8),
    "act.accept.tied": _key("says yes to values tied to what is none of the points: without that", variants=8),
    "act.accept.gift": _key(
        "says yes to values beside which the learner promised what is none of the points: thanks, not in it", variants=8
    ),
    "react.reopened": _key(
        "after its yes the learner doubts points it names: says how these stand, asks how instead", "said", variants=8
    ),
    "act.remind": _key("after its yes, asks for the learner's confirmation", "package"),
    "act.remind.short": _key("after its yes: asks for the learner's yes without going through it again", variants=12),
    "act.accept.late": _key("says yes to an offer the learner made earlier", "package", variants=6),
    "act.nibble": _key("would say yes at once if one small thing were this", "terms", variants=6),
    "act.nibble.rest": _key("says yes to what was offered, before one small thing more", "said", variants=8),
    "act.soften": _key("one of two speaks after the other cut in", variants=8),
    "act.steer": _key("leads back to what is on the table", "terms", variants=14),
    "act.final": _key("at its limit: this is as far as it goes", "terms"),
    "act.callback": _key("calls the learner back from the door with a better page", "terms", variants=8),
    "act.callback.yes": _key("calls the learner back from the door to say yes to its terms", "package", variants=6),
    "act.walk": _key("ends the meeting"),
    "act.farewell.deal": _key("parting words after a deal"),
    "act.farewell.walk": _key("parting words after the learner walks away"),
    "act.adjourned": _key("parts for today in few words", variants=4),
    "act.adjourned.granted": _key("the learner asked to meet again another day, granted"),
    "act.adjourned.grudging": _key("grants another day although it had set a clock: complains first"),
    "act.adjourned.refused": _key("will not meet another day, whatever the reason"),
    "act.adjourned.refused.deadline": _key("will not meet another day: a real time limit would pass"),
    "act.adjourned.refused.agreed": _key("will not meet another day: it said yes and waits for the learner's"),
    "act.adjourned.refused.again": _key("will not meet another day: they did that once"),
    "act.adjourned.refused.overtime": _key("will not meet another day: it has taken too long already"),
    "act.return": _key("greets the learner back after an adjournment"),
    "act.return.warm": _key("greets the learner back, on good terms"),
    "act.return.cool": _key("greets the learner back, coolly"),
    "act.return.deadline": _key("a time limit it had set passed for nothing; explains itself"),
    "act.return.apart": _key("back at the table: says where it stands on what is still open", "terms"),
    "act.return.close": _key("back at the table: they differ on nothing said so far; reads out its page", "terms"),
    "act.return.open": _key("back at the table: the learner has put nothing forward yet", "terms"),
    "silence.repeat": _key("after the learner's silence: repeats its position", "terms"),
    "silence.explain": _key("after the learner's silence: explains itself"),
    "silence.ask": _key("after the learner's silence: asks", variants=8),
    "reason.standard": _key("noun phrase: the outside figure the learner brought", variants=4),
    "reason.precedent": _key("noun phrase: what others got before", variants=3),
    "reason.ally": _key("noun phrase: the third party's word", variants=3),
    "reason.window": _key("noun phrase: the news", variants=3),
    "reason.trade": _key("noun phrase: what the learner offered in exchange", variants=4),
    "reason.interest": _key("noun phrase: knowing what matters to each side", variants=3),
    "reason.batna": _key("noun phrase: the learner having somewhere else to go", variants=3),
    "reason.process": _key("noun phrase: the way the learner goes about it", variants=3),
    "silence.wait": _key("stays silent itself, a stage direction or a single sound", variants=5),
    **{f"talk.{name}": _key(meaning, variants=4) for name, meaning in TALK.items()},
}
"""Every key outside the tactics; tactic lines are keyed 'tactic.<id>.tell', '.push', '.consequence' and '.stopped'."""

TACTIC_STAGES = ("tell", "push", "consequence", "stopped")
DEADLINE_LINES = ("held", "thinned", "extended", "then", "why")
CLAIM_LINES = ("claim", "details", "vague", "thinner", "collapsed")


def allowed_slots(key: str) -> frozenset[str] | None:
    """Return the slots a key's lines may use, or None when there is no such key."""
    if key in LINE_KEYS:
        return LINE_KEYS[key].slots
    parts = key.split(".")
    if len(parts) == 3 and parts[0] == "tactic" and parts[2] in TACTIC_STAGES:
        return frozenset({"package", "terms", "theirs", "issue", "value"})
    return None
