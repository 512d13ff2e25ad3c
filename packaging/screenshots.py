"""Take a picture of every page in every theme at given sizes: packaging/screenshots.py OUT.

The pages are the real ones over a desk with a week of practice, and those of a first start. With --from MODULE:FUNCTION
they are the page specs that FUNCTION returns; --from gallery:pages shows the widgets.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from PySide6.QtCore import QEvent, QEventLoop, Qt  # noqa: E402 - the platform has to be chosen first
from PySide6.QtWidgets import QApplication  # noqa: E402
from sample_desk import sample_desk  # noqa: E402
from shots import Shot  # noqa: E402

from trainer.ui.application import create_application  # noqa: E402
from trainer.ui.icons import Icons  # noqa: E402
from trainer.ui.main_window import MainWindow  # noqa: E402
from trainer.ui.navigation import Frame, Navigator, PageSpec  # noqa: E402
from trainer.ui.notices import NoticeBar, NoticeBoard  # noqa: E402
from trainer.ui.registry import page_specs  # noqa: E402
from trainer.ui.tasks import Tasks  # noqa: E402
from trainer.ui.theme import Appearance, Contrast, Scheme, Theme  # noqa: E402

SIZES = ("1024x700", "1280x800", "1920x1080")
LOOKS = ("light", "dark")
ALL_LOOKS = {
    "light": Appearance(scheme=Scheme.LIGHT, contrast=Contrast.NORMAL, reduce_motion=True),
    "dark": Appearance(scheme=Scheme.DARK, contrast=Contrast.NORMAL, reduce_motion=True),
    "light-contrast": Appearance(scheme=Scheme.LIGHT, contrast=Contrast.HIGH, reduce_motion=True),
    "dark-contrast": Appearance(scheme=Scheme.DARK, contrast=Contrast.HIGH, reduce_motion=True),
    "large": Appearance(scheme=Scheme.LIGHT, contrast=Contrast.NORMAL, reduce_motion=True, text_scale=1.6),
    "double": Appearance(scheme=Scheme.LIGHT, contrast=Contrast.NORMAL, reduce_motion=True, text_scale=2.0),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Resources:
    """Where the pictures and fonts are."""

    resources: Path = ROOT / "resources"


class NoMemory:
    """Keeps nothing about the window."""

    def window_place(self) -> bytes:
        """Return nothing kept."""
        return b""

    def keep_window_place(self, place: bytes) -> None:
        """Forget."""


def make_frame(app: QApplication) -> Frame:
    """Return what pages are given, as the app has it."""
    theme = Theme(app=app, resources=Resources().resources)
    icons = Icons(theme=theme, folder=Resources().resources / "icons")
    return Frame(theme=theme, icons=icons, notices=NoticeBoard(), tasks=Tasks(), navigator=Navigator())


def photograph(
    frame: Frame,
    specs: Sequence[PageSpec],
    shots: Sequence[Shot],
    *,
    out: Path,
    sizes: Sequence[str],
    looks: Sequence[str],
) -> int:
    """Write `name-look-size.png` for every shot, look and size into a folder; return how many."""
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for look in looks:
        frame.theme.apply(ALL_LOOKS[look])
        # A window is made anew for each look: pages take their margins from the theme when they are built.
        window = MainWindow(frame=frame, pages=specs, memory=NoMemory())
        window.show()
        for shot in shots:
            for size in shot.sizes or sizes:
                width, height = (int(part) for part in size.split("x"))
                window.resize(width, height)
                dismiss_notices(window)
                window.stack.go(shot.page, shot.make() if shot.make is not None else shot.argument)
                window.activateWindow()
                settle(frame)
                page = window.stack.page
                if page is not None:
                    shot.prepare(page)
                settle(frame)
                window.grab().save(str(out / f"{shot.name}-{look}-{size}.png"))
                count += 1
        window.stack.close_page()
        window.close()
        window.deleteLater()
        settle(frame)
    return count


def dismiss_notices(window: MainWindow) -> None:
    """Close what one picture said in the bar, so that the next does not say it too."""
    for bar in window.findChildren(NoticeBar):
        while bar.shown is not None:
            bar.dismiss()


def settle(frame: Frame) -> None:
    """Let tasks end, and layouts and paint events take their course."""
    for _ in range(3):
        while frame.tasks.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def rounds(source: str) -> Iterator[tuple[Sequence[PageSpec], Sequence[Shot]]]:
    """Yield pages with the pictures to take of them: those of a source, or the real ones with and without practice."""
    if source:
        specs = load(source)
        yield specs, [Shot(name=spec.id, page=spec.id) for spec in specs]
        return
    for practised in (True, False):
        with sample_desk(practised=practised) as (desk, shots):
            yield page_specs(desk), shots


def tell(error: BaseException) -> None:
    """Say what went wrong in a page; the picture is taken all the same."""
    print(f"a page failed: {error!r}", file=sys.stderr)


def load(source: str) -> list[PageSpec]:
    """Return the page specs of MODULE:FUNCTION."""
    module, _, function = source.partition(":")
    specs: list[PageSpec] = getattr(import_module(module), function)()
    return specs


def read_words(words: Sequence[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("--from", dest="source", default="", metavar="MODULE:FUNCTION")
    parser.add_argument("--sizes", nargs="+", default=SIZES, metavar="WIDTHxHEIGHT")
    parser.add_argument("--looks", nargs="+", default=LOOKS, choices=sorted(ALL_LOOKS))
    parser.add_argument("--pages", nargs="*", default=(), metavar="ID", help="only these pictures")
    parser.add_argument("--right-to-left", action="store_true")
    return parser.parse_args(words)


def main(words: Sequence[str]) -> int:
    """Take the pictures and say how many."""
    asked = read_words(words)
    app = create_application(["screenshots"], Resources())
    if asked.right_to_left:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    frame = make_frame(app)
    frame.tasks.unhandled.connect(tell)
    count = 0
    for specs, shots in rounds(asked.source):
        wanted = [shot for shot in shots if not asked.pages or shot.name in asked.pages]
        if wanted:
            count += photograph(frame, specs, wanted, out=asked.out, sizes=asked.sizes, looks=asked.looks)
    frame.tasks.close()
    print(f"{count} pictures in {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
