"""What a picture of a page is taken of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.ui.navigation import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: its name, the page with what the link carries, and what is done on it first.

    What the link carries may be made anew for each picture; sizes are there where only some make sense.
    """

    name: str
    page: str
    argument: object = None
    make: Callable[[], object] | None = None
    prepare: Callable[[Page], None] = lambda _page: None
    sizes: Sequence[str] = ()
