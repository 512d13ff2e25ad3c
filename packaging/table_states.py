"""Every state of the table as a picture: who sits where, what was said, and what the learner is about to do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QApplication
from shots import Shot

from trainer.content.learners import BUILT_IN
from trainer.content.policies import PolicyName
from trainer.content.seat import Seat
from trainer.core import events as ev
from trainer.core.rules import (
    Accept,
    Adjourn,
    BeginHold,
    BringAlly,
    CiteEvidence,
    FinishLine,
    Order,
    ReturnToTable,
    TakeBreak,
    WalkAway,
)
from trainer.core.table import Phase
from trainer.session.practice import PracticeSession
from trainer.session.room import PracticeRoom, Sitting, ready_preparation
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.ui.desk import SettingsBox
from trainer.ui.navigation import Page
from trainer.ui.pages.table import TablePage
from trainer.ui.table.meeting import Meeting
from trainer.ui.table.table_view import TableView

RENT = "s06-rent-renewal"
DUO = "s05-giant-customer"
LONG_NAMES = "s09-seed-term-sheet"
SLOW = 2.0
"""A pace at which the counterpart is still silent, or still writing, when the picture is taken."""
MOST_TURNS = 40
NARROW = ("640x700",)
ASK_MONDAY = "Good morning, Mr Adler. What changes on Monday if I sign on Thursday?"
TRADE = "I can do 1,290 a month with a lease of 24 months, if boiler and damp are repaired within three weeks."
CLAIM = "You say there is somebody else. What did they offer, and when could they move in?"
INDEX = "The rent index puts this flat at 1,310. What makes you say 1,450?"
WORDS = (ASK_MONDAY, TRADE, CLAIM, INDEX)
WHOLE = "My package: 1,290 a month, two years, boiler and damp in 21 days, a deposit of six weeks and no break clause."
LONG = (
    "I have thought about this since Sunday, and I would like to say it in one piece. The boiler failed on the "
    "fourteenth of January and again in the first week of February, both times for more than a day, and the wall in "
    "the small room has been wet since the autumn, which the doctor noted when my daughter's cough would not go. I "
    "have paid on the first of the month for six years. If boiler and damp are done within three weeks, I sign two "
    "years at 1,290 a month today, with a deposit of six weeks; and if the repairs take sixty days, I would still "
    "sign, but then for one year and at 1,250, because I would carry the winter again. Which of the two is easier "
    "for you, and what would you have to see from me to choose it?"
)
THEIR_LONG = (
    "Let me tell you how this house works, because nobody ever asks. My father laid that boiler in with a cousin who "
    "is dead now, and every man who has opened it since has charged me for the looking and left it as it was. The "
    "bank wants a paper from me by the end of the month that says what every flat brings in, signed, and they do not "
    "take a hope for an answer. So when I say 1,450 I am not plucking it off a tree: it is what I told them. If you "
    "want me to go back there with another number, you had better give me something I can put on the table with it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One state: how its sitting comes about, the settings it needs, and what is done once the page shows it."""

    name: str
    sit: Callable[[PracticeRoom], Sitting]
    act: Callable[[TableView, Meeting], None] = lambda _view, _meeting: None
    settings: Mapping[str, object] = field(default_factory=dict)
    sizes: Sequence[str] = ()


def table_shots(room: PracticeRoom, settings: SettingsBox, preparation: ev.Preparation) -> Iterator[Shot]:
    """Return a picture for every state; each is played anew for every picture, so none carries over into the next."""
    usual = {"typing_pace": 0.0, "coaching": "gentle", "untimed": False, "voice": False}
    for scene in scenes(preparation):

        def seat(scene: Scene = scene) -> Sitting:
            settings.change(**{**usual, **scene.settings})
            return scene.sit(room)

        yield Shot(
            name=f"table-{scene.name}", page="table", make=seat, prepare=partial(prepare, scene.act), sizes=scene.sizes
        )


def scenes(preparation: ev.Preparation) -> Iterator[Scene]:
    """Return the states, in the order in which a meeting comes to them."""
    begun = partial(begin, preparation=preparation)

    def said(*words: str, answered: bool = True, untimed: bool = False) -> Callable[[PracticeRoom], Sitting]:
        return lambda room: talk(begun(room, untimed=untimed), words, answered=answered)

    slow = {"typing_pace": SLOW}
    yield Scene(name="opening", sit=begun, settings=slow)
    yield Scene(name="their-silence", sit=said(ASK_MONDAY, TRADE, answered=False), settings=slow, act=wait(5_200))
    yield Scene(name="writing", sit=said(ASK_MONDAY, TRADE, answered=False), settings=slow, act=write_theirs)
    yield Scene(name="reading", sit=said(ASK_MONDAY))
    yield Scene(name="your-silence", sit=said(ASK_MONDAY), act=wait(9_400))
    yield Scene(name="typing", sit=said(ASK_MONDAY, TRADE), act=type_words)
    yield Scene(name="tactic", sit=said(), act=ask_what_that_was)
    yield Scene(name="hold", sit=said(ASK_MONDAY, TRADE), act=hold)
    yield Scene(name="away", sit=said(ASK_MONDAY), act=look_away)
    yield Scene(name="back", sit=said(ASK_MONDAY), act=look_back)
    yield Scene(name="break", sit=lambda room: order(said(ASK_MONDAY)(room), TakeBreak()))
    yield Scene(name="adjourned", sit=lambda room: order(said(*WORDS)(room), Adjourn()))
    yield Scene(name="stays", sit=lambda room: order(until_yes(begun(room)), Adjourn()))
    yield Scene(name="second-day", sit=lambda room: second_day(said(*WORDS)(room)))
    yield Scene(name="news", sit=lambda room: until_news(begun(room)))
    yield Scene(name="ally", sit=lambda room: order(said(ASK_MONDAY)(room), BringAlly(ally="tenants")))
    yield Scene(name="evidence", sit=lambda room: order(said(ASK_MONDAY)(room), CiteEvidence(evidence="rent-index")))
    yield Scene(name="long-words", sit=said(ASK_MONDAY, LONG))
    yield Scene(name="writing-long", sit=said(ASK_MONDAY), act=write_long)
    yield Scene(name="long-line", sit=said(ASK_MONDAY), act=speak_long)
    yield Scene(name="accept", sit=said(*WORDS), act=lambda _view, meeting: meeting.ask_to_accept())
    yield Scene(name="walk", sit=said(*WORDS), act=lambda _view, meeting: meeting.ask_to_walk())
    yield Scene(name="hint", sit=said(), settings={"coaching": "full"})
    yield Scene(name="doubt", sit=said(ASK_MONDAY), act=doubt)
    yield Scene(name="agreed", sit=lambda room: until_agreed(begun(room)))
    yield Scene(name="confirm", sit=lambda room: until_yes(begun(room)), act=lambda _, it: it.ask_to_accept())
    yield Scene(name="deal", sit=lambda room: order(said(*WORDS)(room), Accept()))
    yield Scene(name="walked", sit=lambda room: order(said(ASK_MONDAY)(room), WalkAway(reason="below my floor")))
    yield Scene(name="called-back", sit=lambda room: called_back(room, preparation))
    yield Scene(name="left-by-them", sit=lambda room: insult(begun(room)))
    yield Scene(name="time-out", sit=lambda room: until_end(begun(room)))
    yield Scene(name="untimed", sit=said(*WORDS, untimed=True), settings={"untimed": True})
    yield Scene(name="resumed", sit=lambda room: resume(room, said(ASK_MONDAY, TRADE)(room)))
    yield Scene(name="correcting", sit=said(ASK_MONDAY, TRADE), act=correct)
    yield Scene(name="duo", sit=two_speak)
    yield Scene(name="long-names", sit=lambda room: play_some(room, LONG_NAMES))
    yield Scene(name="narrow", sit=said(*WORDS), sizes=NARROW)
    yield Scene(name="narrow-sheet", sit=said(*WORDS), sizes=NARROW, act=lambda view, _meeting: view.show_sheet())
    yield Scene(name="voice", sit=said(ASK_MONDAY), act=lambda view, _meeting: view.head.set_voice(heard=True))
    yield Scene(name="muted", sit=said(ASK_MONDAY), act=mute)
    yield Scene(name="not-stored", sit=said(ASK_MONDAY), act=lose_words)


def prepare(act: Callable[[TableView, Meeting], None], page: Page) -> None:
    """Put the window in front, as it is when somebody sits at it, and do what the state asks for."""
    if not isinstance(page, TablePage) or page.view is None or page.meeting is None:
        return
    come_to_front(page.meeting)
    act(page.view, page.meeting)
    idle(page.meeting)


def come_to_front(meeting: Meeting) -> None:
    """Tell the page that its window is in front."""
    idle(meeting)
    application().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    idle(meeting)


def idle(meeting: Meeting) -> None:
    """Wait until every call came back."""
    while meeting.bridge.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def application() -> QApplication:
    """Return the one application."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("pictures need an application")
    return app


def begin(room: PracticeRoom, *, preparation: ev.Preparation, untimed: bool = False, seed: int = 7) -> Sitting:
    """Sit down about the rent, the same dice every time; the counterpart has not spoken yet."""
    return room.begin_prepared(RENT, preparation, seed=seed, untimed=untimed)


def called_back(room: PracticeRoom, preparation: ev.Preparation) -> Sitting:
    """Leave over terms that the counterpart could sign, with dice that let it call."""
    sitting = talk(begin(room, preparation=preparation, seed=5), ("I can do 1,290 a month for two years.",))
    return order(sitting, WalkAway(reason="too far apart"))


def talk(sitting: Sitting, words: Sequence[str], *, answered: bool = True) -> Sitting:
    """Hear the opening, say a few things and hear the answers; the last one may still be owed."""
    session = sitting.session
    hear(session)
    for number, text in enumerate(words, start=1):
        session.stopwatch.pass_time(4_200)
        session.say(text, first_key_ms=session.now_ms() - 3_000, last_key_ms=session.now_ms())
        if answered or number < len(words):
            hear(session)
    return sitting


def hear(session: PracticeSession) -> None:
    """Let the counterpart say what it owes, and its last line be shown in full."""
    while session.awaits_reply:
        session.reply()
    line = session.state.last_counterpart_line
    session.stopwatch.pass_time(3_000)
    if line is not None:
        session.submit(FinishLine(of_seq=line.seq))


def order(sitting: Sitting, what: Order) -> Sitting:
    """Do one thing and hear what is said to it."""
    sitting.session.submit(what)
    hear(sitting.session)
    return sitting


def second_day(sitting: Sitting) -> Sitting:
    """Adjourn and come back."""
    return order(order(sitting, Adjourn()), ReturnToTable())


def until_news(sitting: Sitting) -> Sitting:
    """Ask on until something changes outside."""
    hear(sitting.session)
    for text in (*WORDS, "What matters most to you?", "And what does the bank need to see?"):
        if sitting.session.state.window:
            break
        sitting.session.say(text)
        hear(sitting.session)
    return sitting


def until_agreed(sitting: Sitting) -> Sitting:
    """Say yes to each of their values, so that everything on the sheet is agreed and nothing signed."""
    hear(sitting.session)
    theirs = sitting.session.state.counterpart_offer
    if theirs is not None:
        sitting.session.say("Then let us put it all on one page.", terms=theirs.package)
        hear(sitting.session)
    return sitting


def until_yes(sitting: Sitting) -> Sitting:
    """Bargain like a trader until the counterpart says yes to a package."""
    return policy_plays(sitting, PolicyName.SPLITTER, lambda session: session.state.phase is Phase.CONFIRMING)


def until_end(sitting: Sitting) -> Sitting:
    """Say nothing that moves anything until the time is over."""
    return say_on(sitting, "I am still thinking about it.")


def insult(sitting: Sitting) -> Sitting:
    """Be rude until the counterpart leaves."""
    return say_on(sitting, "Fuck off, you greedy idiot.")


def say_on(sitting: Sitting, text: str) -> Sitting:
    """Say the same until the meeting ends."""
    hear(sitting.session)
    for _ in range(2 * MOST_TURNS):
        if sitting.session.state.phase is Phase.ENDED:
            break
        sitting.session.say(text)
        hear(sitting.session)
    return sitting


def policy_plays(sitting: Sitting, policy: PolicyName, done: Callable[[PracticeSession], bool]) -> Sitting:
    """Let a built-in learner play until something holds."""
    session, learner = sitting.session, BUILT_IN[policy]
    hear(session)
    for _ in range(MOST_TURNS):
        if done(session) or session.state.phase is Phase.ENDED:
            break
        session.stopwatch.pass_time(2_500)
        session.submit(learner.act(Seat(session.scenario, session.state)))
        hear(session)
    return sitting


def play_some(room: PracticeRoom, slug: str) -> Sitting:
    """Play a few turns of a scene with long names."""
    sitting = room.begin_prepared(slug, ready_preparation(room.library.load(slug)), seed=7)
    return policy_plays(sitting, PolicyName.TRADER, lambda session: session.state.learner_turns >= 4)


def two_speak(room: PracticeRoom) -> Sitting:
    """Bargain with two people until the second one has spoken as well."""
    sitting = room.begin_prepared(DUO, ready_preparation(room.library.load(DUO)), seed=7)

    def both(session: PracticeSession) -> bool:
        return len({line.speaker for line in session.state.spoken[-3:] if line.speaker}) > 1

    return policy_plays(sitting, PolicyName.TRADER, both)


def resume(room: PracticeRoom, sitting: Sitting) -> Sitting:
    """Come back to a meeting that was cut off."""
    return room.resume(sitting.id)


def wait(ms: int) -> Callable[[TableView, Meeting], None]:
    """Return an act that lets a silence grow."""

    def act(_view: TableView, meeting: Meeting) -> None:
        pass_time(meeting, ms)

    return act


def pass_time(meeting: Meeting, ms: int) -> None:
    """Let the session's time run ahead and the clock be looked at."""
    meeting.sitting.session.stopwatch.pass_time(ms)
    meeting.conductor.ticked.emit(meeting.bridge.now_ms())


def write_theirs(view: TableView, meeting: Meeting) -> None:
    """Show that the counterpart is about to speak."""
    meeting.conductor.typing.emit()
    del view


def type_words(view: TableView, meeting: Meeting) -> None:
    """Be silent for a while and begin to write."""
    pass_time(meeting, 14_000)
    view.field.put("And if the boiler is")


def write_long(view: TableView, meeting: Meeting) -> None:
    """Write more than the field shows."""
    view.field.put(LONG)
    del meeting


def speak_long(view: TableView, meeting: Meeting) -> None:
    """Let the counterpart say as much as anybody ever does in one go."""
    spoken = meeting.shown.state.last_counterpart_line
    if spoken is not None:
        line = view.transcript.add_spoken(spoken, name="Viktor")
        line.words.setText(THEIR_LONG)


def ask_what_that_was(view: TableView, meeting: Meeting) -> None:
    """Open the help about the last tactic."""
    helped = [line.help for line in view.transcript.spoken if line.help is not None]
    if helped:
        helped[-1].set_open(open_=True)
    del meeting


def hold(view: TableView, meeting: Meeting) -> None:
    """Hold the silence for a few seconds."""
    meeting.bridge.submit(BeginHold())
    idle(meeting)
    pass_time(meeting, 9_800)
    del view


def look_away(view: TableView, meeting: Meeting) -> None:
    """Put another window in front."""
    application().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    idle(meeting)
    pass_time(meeting, 30_000)
    del view


def look_back(view: TableView, meeting: Meeting) -> None:
    """Put another window in front, and this one again."""
    look_away(view, meeting)
    come_to_front(meeting)
    pass_time(meeting, 4_000)


def doubt(view: TableView, meeting: Meeting) -> None:
    """Write what the coach has something against, and try to send it."""
    view.field.put("All right, 1,430 a month and no repairs.")
    meeting.say(package=False)


def correct(view: TableView, meeting: Meeting) -> None:
    """Open a chip to put right what was heard."""
    line = next((line for line in reversed(view.transcript.spoken) if line.chips is not None), None)
    if line is not None and line.chips is not None and line.chips.chips:
        line.chips.chips[0].clicked.emit()
    del meeting


def mute(view: TableView, meeting: Meeting) -> None:
    """Silence the voice."""
    view.head.set_voice(heard=True)
    view.head.mute.setChecked(True)
    del meeting


def lose_words(view: TableView, meeting: Meeting) -> None:
    """Say something while the disk is full."""

    def refuse(*_: object, **__: object) -> None:
        raise StoreFailure(
            ProblemKind.DISK_FULL,
            "What you said could not be stored: the disk is full.",
            safe="Everything before it is kept.",
            remedy="Free some space and try again.",
        )

    session = meeting.sitting.session
    session.say = refuse  # type: ignore[method-assign]
    view.field.put("What matters most to you?")
    meeting.say(package=False)
