"""Writing reports to a file in the format that was asked for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from trainer.core.errors import UserFacing
from trainer.reports.data import write_json
from trainer.reports.names import Names
from trainer.reports.page import write_page
from trainer.reports.past import Past
from trainer.reports.pdf import write_pdf
from trainer.reports.spreadsheets import write_csv, write_workbook
from trainer.reports.statements import write_statements


class Form(StrEnum):
    """The formats of a report; the value is also the ending of the file, but for xAPI, which is JSON."""

    HTML = "html"
    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    XAPI = "xapi"

    @property
    def ending(self) -> str:
        """Return the ending of such a file, with its dot."""
        return ".xapi.json" if self is Form.XAPI else f".{self.value}"


def write_report(pasts: Sequence[Past], form: Form, path: Path, *, names: Names | None = None) -> Path:
    """Write the report of one or more sessions and return the file; an existing one is replaced only by a whole one.

    Raises:
        UserFacing: there is nothing to report, or the file cannot be written.
    """
    if not pasts:
        raise UserFacing("There is no session to report.", remedy="Choose another period or selection.")
    content = make_report(pasts, form, names=names or Names())
    part = path.parent / f".{path.name}.{os.getpid()}.part"
    try:
        with part.open("xb") as file:
            file.write(content)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise UserFacing(
            f"The report could not be written to {path}: {error.strerror}.",
            safe="The sessions themselves are stored.",
            remedy="Choose a folder you can write to.",
        ) from error
    return path


def make_report(pasts: Sequence[Past], form: Form, *, names: Names) -> bytes:
    """Return the content of a report's file."""
    match form:
        case Form.HTML:
            return _encoded(write_page(pasts, names))
        case Form.PDF:
            return write_pdf(write_page(pasts, names), title=report_title(pasts))
        case Form.CSV:
            return _encoded(write_csv(pasts, names))
        case Form.XLSX:
            return write_workbook(pasts, names)
        case Form.JSON:
            return _encoded(write_json(pasts, names))
        case Form.XAPI:
            return _encoded(write_statements(pasts, names))
        case _:
            assert_never(form)


def report_title(pasts: Sequence[Past]) -> str:
    """Return what the report is called: the scene and the counterpart, or how many sessions there are."""
    if len(pasts) == 1:
        return f"{pasts[0].row.title}, {pasts[0].row.counterpart}"
    return f"{len(pasts)} sessions"


def _encoded(text: str) -> bytes:
    """Return UTF-8; what it cannot hold, a lone surrogate, stays readable: its escape is also what JSON writes."""
    return text.encode("utf-8", "backslashreplace")
