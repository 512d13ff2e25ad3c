"""pyttsx3 as a renderer of single lines to files; runs in the worker process only."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyttsx3

from trainer.voice.casting import ESPEAK, EngineVoice, choose_voice, shifts_pitch
from trainer.voice.speech import FASTEST, SLOWEST, Gender, VoiceProfile
from trainer.voice.waves import Sound, WaveError, read_sound, transposed, trimmed

FILE_LIMIT_S = 5.0
"""How long a file may take to be complete after pyttsx3 says that it is done."""
PATIENCE_S = 0.002
_IDLE_LIMIT_S = 0.2
_PITCH_SPAN = 0.5
"""Octaves between the lowest and the highest transposition of an engine voice."""


class EngineError(Exception):
    """The engine could not be opened, or gave no sound for a line."""


class Synthesiser:
    """One pyttsx3 engine that turns lines into sound, never aloud.

    What pyttsx3 2.99 does decides the order of the calls here. Only `save_to_file` is used: `say` after it plays
    nothing and cannot be stopped. `runAndWait` first ends the loop before it, and on eSpeak that cancels whatever the
    library still has in its queue: a new rate is lost, or a line comes out empty. So properties are set at once, with
    the driver marked idle, and the queue is let run dry before each run. Files are awaited, since a run may return
    before its file is whole.
    """

    def __init__(self, driver: str) -> None:
        """Open the engine.

        Raises:
            EngineError: its library or system service is missing.
        """
        self.driver = driver
        # Drivers raise whatever their system libraries raise; this is the border where it becomes one kind.
        try:
            self._engine: Any = pyttsx3.init(driver)
            self.voices = tuple(_engine_voice(voice) for voice in self._engine.getProperty("voices") or ())
        except Exception as error:
            raise EngineError(f"{type(error).__name__}: {error}") from error
        self._finished = 0
        self._errors: list[str] = []
        self._engine.connect("finished-utterance", self._count_finished)
        self._engine.connect("error", self._keep_error)
        if driver == ESPEAK:
            self._is_busy: Callable[[], int] = importlib.import_module("pyttsx3.drivers._espeak").IsPlaying
            self._engine.proxy.setBusy(False)
        else:
            self._is_busy = int

    def render(self, text: str, profile: VoiceProfile, scratch: Path) -> Sound:
        """Return one line as sound, silence around it trimmed.

        The engine writes to `scratch`, which is removed again.

        Raises:
            EngineError: the engine failed or its file was not complete in time.
        """
        factor = 1.0 if shifts_pitch(self.driver) else 2 ** ((profile.pitch - 0.5) * _PITCH_SPAN)
        self._errors.clear()
        finished_before = self._finished
        scratch.unlink(missing_ok=True)
        try:
            self._set_voice(profile, factor)
            self._engine.save_to_file(text, str(scratch))
            self._await_idle()
            self._engine.runAndWait()
            sound = self._await_sound(scratch)
        except EngineError:
            raise
        except Exception as error:
            raise EngineError(f"{type(error).__name__}: {error}") from error
        finally:
            scratch.unlink(missing_ok=True)
        self._await_end(finished_before)
        return transposed(trimmed(sound), factor)

    def _set_voice(self, profile: VoiceProfile, factor: float) -> None:
        voice = choose_voice(self.voices, profile, self.driver)
        if voice is not None:
            self._engine.setProperty("voice", voice)
        rate = round(min(FASTEST, max(SLOWEST, profile.rate / factor)))
        self._engine.setProperty("rate", rate)
        if shifts_pitch(self.driver):
            self._engine.setProperty("pitch", round(15 + 70 * profile.pitch))

    def _await_sound(self, path: Path) -> Sound:
        deadline = time.monotonic() + FILE_LIMIT_S
        while True:
            try:
                return read_sound(path)
            except WaveError as error:
                if time.monotonic() > deadline:
                    raise EngineError(f"no sound: {error}; {'; '.join(self._errors) or 'no error reported'}") from error
            time.sleep(PATIENCE_S)

    def _await_idle(self) -> None:
        deadline = time.monotonic() + _IDLE_LIMIT_S
        while self._is_busy() and time.monotonic() < deadline:
            time.sleep(PATIENCE_S)

    def _await_end(self, finished_before: int) -> None:
        """Let eSpeak's own thread leave the line behind, else it may end the next one early; harmless if it is mute."""
        deadline = time.monotonic() + (_IDLE_LIMIT_S if self.driver == ESPEAK else 0)
        while self._finished == finished_before and time.monotonic() < deadline:
            time.sleep(PATIENCE_S)
        self._await_idle()

    def _count_finished(self, **_: object) -> None:
        self._finished += 1

    def _keep_error(self, exception: object = None, **_: object) -> None:
        self._errors.append(str(exception))


def _engine_voice(voice: Any) -> EngineVoice:
    """Translate pyttsx3's voice; macOS says 'VoiceGenderFemale', eSpeak 'Female', some engines nothing."""
    gender = str(voice.gender or "").lower()
    return EngineVoice(
        id=str(voice.id),
        name=str(voice.name or ""),
        languages=tuple(str(language) for language in voice.languages or ()),
        gender=Gender.FEMALE if "female" in gender else Gender.MALE if "male" in gender else Gender.ANY,
    )
