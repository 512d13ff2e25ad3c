"""The file formats as JSON Schema, so that editors can complete keys and underline mistakes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from trainer.content.packs.manifest import PackFile
from trainer.content.schema import (
    ArchetypeFile,
    Filed,
    GenericFile,
    MoveFile,
    PersonaFile,
    ScenarioFile,
    TacticFile,
    TermsFile,
)

KINDS: dict[str, type[Filed]] = {
    "scenario": ScenarioFile,
    "persona": PersonaFile,
    "archetype": ArchetypeFile,
    "tactic": TacticFile,
    "move": MoveFile,
    "terms": TermsFile,
    "generic": GenericFile,
    "pack": PackFile,
}


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one kind of file."""
    schema = KINDS[kind].model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def render_schema(kind: str) -> str:
    """Return the schema of one kind of file as text."""
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write <kind>.schema.json for every kind into a folder and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for kind in KINDS:
        path = folder / f"{kind}.schema.json"
        path.write_text(render_schema(kind), encoding="utf-8", newline="\n")
        files.append(path)
    return tuple(files)
