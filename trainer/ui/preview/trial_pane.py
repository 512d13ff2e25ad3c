"""Trying a scene out: say something, read the answer and what was understood; nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.ports import Recogniser
from trainer.core.scenario import Scenario
from trainer.core.table import Spoken
from trainer.core.terms import Side
from trainer.session.rehearsal import Rehearsal
from trainer.ui.navigation import Frame
from trainer.ui.table.speech_field import SpeechField
from trainer.ui.table.transcript import Transcript
from trainer.ui.tasks import Lane, Work
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText


class TrialPane(QWidget):
    """A transcript, a field to speak, and a way to begin again."""

    def __init__(
        self, scenario: Scenario, *, recogniser: Recogniser, frame: Frame, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._recogniser = recogniser
        self._frame = frame
        self._rehearsal: Rehearsal | None = None
        self._seed = 0
        self.transcript: Transcript | None = None
        theme = frame.theme
        self._column = QVBoxLayout(self)
        edge = theme.space(Space.ROOM)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.space(Space.SNUG))
        note = self.tr("Nothing is kept. Each new start is another day of the same person.")
        self._column.addWidget(BodyText(note, role=Role.INK_2, parent=self))
        self.field = SpeechField(theme=theme, parent=self)
        self.send = Button(self.tr("Say it"), icons=frame.icons, icon="send", kind=ButtonKind.PRIMARY, parent=self)
        self.again = Button(self.tr("Begin again"), icons=frame.icons, icon="rotate-ccw", parent=self)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.TIGHT))
        row.addWidget(self.field, 1)
        row.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(row)
        self.send.clicked.connect(self.speak)
        self.field.sent.connect(self.speak)
        self.again.clicked.connect(self.begin)
        self._allow(speaking=False)

    @property
    def has_begun(self) -> bool:
        """Tell whether somebody sits at the table."""
        return self._rehearsal is not None

    def begin(self) -> None:
        """Sit down anew."""
        self._seed += 1
        if self.transcript is not None:
            self._column.removeWidget(self.transcript)
            self.transcript.hide()
            self.transcript.deleteLater()
        self.transcript = Transcript(scenario=self._scenario, icons=self._frame.icons, parent=self)
        self.transcript.corrected.connect(self.transcript.show_reading)
        self._column.insertWidget(1, self.transcript, 1)
        self.transcript.show()
        scenario, recogniser, seed = self._scenario, self._recogniser, self._seed
        self._allow(speaking=False)

        def sit(_work: Work) -> Rehearsal:
            return Rehearsal(scenario, recogniser, seed=seed)

        self._frame.tasks.run(sit, on_done=self._show, lane=Lane.WORK)

    def speak(self) -> None:
        """Say what is written."""
        rehearsal, text = self._rehearsal, self.field.text.strip()
        if rehearsal is None or not text or not self.send.isEnabled():
            return
        self.field.clear()
        self._allow(speaking=False)

        def say(_work: Work) -> Rehearsal:
            rehearsal.say(text)
            return rehearsal

        self._frame.tasks.run(say, on_done=self._show, lane=Lane.WORK)

    def _show(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal
        transcript = self.transcript
        if transcript is None:
            return
        for spoken in rehearsal.spoken[len(transcript.spoken) :]:
            transcript.add_spoken(spoken, name=self._name(spoken), announce=spoken.side is Side.COUNTERPART)
        if rehearsal.is_over:
            transcript.add_direction(self.tr("The meeting is over."))
        self._allow(speaking=not rehearsal.is_over)
        if not rehearsal.is_over and self.isVisible():
            self.field.setFocus()

    def _name(self, spoken: Spoken) -> str:
        if spoken.side is Side.LEARNER:
            return self.tr("You")
        return spoken.speaker or self._scenario.persona.name

    def _allow(self, *, speaking: bool) -> None:
        self.field.setReadOnly(not speaking)
        self.send.setEnabled(speaking)
