"""The frozen app's package asks for the same libraries as the set-up."""

import freeze
from system_libraries import QT, WINDOW


def test_the_package_depends_on_every_library_that_qt_loads():
    fields = dict(line.split(": ", 1) for line in freeze.control_file("1.2.3", "amd64", 250_000).splitlines()[:10])
    depends = fields["Depends"].split(", ")
    assert {library.package for library in QT + WINDOW} <= set(depends)
    assert fields["Version"] == "1.2.3"
    assert fields["Recommends"] == "libespeak-ng1"


def test_the_desktop_file_names_an_icon_and_a_program_that_are_shipped():
    text = (freeze.ROOT / "packaging" / "hardball.desktop").read_text(encoding="utf-8")
    entries = dict(line.split("=", 1) for line in text.splitlines()[1:])
    assert (freeze.ROOT / "resources" / "icons" / f"{entries['Icon']}.svg").is_file()
    assert entries["Exec"] == "hardball %f"
