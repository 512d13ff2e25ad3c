"""`hardball handbook`: the handbook as one file."""

from __future__ import annotations

from typing import TextIO

from trainer.cli.services import Services
from trainer.reports.handbook import as_markdown, as_page


def print_handbook(form: str, services: Services, out: TextIO) -> int:
    """Print the handbook as a self-contained page (html) or as Markdown (md)."""
    book = services.library.handbook()
    print(as_page(book) if form == "html" else as_markdown(book), end="", file=out)
    return 0
