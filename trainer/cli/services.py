"""What the commands are given to work with."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # For types alone: a command that needs none of these should not wait for them.
    from trainer.cli.doctor import Examined
    from trainer.content.load import ScenarioLibrary
    from trainer.core.ports import Recogniser
    from trainer.paths import Paths
    from trainer.session.room import PracticeRoom


class Services(Protocol):
    """What commands need; each is made when first asked for."""

    @property
    def paths(self) -> Paths:
        """Return the folders of this run."""
        ...

    @property
    def library(self) -> ScenarioLibrary:
        """Return the scenario library."""
        ...

    @property
    def recogniser(self) -> Recogniser:
        """Return the recogniser."""
        ...

    def room(self) -> AbstractContextManager[PracticeRoom]:
        """Open the practice room; it is closed at the end."""
        ...

    def examine(self) -> Sequence[Examined]:
        """Look the installation over."""
        ...

    def examine_screen(self) -> Sequence[Examined]:
        """Look the screen and the fonts over, in this very process, which Qt may end."""
        ...
