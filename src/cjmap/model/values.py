"""The types of single values: FORMAT.md, "Values".

Every scalar arrives as the text that was written; a typed field reads it strictly. A value that
does not fit raises a `PydanticCustomError` whose type is our stable code and whose context may
hold a `hint`; `messages` turns it into a located problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}(-(Q[1-4]|[0-9]{2}(-[0-9]{2})?))?")


def number(value: Any) -> Any:
    """`-?digits(.digits)?`, a percent sign may follow and changes nothing."""
    if isinstance(value, str):
        text = value.removesuffix("%").rstrip() if value.endswith("%") else value
        if _NUMBER.fullmatch(text):
            return float(text)
        raise PydanticCustomError("not-a-number", "`{found}` is not a number", {"found": value})
    return value


def _words(*words: str) -> Callable[[Any], Any]:
    """Match a closed list without regard to case."""
    known = {word.casefold(): word for word in words}

    def check(value: Any) -> Any:
        if isinstance(value, str):
            return known.get(value.strip().casefold(), value)
        return value

    return check


Text = str
Number = Annotated[float, BeforeValidator(number)]
Figure = Number
Percent = Number
Whole = Annotated[int, BeforeValidator(number)]
Rating3 = Annotated[Literal[1, 2, 3], BeforeValidator(number)]
Rating5 = Annotated[Literal[1, 2, 3, 4, 5], BeforeValidator(number)]
Priority = Literal["high", "medium", "low"] | Number
Date = Annotated[str, AfterValidator(lambda value: value)]
Id = str
Slug = str
Link = str
ImagePath = str
Every = str
Status = str
JourneyType = str
ChannelKind = str
SourceKind = str
BoolOrText = bool | str
State = Annotated[Literal["current", "future"], BeforeValidator(_words("current", "future"))]
Confidence = Annotated[
    Literal["low", "medium", "high"], BeforeValidator(_words("low", "medium", "high"))
]
Flow = Annotated[
    Literal["linear", "loop", "ongoing"], BeforeValidator(_words("linear", "loop", "ongoing"))
]
ActionKind = Annotated[
    Literal["step", "milestone", "decision", "wait"],
    BeforeValidator(_words("step", "milestone", "decision", "wait")),
]
PersonaKind = Annotated[
    Literal["customer", "staff", "partner", "system"],
    BeforeValidator(_words("customer", "staff", "partner", "system")),
]
