"""The rules of the house that a machine can check: sizes, layers, purity of the core, and words that must not leak."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULE_LINES = 500
FUNCTION_LINES = 60
PUBLIC_METHODS = 15

MODULES = sorted((ROOT / "trainer").rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "packaging").glob("*.py"))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))

# Which top parts of trainer/ may import a distribution. The rest may not know that it exists.
OWNERS = {
    "PySide6": {"ui", "voice", "reports"},
    "pyqtgraph": {"ui"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "pydantic": {"content", "settings", "reports"},
    "pyttsx3": {"voice"},
    "appdirs": {"paths"},
}
# Within an owner of PySide6, what may be imported of it: voice plays and records without a window system.
QT_PARTS = {"voice": {"QtCore", "QtMultimedia"}}

# In pieces, or this file would break its own rule. Whoever installs Hardball has package sources of their own.
LEAKS = ["pypi" + ".org", "python" + "hosted", "registry.npm" + "js", "deb.deb" + "ian", "security.deb" + "ian"]
LEAKS += ["/work" + "/main", "/work" + "/shared", "tmp" + "/hb"]
TEXT_NAME = re.compile(r".*\.(py|md|toml|txt|ya?ml|json|ts|play|cfg|spec|svg|qss|desktop|sh)")
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def top_part(path: Path) -> str:
    return path.relative_to(ROOT / "trainer").parts[0].removesuffix(".py")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=name(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, dotted name) of every absolute import, with the names imported from a package as its parts."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def test_modules_stay_small():
    sizes = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES + TESTS}
    assert {module: lines for module, lines in sizes.items() if lines > MODULE_LINES} == {}


def test_functions_stay_small():
    # Not in tests: there a long function is a scene laid out as data.
    long = [
        f"{name(path)}:{node.lineno} {node.name}: {lines} lines"
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]
    assert long == []


def test_classes_keep_a_narrow_face():
    wide = []
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef):
                methods = [part.name for part in node.body if isinstance(part, ast.FunctionDef)]
                # Qt's own overridables (paintEvent, sizeHint) are in camel case and are not our choice.
                public = {method for method in methods if not method.startswith("_") and method.islower()}
                if len(public) > PUBLIC_METHODS:
                    wide.append(f"{name(path)}:{node.lineno} {node.name}: {len(public)} public methods")
    assert wide == []


@pytest.mark.parametrize("distribution", OWNERS)
def test_a_distribution_is_known_only_to_its_owners(distribution: str):
    strays = [
        f"{name(path)}:{line} imports {module}"
        for path in MODULES
        if top_part(path) not in OWNERS[distribution]
        for line, module in imports(path)
        if module.split(".")[0] == distribution
    ]
    assert strays == []


def test_voice_uses_no_window_system():
    strays = [
        f"{name(path)}:{line} imports {module}"
        for path in MODULES
        for line, module in imports(path)
        if module.startswith("PySide6.")
        and top_part(path) in QT_PARTS
        and module.split(".")[1] not in QT_PARTS[top_part(path)]
    ]
    assert strays == []


def test_the_core_runs_on_the_standard_library_alone():
    script = (
        "import importlib, pkgutil, sys\n"
        "import trainer.core\n"
        "for found in pkgutil.walk_packages(trainer.core.__path__, 'trainer.core.'):\n"
        "    importlib.import_module(found.name)\n"
        "tops = {module.split('.')[0] for module in sys.modules}\n"
        "print(*sorted(tops - set(sys.stdlib_module_names) - {'trainer', '__main__', '__mp_main__'}))\n"
        "print(*sorted(m for m in sys.modules if m.startswith('trainer.') and not m.startswith('trainer.core')))\n"
    )
    # -S leaves site-packages out, so an import of anything that has to be installed fails outright.
    done = subprocess.run([sys.executable, "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.split() == []


def test_the_core_asks_neither_clock_nor_dice_nor_disk():
    reaching = {"time", "datetime", "random.random", "random.choice", "random.randint", "random.shuffle", "random.seed"}
    reaching |= {"os", "pathlib", "io", "socket", "subprocess", "threading", "sqlite3", "uuid", "secrets", "logging"}
    strays = [
        f"{name(path)}:{line} imports {module}"
        for path in MODULES
        if top_part(path) == "core"
        for line, module in imports(path)
        if module in reaching or module.split(".")[0] in reaching
    ]
    strays += [
        f"{name(path)}:{node.lineno} uses the global dice random.{node.attr}"
        for path in MODULES
        if top_part(path) == "core"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "random"
        and node.attr != "Random"
    ]
    assert strays == []


def text_files() -> list[Path]:
    return [
        path
        for path in ROOT.rglob("*")
        if TEXT_NAME.fullmatch(path.name)
        and not NOT_OURS.intersection(path.relative_to(ROOT).parts)
        and not any(part.startswith(".") or part.endswith(".egg-info") for part in path.relative_to(ROOT).parts[:-1])
        and path.is_file()
    ]


def test_no_file_names_a_package_source_or_a_builder_machine():
    leaks = [
        f"{name(path)}: {word}"
        for path in text_files()
        for word in LEAKS
        if word in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert leaks == []


def test_every_package_says_what_it_is_for():
    silent = [name(path) for path in MODULES if path.stat().st_size > 1 and not ast.get_docstring(parsed(path))]
    assert silent == []
