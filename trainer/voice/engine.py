"""pyttsx3 as a renderer of single lines to files; runs in the worker process only."""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Any

from trainer.voice.casting import ESPEAK, EngineVoice, choose_voice, shifts_pitch
from trainer.voice.speech import FASTEST, SLOWEST, Gender, VoiceProfile
from trainer.voice.waves import Sound, WaveError, read_sound, transposed, trimmed

FILE_LIMIT_S = 5.0
"""How long a file may take to be complete after pyttsx3 says that it is done."""
PATIENCE_S = 0.005
_TAIL_S = 0.2
_DRIVERS = {"darwin": "nsss", "win32": "sapi5"}
_PITCH_SPAN = 0.5
"""Octaves between the lowest and the highest transposition of an engine voice."""


class EngineError(Exception):
    """The engine could not be opened, or gave no sound for a line."""


def driver_for(platform: str) -> str:
    """Return the pyttsx3 driver of a platform as named by `sys.platform`."""
    return _DRIVERS.get(platform, ESPEAK)


class Synthesiser:
    """One pyttsx3 engine that turns lines into sound, never aloud.

    What pyttsx3 2.99 does on eSpeak decides the order of the calls here: only `save_to_file` is used, because `say`
    after it plays nothing and cannot be stopped; the first long line returns before its file exists, so the file is
    awaited; and the rate must be set twice, since eSpeak NG 1.51 applies the value set before.
    """

    def __init__(self, driver: str) -> None:
        """Open the engine.

        Raises:
            EngineError: its library or system service is missing.
        """
        self.driver = driver
        # Drivers raise whatever their system libraries raise; this is the border where it becomes one kind.
        try:
            self._engine: Any = importlib.import_module("pyttsx3").init(driver)
            self.voices = tuple(_engine_voice(voice) for voice in self._engine.getProperty("voices") or ())
        except Exception as error:
            raise EngineError(f"{type(error).__name__}: {error}") from error
        self._finished = 0
        self._errors: list[str] = []
        self._engine.connect("finished-utterance", self._count_finished)
        self._engine.connect("error", self._keep_error)

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
            self._engine.runAndWait()
            sound = self._await_sound(scratch)
        except EngineError:
            raise
        except Exception as error:
            raise EngineError(f"{type(error).__name__}: {error}") from error
        finally:
            scratch.unlink(missing_ok=True)
        self._await_quiet(finished_before)
        return transposed(trimmed(sound), factor)

    def _set_voice(self, profile: VoiceProfile, factor: float) -> None:
        voice = choose_voice(self.voices, profile, self.driver)
        if voice is not None:
            self._engine.setProperty("voice", voice)
        rate = round(min(FASTEST, max(SLOWEST, profile.rate / factor)))
        for _ in range(2):
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

    def _await_quiet(self, finished_before: int) -> None:
        """Let eSpeak's own thread leave the line behind, else it may end the next one early; harmless if it is mute."""
        deadline = time.monotonic() + (_TAIL_S if self.driver == ESPEAK else 0)
        while self._finished == finished_before and time.monotonic() < deadline:
            time.sleep(PATIENCE_S)

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
