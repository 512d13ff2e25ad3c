"""pyttsx3 as a renderer: eSpeak as it is, and the other drivers as their source says they behave."""

import ctypes.util
import math
import struct
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import pyttsx3

from tests.voice.test_waves import aiff
from trainer.voice import engine
from trainer.voice.engine import EngineError, Synthesiser
from trainer.voice.speech import Gender, VoiceProfile
from trainer.voice.waves import Sound

TEXT = "We can do four hundred, but not a penny more. What is your answer?"

needs_espeak = pytest.mark.skipif(
    sys.platform != "linux" or ctypes.util.find_library("espeak-ng") is None,
    reason="needs the library libespeak-ng (Debian: libespeak-ng1)",
)


def pitch_hz(sound: Sound) -> float:
    """Return the pitch of the loudest stretch, found where it resembles itself most."""
    size = sound.rate // 20
    start = max(range(0, len(sound.samples) - 2 * size, size), key=lambda at: max(sound.samples[at : at + size]))
    window = sound.samples[start : start + 2 * size]
    lags = range(sound.rate // 350, sound.rate // 60)
    return sound.rate / max(lags, key=lambda lag: sum(window[i] * window[i + lag] for i in range(0, size, 2)))


@pytest.fixture(scope="module")
def espeak() -> Synthesiser:
    """Return the real engine; one for all, because eSpeak can be opened once per process."""
    return Synthesiser("espeak")


@pytest.fixture
def speak(espeak: Synthesiser, tmp_path: Path) -> Callable[..., Sound]:
    def render(text: str = TEXT, **profile: object) -> Sound:
        return espeak.render(text, VoiceProfile(**profile), tmp_path / "engine.wav")  # type: ignore[arg-type]

    return render


@needs_espeak
def test_it_has_english_voices(espeak: Synthesiser) -> None:
    assert "en-gb" in {language for voice in espeak.voices for language in voice.languages}


@needs_espeak
def test_every_change_of_rate_is_heard_in_the_very_next_line(speak: Callable[..., Sound]) -> None:
    lengths = [speak(rate=rate).milliseconds for rate in (120, 260, 175, 120, 260)]
    assert lengths[0] == pytest.approx(lengths[3], rel=0.03)
    assert lengths[1] == pytest.approx(lengths[4], rel=0.03)
    assert lengths[0] > 1.3 * lengths[2] > 1.6 * lengths[1]


@needs_espeak
def test_lines_in_quick_succession_are_all_whole(speak: Callable[..., Sound]) -> None:
    texts = ["No.", "Three percent. It is the same for everyone.", "Was there something else?"]
    lengths = {(text, rate): set[int]() for text in texts for rate in (120, 175, 260)}
    for _ in range(8):
        for (text, rate), heard in lengths.items():
            heard.add(speak(text, rate=rate).milliseconds)
    for (text, rate), heard in lengths.items():
        assert max(heard) - min(heard) <= 60, (text, rate)
    assert min(lengths["No.", 120]) > max(lengths["No.", 260])


@needs_espeak
def test_pitch_is_heard(speak: Callable[..., Sound]) -> None:
    low, high = (pitch_hz(speak("No.", pitch=pitch)) for pitch in (0.2, 0.9))
    assert high > 1.2 * low


@needs_espeak
def test_women_and_men_differ(speak: Callable[..., Sound]) -> None:
    woman, man = (pitch_hz(speak("No.", gender=gender)) for gender in (Gender.FEMALE, Gender.MALE))
    assert woman > 1.3 * man


@needs_espeak
def test_a_long_first_line_is_whole(speak: Callable[..., Sound]) -> None:
    assert speak("A rather long story, told slowly. " * 20).milliseconds > 30_000


@needs_espeak
def test_nothing_is_left_in_the_folder(speak: Callable[..., Sound], tmp_path: Path) -> None:
    speak()
    assert list(tmp_path.iterdir()) == []


@needs_espeak
def test_an_unknown_language_is_spoken_in_some_voice(speak: Callable[..., Sound]) -> None:
    assert speak(language="tlh").milliseconds > 1000


class StubEngine:
    """What pyttsx3 gives on Windows and macOS, going by its source: no pitch, and on macOS an AIFF that comes late."""

    def __init__(self, *, late: bool = False, broken: str = "") -> None:
        self.late = late
        self.broken = broken
        self.properties: list[tuple[str, object]] = []
        self.writer: threading.Thread | None = None
        self.job: tuple[str, str] = ("", "")
        self.error: Callable[..., None] = lambda **_: None

    def connect(self, topic: str, hook: Callable[..., None]) -> None:
        if topic == "error":
            self.error = hook

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        assert name == "voices"
        names = [("Daniel", "en_GB", "VoiceGenderMale"), ("Kate", "en_GB", "VoiceGenderFemale")]
        return [SimpleNamespace(id=n, name=n, languages=[tongue], gender=gender) for n, tongue, gender in names]

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - pyttsx3's name
        self.properties.append((name, value))

    def save_to_file(self, text: str, path: str) -> None:
        self.job = (text, path)

    def runAndWait(self) -> None:  # noqa: N802 - pyttsx3's name
        if self.broken == "raises":
            raise KeyError("a COM error")
        if self.broken == "silent":
            self.error(name=None, exception=OSError("device busy"))
            return
        tone = struct.pack(">4000h", *(round(9000 * math.sin(i / 9)) for i in range(4000)))
        data = aiff(tone)
        Path(self.job[1]).write_bytes(data[:100])
        self.writer = threading.Timer(0.05 if self.late else 0.0, Path(self.job[1]).write_bytes, [data])
        self.writer.start()


@pytest.fixture
def open_stub(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Synthesiser, StubEngine]]:
    def open_driver(driver: str = "nsss", **behaviour: object) -> tuple[Synthesiser, StubEngine]:
        stub = StubEngine(**behaviour)  # type: ignore[arg-type]
        monkeypatch.setattr(pyttsx3, "init", lambda _driver: stub)
        return Synthesiser(driver), stub

    return open_driver


OpenStub = Callable[..., tuple[Synthesiser, StubEngine]]


def test_a_file_that_comes_late_is_awaited(open_stub: OpenStub, tmp_path: Path) -> None:
    synthesiser, _ = open_stub(late=True)
    sound = synthesiser.render("Yes.", VoiceProfile(), tmp_path / "engine.aiff")
    assert sound.rate == 22050
    assert len(sound.samples) > 3000


def test_a_driver_without_pitch_is_transposed_and_keeps_its_pace(open_stub: OpenStub, tmp_path: Path) -> None:
    synthesiser, stub = open_stub("sapi5")
    high = synthesiser.render("Yes.", VoiceProfile(pitch=1.0, rate=175, gender=Gender.FEMALE), tmp_path / "engine.wav")
    assert high.rate == round(22050 * 2**0.25)
    assert stub.properties == [("voice", "Kate"), ("rate", round(175 / 2**0.25))]


def test_a_driver_that_raises_is_an_engine_error(open_stub: OpenStub, tmp_path: Path) -> None:
    synthesiser, _ = open_stub(broken="raises")
    with pytest.raises(EngineError, match="a COM error"):
        synthesiser.render("Yes.", VoiceProfile(), tmp_path / "engine.wav")


def test_a_driver_that_writes_nothing_is_an_engine_error_with_its_own_words(
    open_stub: OpenStub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "FILE_LIMIT_S", 0.05)
    synthesiser, _ = open_stub(broken="silent")
    with pytest.raises(EngineError, match="device busy"):
        synthesiser.render("Yes.", VoiceProfile(), tmp_path / "engine.wav")


def test_a_driver_that_is_not_there_is_an_engine_error() -> None:
    with pytest.raises(EngineError):
        Synthesiser("sapi5" if sys.platform != "win32" else "nsss")
