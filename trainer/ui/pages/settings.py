"""Settings: every field of the model, a line to try the voice, and the way to the records."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from trainer.settings import setting_fields
from trainer.ui.desk import Desk
from trainer.ui.navigation import Entry, Frame, Page
from trainer.ui.preferences.fields import SettingRow, title_of
from trainer.ui.preferences.pace_trial import PaceTrial
from trainer.ui.preferences.voice_trial import VoiceTrial
from trainer.ui.tokens import Space, Step
from trainer.ui.widgets.buttons import Button
from trainer.ui.widgets.labels import Heading
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section


class SettingsPage(Page):
    """One column of settings in groups; what the groups do not name comes last, so that no field is ever missing."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self.rows: dict[str, SettingRow] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._column = ScrollColumn(theme=frame.theme, parent=self)
        self._column.column.setSpacing(frame.theme.space(Space.PAGE))
        outer.addWidget(self._column)
        self._column.add(Heading(self.tr("Settings"), step=Step.TITLE, parent=self._column))
        self.trial = VoiceTrial(desk, icons=frame.icons)
        self.pace = PaceTrial(desk.settings, icons=frame.icons)
        groups = (
            (self.tr("You"), ("learner_name", "name_in_reports")),
            (self.tr("Look"), ("theme", "text_scale", "reduced_motion")),
            (self.tr("At the table"), ("coaching", "typing_pace", "silence_marks", "untimed")),
            (self.tr("Your pace"), ("reading_words_per_minute", "typing_words_per_minute")),
            (self.tr("Voice"), ("voice", "voice_volume")),
        )
        named = {name for _, names in groups for name in names}
        rest = tuple(name for name in setting_fields() if name not in named)
        for title, names in (*groups, (self.tr("More"), rest)):
            if names:
                section = self._add_group(title, names)
                if "reading_words_per_minute" in names:
                    section.add(self.pace)
                if "voice" in names:
                    section.add(self.trial)
        self._column.add(self._make_way_to_records())
        self._column.column.addStretch(1)

    def left(self) -> bool:
        """End a trial of the voice or of the pace."""
        self.trial.stop()
        self.pace.stop()
        return True

    def entries(self) -> Sequence[Entry]:
        """Return the settings by name, for the command palette."""
        kind = self.tr("Setting")
        return [Entry(title=title_of(name), kind=kind, run=row.control.setFocus) for name, row in self.rows.items()]

    def _make_way_to_records(self) -> Section:
        section = Section(
            self.tr("Your records"),
            theme=self._frame.theme,
            explanation=self.tr("Where your data is, backups, taking everything to another machine, deleting it."),
            parent=self._column,
        )
        self.to_records = Button(
            self.tr("Open your records"), icons=self._frame.icons, icon="folder-open", parent=section
        )
        self.to_records.clicked.connect(lambda: self._frame.navigator.go("records"))
        row = QHBoxLayout()
        row.addWidget(self.to_records)
        row.addStretch(1)
        section.body.addLayout(row)
        return section

    def _add_group(self, title: str, names: Sequence[str]) -> Section:
        section = Section(title, theme=self._frame.theme, parent=self._column)
        section.body.setSpacing(self._frame.theme.space(Space.ROOM))
        for name in names:
            self.rows[name] = SettingRow(name, self._desk.settings, icons=self._frame.icons, parent=section)
            section.add(self.rows[name])
        self._column.add(section)
        return section
