"""Lets the counterpart wait, type and speak like a person, and tells the session when its line was out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.core import events as ev
from trainer.core.pacing import showing_ms
from trainer.core.rules import FinishLine
from trainer.ui.bridge import SessionBridge
from trainer.ui.desk import SettingsBox
from trainer.voice.mood import coloured
from trainer.voice.personas import profile_of
from trainer.voice.speech import Utterance
from trainer.voice.spoken import SpokenVoice

TICK_MS = 200
"""How often the clock of silence is looked at."""


class Stage(Enum):
    """What the counterpart is doing."""

    QUIET = auto()
    PAUSING = auto()
    TYPING = auto()
    SPEAKING = auto()


class Conductor(QObject):
    """Plays the counterpart's lines one after another and minds the learner's silence.

    Signals:
        pausing: a tactical silence begins; True when it is meant to press.
        typing: the counterpart is about to speak.
        shown: the event (Recorded) whose line is to be shown now.
        finished: the number of the event whose line is out: the learner's silence begins.
        ticked: the session time in ms, a few times a second.
    """

    pausing = Signal(bool)
    typing = Signal()
    shown = Signal(object)
    finished = Signal(int)
    ticked = Signal(int)

    def __init__(
        self,
        *,
        bridge: SessionBridge,
        settings: SettingsBox,
        voice: Callable[[], SpokenVoice],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._settings = settings
        self._make_voice = voice
        self._voice: SpokenVoice | None = None
        self._lines: deque[ev.Recorded] = deque()
        self._stage = Stage.QUIET
        self._present = True
        self._muted = False
        self.learner_types = False
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._go_on)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        bridge.happened.connect(self._hear)

    @property
    def stage(self) -> Stage:
        """Return what the counterpart is doing now."""
        return self._stage

    @property
    def waiting(self) -> bool:
        """Tell whether a line is still to be shown or spoken to its end."""
        return bool(self._lines)

    def start(self) -> None:
        """Begin to mind the clock: the learner is at the table."""
        self._present = True
        self._clock.start()

    def rest(self) -> None:
        """Leave the clock alone while the learner is elsewhere; lines that wait or arrive are shown at once."""
        self._present = False
        self._clock.stop()
        self.hurry()

    def stop(self) -> None:
        """Fall silent at once, forget the waiting lines and leave the clock alone."""
        self._present = False
        self._clock.stop()
        self._wait.stop()
        self._lines.clear()
        self._stage = Stage.QUIET
        if self._voice is not None:
            self._voice.stop()

    def hurry(self, *, before: int | None = None) -> None:
        """Show every waiting line now, or those before an event: the learner spoke into the pause."""
        if self._stage is Stage.SPEAKING and self._voice is not None and self._lines:
            spoken = self._lines[0].seq
            self._voice.stop()
            self._finish(spoken, ev.Channel.VOICE)
        while self._lines and (before is None or self._lines[0].seq < before):
            self._wait.stop()
            self._show(self._lines[0], aloud=False)

    def mute(self, *, muted: bool) -> None:
        """Silence the voice or let it speak again."""
        self._muted = muted
        if self._voice is not None:
            self._voice.set_muted(muted)

    def _hear(self, fresh: tuple[ev.Recorded, ...], _state: object) -> None:
        spoke = max((item.seq for item in fresh if isinstance(item.event, ev.LearnerSpoke)), default=None)
        self._lines.extend(item for item in fresh if isinstance(item.event, ev.CounterpartSpoke))
        if not self._present:
            self.hurry()
        elif spoke is not None:
            self.hurry(before=spoke)
        if self._stage is Stage.QUIET:
            self._take_next()

    def _take_next(self) -> None:
        if not self._lines:
            self._stage = Stage.QUIET
            return
        event = self._lines[0].event
        assert isinstance(event, ev.CounterpartSpoke)
        self._stage = Stage.PAUSING
        self.pausing.emit(event.pause_is_pressure)
        self._wait.start(round(event.pause_ms * self._settings.current.typing_pace))

    def _go_on(self) -> None:
        """End the pause with typing, and typing with the line."""
        if not self._lines:
            return
        event = self._lines[0].event
        assert isinstance(event, ev.CounterpartSpoke)
        if self._stage is Stage.PAUSING:
            self._stage = Stage.TYPING
            self.typing.emit()
            if self._speaks:
                self._speaker().prepare(self._utterance(self._lines[0]))
            self._wait.start(showing_ms(event.text, self._settings.current.typing_pace))
        elif self._stage is Stage.TYPING:
            self._show(self._lines[0], aloud=self._speaks)

    @property
    def _speaks(self) -> bool:
        return self._settings.current.voice and not self._muted

    def _show(self, item: ev.Recorded, *, aloud: bool) -> None:
        self.shown.emit(item)
        if aloud:
            self._stage = Stage.SPEAKING
            self._speaker().say(self._utterance(item))
        else:
            self._finish(item.seq, ev.Channel.TEXT)

    def _finish(self, seq: int, channel: ev.Channel) -> None:
        if not self._lines or self._lines[0].seq != seq:
            return
        self._lines.popleft()
        self._stage = Stage.QUIET
        self._bridge.submit(FinishLine(of_seq=seq, channel=channel))
        self.finished.emit(seq)
        if self._stage is Stage.QUIET:
            self._take_next()

    def _speaker(self) -> SpokenVoice:
        if self._voice is None:
            self._voice = self._make_voice()
            self._voice.set_muted(self._muted)
        self._voice.set_volume(self._settings.current.voice_volume)
        self._voice.on_finished = lambda seq, spoken_ms: self._finish(
            seq, ev.Channel.VOICE if spoken_ms else ev.Channel.TEXT
        )
        self._voice.on_failed = lambda seq, _trouble: self._finish(seq, ev.Channel.TEXT)
        return self._voice

    def _utterance(self, item: ev.Recorded) -> Utterance:
        event = item.event
        assert isinstance(event, ev.CounterpartSpoke)
        persona = self._bridge.scenario.persona
        if persona.partner is not None and event.speaker == persona.partner.name:
            persona = persona.partner
        state = self._bridge.state
        profile = coloured(profile_of(persona.voice, persona.id), trust=state.trust, heat=state.heat)
        return Utterance(id=item.seq, text=event.text, voice=profile)

    def _tick(self) -> None:
        now = self._bridge.now_ms()
        self.ticked.emit(now)
        if self._bridge.has_slept:
            self._bridge.note_sleep()
        if self._settings.current.untimed:
            return
        if self._stage is not Stage.QUIET or self.learner_types or self._bridge.busy:
            return
        due = self._bridge.silence_due_ms(self._settings.current.reading_words_per_minute)
        if due is not None and now >= due:
            self._bridge.break_silence()
