"""What is said, in which voice, and what can go wrong: the shapes every voice shares (standard library only)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

SLOWEST = 80
FASTEST = 320
"""Words per minute an engine can be asked for; beyond them speech stops being understood."""
LONGEST_TEXT = 1500
"""Characters of one utterance that are spoken; about ninety seconds at 175 words per minute."""


class Gender(StrEnum):
    """A hint for choosing an engine voice, never a promise: some engines have one voice only."""

    FEMALE = "female"
    MALE = "male"
    ANY = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceProfile:
    """How a persona sounds.

    Rate is words per minute (80 to 320), pitch and volume run from 0 to 1 with pitch 0.5 as the engine voice's own,
    and timbre picks one of several fitting engine voices, so that two personas need not share one.
    """

    language: str = "en-gb"
    gender: Gender = Gender.ANY
    rate: int = 175
    pitch: float = 0.5
    volume: float = 1.0
    timbre: int = 0

    def __post_init__(self) -> None:
        if not SLOWEST <= self.rate <= FASTEST:
            raise ValueError(f"rate must lie within {SLOWEST} and {FASTEST} words per minute: {self.rate}")
        if not (0 <= self.pitch <= 1 and 0 <= self.volume <= 1):
            raise ValueError(f"pitch and volume must lie within 0 and 1: {self.pitch}, {self.volume}")
        if self.timbre < 0:
            raise ValueError(f"timbre must not be negative: {self.timbre}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One line to be spoken; the id comes back in the hooks."""

    id: int
    text: str
    voice: VoiceProfile = VoiceProfile()


class Trouble(StrEnum):
    """Why lines are shown as text only."""

    NO_ENGINE = "no_engine"
    NO_DEVICE = "no_device"
    NO_PLAYBACK = "no_playback"
    ENGINE_FAILED = "engine_failed"
    PLAYBACK_FAILED = "playback_failed"
    LATE = "late"


Started: TypeAlias = Callable[[int], None]
"""Called with the utterance's id."""
Finished: TypeAlias = Callable[[int, int], None]
"""Called with the id and the milliseconds of sound that were played, 0 in text mode."""
Failed: TypeAlias = Callable[[int, Trouble], None]
"""Called with the id and the reason; the line counts as ended."""
Noticed: TypeAlias = Callable[[Trouble], None]
"""Called once when lines turn to text, for one quiet notice to the learner."""


def ignore(*_: object) -> None:
    """Do nothing; what a hook is until somebody sets it."""


def describe(trouble: Trouble) -> tuple[str, str]:
    """Return what happened and what to do about it, in plain English for a terminal; screens bring their own words."""
    match trouble:
        case Trouble.NO_ENGINE:
            return ("No speech engine was found.", "On Debian or Ubuntu: sudo apt-get install libespeak-ng1.")
        case Trouble.NO_DEVICE:
            return ("No sound output was found.", "Connect a loudspeaker or headphones.")
        case Trouble.NO_PLAYBACK:
            return (
                "Sound playback could not be loaded.",
                "On Debian or Ubuntu: sudo apt-get install libpulse0 libgssapi-krb5-2.",
            )
        case Trouble.ENGINE_FAILED:
            return ("The speech engine stopped working.", "Try the voice again in Settings.")
        case Trouble.PLAYBACK_FAILED:
            return ("Sound playback stopped.", "Check the sound output, then try the voice again in Settings.")
        case Trouble.LATE:
            return ("The voice took too long.", "It returns by itself once it answers again.")
    assert_never(trouble)
