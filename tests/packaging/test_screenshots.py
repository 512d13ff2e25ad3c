"""The pictures for looking at the pages are really taken."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

SCRIPT = Path(__file__).parents[2] / "packaging" / "screenshots.py"


def test_one_page_in_two_looks(tmp_path: Path) -> None:
    words = [
        str(tmp_path),
        "--from",
        "gallery:pages",
        "--pages",
        "gallery-type",
        "--sizes",
        "900x640",
        "--looks",
        "light",
        "dark",
    ]
    said = subprocess.run([sys.executable, str(SCRIPT), *words], check=True, capture_output=True, text=True).stdout
    assert said.startswith("2 pictures")
    light, dark = (QImage(str(tmp_path / f"gallery-type-{look}-900x640.png")) for look in ("light", "dark"))
    assert (light.width(), light.height()) == (900, 640)
    assert light.pixelColor(880, 620).lightness() > 200
    assert dark.pixelColor(880, 620).lightness() < 60
