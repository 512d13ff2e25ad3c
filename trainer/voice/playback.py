"""Playback on the default sound device through QtMultimedia; runs in the player process only."""

from __future__ import annotations

import importlib
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QTimer, Signal

# QAudio must be loaded for PySide 6.12 to deliver stateChanged, though the states themselves now live in QtAudio.
from PySide6.QtMultimedia import QAudio, QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio  # noqa: F401

from trainer.voice.messages import Message, Outlet, read_messages
from trainer.voice.progress import ProgressWatch
from trainer.voice.waves import Sound, WaveError, read_sound

TICK_MS = 50
USUAL_RATE = 22_050
"""Samples per second of most speech engines."""


class Player(QObject):
    """Plays files from one folder on the default device of the moment."""

    def __init__(self, folder: Path, send: Callable[..., None]) -> None:
        super().__init__()
        self._folder = folder
        self._send = send
        self._buffer = QBuffer(self)
        self._sink: QAudioSink | None = None
        self._id = 0
        self._length_ms = 0
        self._watch = ProgressWatch(0, 0, 0)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._look)
        self._media = QMediaDevices(self)
        self._media.audioOutputsChanged.connect(lambda: send(event="device", device=_default_name()))

    def handle(self, message: Message) -> None:
        """Obey one message; unknown ones are ignored, so that older players serve newer apps."""
        match message:
            case {"op": "play", "id": int(number), "file": str(name), "volume": int() | float() as volume}:
                self._end()
                self._play(number, self._folder / Path(name).name, float(volume))
            case {"op": "stop"}:
                self._end()

    def _play(self, number: int, path: Path, volume: float) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self._send(event="failed", id=number, reason="no_device")
            return
        try:
            sound = read_sound(path)
        except WaveError:
            self._send(event="failed", id=number, reason="file")
            return
        audio, data = fitted(sound, device)
        self._buffer.setData(data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._id, self._length_ms = number, sound.milliseconds
        self._sink = QAudioSink(device, audio, self)
        self._sink.setVolume(min(1.0, max(0.0, volume)))
        self._sink.start(self._buffer)
        if self._sink.state() == QtAudio.State.StoppedState:
            self._fail("device")
            return
        self._watch = ProgressWatch(sound.milliseconds, self._played_ms(), _now_ms())
        self._sink.stateChanged.connect(lambda _state, sink=self._sink: self._change(sink))
        self._tick.start()
        self._send(event="started", id=number, ms=sound.milliseconds)

    def _change(self, sink: QAudioSink) -> None:
        if sink is not self._sink:
            return
        if sink.state() == QtAudio.State.IdleState and self._buffer.atEnd():
            self._end()
        elif sink.state() == QtAudio.State.StoppedState:
            self._fail("device")

    def _look(self) -> None:
        played = self._played_ms()
        if self._watch.stalled(played, _now_ms()):
            # Not every sound system says that it has run dry; with all of it played this is an end, not a fault.
            if played >= self._length_ms:
                self._end()
            else:
                self._fail("stalled")
        else:
            self._send(event="progress", id=self._id, ms=played)

    def _played_ms(self) -> int:
        return min(self._length_ms, self._sink.processedUSecs() // 1000) if self._sink else 0

    def _end(self) -> None:
        """End the sound in progress, if any, and report how much of it was played."""
        if self._sink is not None:
            played = self._played_ms()
            self._release()
            self._send(event="finished", id=self._id, ms=played)

    def _fail(self, reason: str) -> None:
        # Said before the sink is touched: stopping it may block when the server is stuck.
        self._send(event="failed", id=self._id, reason=reason, ms=self._played_ms())
        self._release()

    def _release(self) -> None:
        sink, self._sink = self._sink, None
        self._tick.stop()
        if sink is not None:
            sink.reset()
            sink.deleteLater()
        self._buffer.close()


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


def fitted(sound: Sound, device: QAudioDevice) -> tuple[QAudioFormat, bytes]:
    """Return the sound as it is if the device takes it, else in the device's preferred format."""
    audio = _plain_format(sound.rate)
    if device.isFormatSupported(audio):
        return audio, sound.samples.tobytes()
    from trainer.voice.resampling import conformed  # noqa: PLC0415 - numpy only where a device is particular

    audio = device.preferredFormat()
    return audio, conformed(sound, audio)


def _plain_format(rate: int) -> QAudioFormat:
    audio = QAudioFormat()
    audio.setSampleRate(rate)
    audio.setChannelCount(1)
    audio.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return audio


def _warm_up() -> None:
    """Load numpy before the first line if the device of the moment needs it: that may take most of a second."""
    device = QMediaDevices.defaultAudioOutput()
    if not device.isNull() and not device.isFormatSupported(_plain_format(USUAL_RATE)):
        importlib.import_module("trainer.voice.resampling")


def _default_name() -> str | None:
    device = QMediaDevices.defaultAudioOutput()
    return None if device.isNull() else device.description()


class _Inbox(QObject):
    """Brings messages from the reading thread to the thread that plays."""

    arrived = Signal(object)


def serve(folder: Path, outlet: Outlet) -> int:
    """Play what standard input asks for until it ends; return the exit code."""
    app = QCoreApplication(sys.argv[:1])
    inbox = _Inbox()
    player = Player(folder, outlet.send)
    inbox.arrived.connect(player.handle)
    threading.Thread(target=_listen, args=(inbox,), daemon=True).start()
    _warm_up()
    outlet.send(event="ready", device=_default_name(), devices=len(QMediaDevices.audioOutputs()))
    return app.exec()


def _listen(inbox: _Inbox) -> None:
    for message in read_messages(0):
        inbox.arrived.emit(message)
    # The app is gone. Not through Qt's own ending: with a stuck sound server that would wait for ever.
    os._exit(0)
