"""Keep the list of translatable texts in step with the source: `.venv/bin/python packaging/translations.py`.

Without words it rewrites resources/translations/hardball_en.ts. With --check it changes nothing and fails if that file
is out of date or a text can never be translated. With --pseudo FOLDER it writes a made-up language there, every text a
third longer and in accents: what stays plain on the screen is not translatable, what is cut off has no room.
"""

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "translations" / "hardball_en.ts"
TRANSLATING = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
PSEUDO_LOCALE = "en_XA"
ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
KEPT_AS_IS = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w+;|%n|%\d|&(?=\w))")
"""Placeholders, tags, entities and shortcut marks: what a translator must not touch either."""


def sources(root: Path) -> list[Path]:
    """Return every module that may hold texts for the user, in a stable order."""
    return sorted((root / "trainer").rglob("*.py"))


def untranslatable(path: Path) -> list[str]:
    """Return "file:line: why" for each translating call whose text is not one constant string."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    return [
        f"{path}:{call.lineno}: {problem}"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and called_name(call) in TRANSLATING
        for problem in call_problems(call)
    ]


def called_name(call: ast.Call) -> str:
    """Return the last part of the name of what is called."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def call_problems(call: ast.Call) -> list[str]:
    """Say what keeps the texts of one call from being found and matched."""
    problems = []
    for argument in call.args:
        if isinstance(argument, ast.JoinedStr):
            problems.append('an f-string is never matched; write tr("... {name} ...").format(name=name)')
        elif isinstance(argument, ast.BinOp) and isinstance(argument.op, ast.Add | ast.Mod):
            problems.append("a text that is put together is never matched; use one text with placeholders")
        elif isinstance(argument, ast.Call) and called_name(argument) == "format":
            problems.append("format the translation, not the text: tr(...).format(...)")
    return problems


def settings_texts() -> str:
    """Return lines for lupdate that name the titles and descriptions of the settings, which are data in a model."""
    from trainer.settings import Settings  # noqa: PLC0415 - only here, and the path is set by main

    texts = [text for field in Settings.model_fields.values() for text in (field.title, field.description) if text]
    return "\n".join(f"QT_TRANSLATE_NOOP({'Settings'!r}, {text!r})" for text in texts)


def tool(name: str) -> str:
    """Return the path of a Qt tool that came with PySide6."""
    return str(Path(sys.executable).parent / (f"pyside6-{name}.exe" if os.name == "nt" else f"pyside6-{name}"))


def update(target: Path, root: Path = ROOT) -> None:
    """Bring `target` up to date with the source, keeping translations; raises CalledProcessError if lupdate fails."""
    with tempfile.TemporaryDirectory() as folder:
        extra = Path(folder) / "settings_texts.py"
        extra.write_text(settings_texts(), encoding="utf-8")
        words = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", "en", "-silent"]
        files = [str(path) for path in (*sources(root), extra)]
        subprocess.run([tool("lupdate"), *words, *files, "-ts", str(target)], check=True, cwd=root)


def drift() -> list[str]:
    """Return a sentence if the committed list is not what the source gives."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / SOURCE.name
        if SOURCE.exists():
            shutil.copyfile(SOURCE, fresh)
        update(fresh)
        if SOURCE.exists() and fresh.read_bytes() == SOURCE.read_bytes():
            return []
    place = SOURCE.relative_to(ROOT)
    return [f"{place} is out of date: run .venv/bin/python packaging/translations.py and commit the file"]


def pseudo(text: str) -> str:
    """Return `text` with accents and a third longer, its placeholders and tags unharmed."""
    parts = KEPT_AS_IS.split(text)
    accented = "".join(part if index % 2 else part.translate(ACCENTS) for index, part in enumerate(parts))
    return f"[{accented}{'·' * (len(text) // 3)}]"


def write_pseudo(folder: Path) -> Path:
    """Compile the made-up language into `folder`; returns the .qm file."""
    folder.mkdir(parents=True, exist_ok=True)
    tree = ET.parse(SOURCE)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        text = pseudo(message.findtext("source") or "")
        forms = translation.findall("numerusform") or [translation]
        for form in forms:
            form.text = text
    tree.getroot().set("language", PSEUDO_LOCALE)
    listed = folder / f"hardball_{PSEUDO_LOCALE}.ts"
    tree.write(listed, encoding="utf-8", xml_declaration=True)
    compiled = listed.with_suffix(".qm")
    subprocess.run([tool("lrelease"), "-silent", str(listed), "-qm", str(compiled)], check=True)
    return compiled


def main(words: list[str]) -> int:
    """Update, check, or write the made-up language; returns the exit code."""
    parser = argparse.ArgumentParser(description="Keep the list of translatable texts in step with the source.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if something is out of date")
    parser.add_argument("--pseudo", type=Path, metavar="FOLDER", help="write a made-up language there")
    chosen = parser.parse_args(words)
    sys.path.insert(0, str(ROOT))
    if chosen.pseudo is not None:
        print(write_pseudo(chosen.pseudo))
        return 0
    problems = [problem for path in sources(ROOT) for problem in untranslatable(path)]
    if chosen.check:
        problems += drift()
    else:
        SOURCE.parent.mkdir(parents=True, exist_ok=True)
        update(SOURCE)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
