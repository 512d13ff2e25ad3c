"""The kinds of values that fields of content files hold."""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=48)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Spoken = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]


def read_value(value: object) -> int | float | str:
    """Take a number or a short text as it stands; anything else cannot be offered."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return value
    if isinstance(value, str) and 0 < len(value.strip()) <= 80:
        return value.strip()
    raise PydanticCustomError("offer_value", "a number or a short text")


def read_values(value: object) -> object:
    """Take one value for a list of one."""
    return value if isinstance(value, (list, dict)) else [value]


def read_option(value: object) -> object:
    """Take a bare value for an option with that value."""
    return value if isinstance(value, dict) else {"value": value}


Value = Annotated[int | float | str, PlainValidator(read_value, json_schema_input_type=int | float | str)]
Values = Annotated[list[Value], BeforeValidator(read_values, json_schema_input_type=Value | list[Value])]
Heard = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=160)]
Hears = Annotated[list[Heard], Field(max_length=40)]
"""Wordings a person may type; none where cues have to do."""
Share = Annotated[float, Field(ge=0, le=1)]
Points = Annotated[float, Field(ge=0, le=100)]
Turn = Annotated[int, Field(ge=0, le=99)]
Cues = Annotated[list[Word], Field(max_length=60)]
Lines = Annotated[list[Spoken], Field(min_length=1, max_length=300)]
LineKeyName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=96)]
LinesByKey = dict[LineKeyName, Lines]
