"""Why the voice is silent, and what to do about it, in the user's language."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from trainer.voice.speech import Trouble

translate = QCoreApplication.translate


def trouble_words(trouble: Trouble) -> str:
    """Return one or two sentences: what happened, and what to do."""
    match trouble:
        case Trouble.NO_ENGINE:
            return translate(
                "Voice", "No speech engine was found. On Debian or Ubuntu, install the package libespeak-ng1."
            )
        case Trouble.NO_DEVICE:
            return translate("Voice", "No sound output was found. Connect a loudspeaker or headphones.")
        case Trouble.NO_PLAYBACK:
            return translate(
                "Voice",
                "Sound playback could not be loaded. On Debian or Ubuntu, install libpulse0 and libgssapi-krb5-2.",
            )
        case Trouble.ENGINE_FAILED:
            return translate("Voice", "The speech engine stopped working.")
        case Trouble.PLAYBACK_FAILED:
            return translate("Voice", "Sound playback stopped. Check the sound output.")
        case Trouble.LATE:
            return translate("Voice", "The voice took too long to answer.")
    assert_never(trouble)
