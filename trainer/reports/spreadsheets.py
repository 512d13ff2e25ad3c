"""CSV and XLSX: text stays text, whatever it begins with."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from trainer.reports.markup import fitting, plain
from trainer.reports.names import Names
from trainer.reports.past import Past
from trainer.reports.tables import TABLES, Cell, Table, sessions_table

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Spreadsheets take cells that begin so for formulas or strip what stands before one."""
LONGEST_CELL = 32_767
"""Characters that a cell of a workbook holds."""
WIDEST = 60


def write_csv(pasts: Sequence[Past], names: Names) -> str:
    """Return the table of sessions as CSV with a byte order mark, for spreadsheets and gradebooks."""
    table = sessions_table(pasts, names)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([_guarded(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def _guarded(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet runs: text that looks like a formula gets an apostrophe before it."""
    if not isinstance(cell, str):
        return cell
    text = plain(cell)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def write_workbook(pasts: Sequence[Past], names: Names) -> bytes:
    """Return a workbook with a sheet for the sessions, the offers, the silences, the tactics and the conversations."""
    import xlsxwriter  # noqa: PLC0415 - only who wants a workbook waits for it

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    head = book.add_format({"bold": True, "bottom": 1})
    for make in TABLES:
        table = make(pasts, names)
        sheet = book.add_worksheet(table.title)
        sheet.freeze_panes(1, 1)
        for column, name in enumerate(table.columns):
            sheet.write_string(0, column, name, head)
            sheet.set_column(column, column, _width(table, column))
        for line, row in enumerate(table.rows, start=1):
            for column, cell in enumerate(row):
                _put(sheet, line, column, cell)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    book.close()
    return out.getvalue()


def _put(sheet: object, line: int, column: int, cell: Cell) -> None:
    match cell:
        case None:
            pass
        case bool():
            sheet.write_boolean(line, column, cell)  # type: ignore[attr-defined]
        case str():
            sheet.write_string(line, column, fitting(plain(cell), LONGEST_CELL))  # type: ignore[attr-defined]
        case _:
            sheet.write_number(line, column, cell)  # type: ignore[attr-defined]


def _width(table: Table, column: int) -> int:
    longest = max((len(str(row[column] if row[column] is not None else "")) for row in table.rows), default=0)
    return min(WIDEST, max(len(table.columns[column]), longest) + 2)
