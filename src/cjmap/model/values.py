"""The types of single values: FORMAT.md, "Values".

Every scalar arrives as the text that was written; a typed field reads it strictly. A value that
does not fit raises a `PydanticCustomError` whose type is our stable code and whose context may
hold a `hint`; `messages` turns it into a located problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date as calendar_date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from cjmap.model.grammar import CHANNEL_KINDS as CHANNEL_KINDS
from cjmap.model.grammar import JOURNEY_TYPES as JOURNEY_TYPES
from cjmap.model.grammar import MAP_STATUS as MAP_STATUS
from cjmap.model.grammar import SOURCE_KINDS as SOURCE_KINDS
from cjmap.model.grammar import WORK_STATUS as WORK_STATUS
from cjmap.model.names import is_id, nearest, slug
from cjmap.model.numerals import NUMBER, number_cure, number_like

_WHOLE = re.compile(r"(-?[0-9]+)(?:\.0+)?(?:\s*%)?")
_DATE = re.compile(r"([0-9]{4})(?:-(?:Q[1-4]|([0-9]{2})(?:-([0-9]{2}))?))?", re.IGNORECASE)
_EVERY = re.compile(r"0*([1-9][0-9]*)\s+(day|week|month|year)(s?)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[xX](-[A-Za-z0-9]{1,8})+")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\-]*):")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_WEB = re.compile(r"https?://[^\s/?#]+.*", re.IGNORECASE)
_LONGEST = 15
"""More digits than a float keeps exactly are no sample size."""


def kind_of(value: Any) -> str:
    """What was found, in words: a list, a mapping, or the text itself, shortened."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    text = " ".join(str(value).split())
    return f"`{text if len(text) <= 40 else text[:39] + '…'}`"


def _wrong(code: str, what: str, value: Any, hint: str) -> PydanticCustomError:
    return PydanticCustomError(
        code,
        "{found} is not {what}.",
        {"found": kind_of(value), "what": what, "hint": hint},
    )


def number(value: Any) -> float:
    """`-?digits(.digits)?`, a percent sign may follow and changes nothing."""
    if isinstance(value, str):
        text = value.strip()
        if NUMBER.fullmatch(text):
            result = float(text.rstrip("% \t"))
            if abs(result) < float("inf"):
                return result + 0.0
            raise _wrong("not-a-number", "a number that can be drawn", value, "It is too large.")
        raise _wrong("not-a-number", "a number", value, number_cure(value))
    if isinstance(value, float | int):
        return value
    raise _wrong("not-a-number", "a number", value, "Write one number, such as `3`.")


def percent(value: Any) -> float:
    """A number from 0 to 100."""
    result = number(value)
    if not 0 <= result <= 100:
        raise _wrong("out-of-range", "a share", value, "A share is from 0 to 100 percent.")
    return result


def _integer(value: Any) -> int | None:
    if isinstance(value, int):
        return value
    found = _WHOLE.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(found[1]) if found and len(found[1]) <= _LONGEST else None


def whole(value: Any) -> int:
    """A whole number from 0."""
    result = _integer(value)
    if result is None or result < 0:
        raise _wrong("not-a-whole-number", "a whole number", value, "Write digits only: `412`.")
    return result


def _rating(highest: int, *words: str) -> Callable[[Any], int]:
    """From 1 to `highest`; `words` say what each of them means."""

    def check(value: Any) -> int:
        result = _integer(value)
        if result is None or not 1 <= result <= highest:
            meant = [f" {word}" for word in words] or [""] * highest
            allowed = ", ".join(f"`{n}`{word}" for n, word in enumerate(meant, 1))
            raise _wrong(
                "not-a-rating", f"a rating from 1 to {highest}", value, f"Allowed: {allowed}."
            )
        return result

    return check


_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


def flag(value: Any) -> bool:
    """`true`, `false`, `yes` or `no`, in any case."""
    if isinstance(value, bool):
        return value
    found = _FLAGS.get(value.strip().casefold()) if isinstance(value, str) else None
    if found is None:
        raise _wrong("not-yes-or-no", "`true` or `false`", value, "Write `true` or `false`.")
    return found


def flag_or_text(value: Any) -> bool | str:
    """The four words are the boolean; any other text is the reason or the condition."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _FLAGS.get(value.strip().casefold(), value)
    raise _wrong("not-text", "text", value, "Write `true`, or the reason in words.")


def _priority(value: Any) -> float | str:
    word = value.strip().casefold() if isinstance(value, str) else value
    if word in ("high", "medium", "low"):
        return str(word)
    if isinstance(word, float) or (isinstance(word, str) and number_like(word)):
        return number(word)
    hint = _did_you_mean(value, ("high", "medium", "low"))
    hint += "Allowed: `high`, `medium`, `low`, a number."
    raise _wrong("unknown-word", "a priority", value, hint)


def date(value: str) -> str:
    """A year, month, quarter or day that is in the calendar."""
    text = value.strip()
    found = _DATE.fullmatch(text)
    if not found:
        raise _wrong(
            "not-a-date", "a date", value, "Write `2026`, `2026-06`, `2026-Q2` or `2026-06-30`."
        )
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        calendar_date(year, month, day)
    except ValueError:
        raise _wrong("not-a-date", "in the calendar", value, "Look up month and day.") from None
    return text.upper()


def every(value: str) -> str:
    """A whole number and days, weeks, months or years."""
    found = _EVERY.fullmatch(value.strip())
    if not found:
        raise _wrong(
            "not-an-interval",
            "an interval",
            value,
            "Write a whole number and days, weeks, months or years: `6 months`.",
        )
    return f"{found[1]} {found[2].lower()}{found[3].lower()}"


def language(value: str) -> str:
    """A BCP 47 tag."""
    text = value.strip()
    if not _LANGUAGE.fullmatch(text):
        cure = text.replace("_", "-")
        hint = f"Write `{cure}`." if _LANGUAGE.fullmatch(cure) else "Write `en`, `de-CH`, `ar` …"
        raise _wrong("not-a-language", "a language tag (BCP 47)", value, hint)
    return text


def identifier(value: str) -> str:
    """Letters and marks of any script, digits, `_` and `-`."""
    if not is_id(value):
        raise _wrong("bad-id", "an id", value, id_cure(value))
    return value


def id_cure(value: str) -> str:
    """What an id may hold, and this one as it could be."""
    cure = slug(value)
    return "An id holds letters, digits, `_` and `-`" + (f": `{cure}`." if cure else ".")


def link(value: str) -> str:
    """http, https, mailto, or a path relative to the file."""
    text = value.strip()
    allowed = "Allowed: http, https, mailto, or a path relative to this file."
    if not text or _CONTROL.search(text) or "\\" in text:
        raise _wrong("bad-link", "a link", value, allowed)
    scheme = _SCHEME.match(text)
    if scheme:
        kind = scheme[1].casefold()
        good = kind == "mailto" and len(text) > len("mailto:")
        if not good and not (kind in ("http", "https") and _WEB.fullmatch(text)):
            raise _wrong("bad-link", "a link that may be followed", value, allowed)
    elif text.startswith("/"):
        raise _wrong("bad-link", "a relative path", value, allowed)
    return text


def image_path(value: str) -> str:
    """A relative path that stays in the folder of the map."""
    text = value.strip()
    hint = "Put the picture into the map's folder and write its path: `images/store.png`."
    if not text or _CONTROL.search(text) or _SCHEME.match(text) or text.startswith("/"):
        raise _wrong("bad-image-path", "a path in the map's folder", value, hint)
    depth = 0
    for part in text.replace("\\", "/").split("/"):
        depth += -1 if part == ".." else part not in ("", ".")
        if depth < 0 or "\\" in text:
            raise _wrong("bad-image-path", "a path in the map's folder", value, hint)
    return text


def _did_you_mean(value: Any, words: Iterable[str]) -> str:
    near = nearest(value.strip(), words) if isinstance(value, str) else None
    return f"Did you mean `{near}`? " if near else ""


def _closed(*words: str, **also: str) -> Callable[[Any], str]:
    """Match a closed list without regard to case; `also` maps another spelling to its word."""
    known = {word.casefold(): word for word in words}
    known |= {other.replace("_", "-"): word for other, word in also.items()}

    def check(value: Any) -> str:
        found = known.get(value.strip().casefold()) if isinstance(value, str) else None
        if found is None:
            allowed = ", ".join(f"`{word}`" for word in words)
            hint = f"{_did_you_mean(value, words)}Allowed: {allowed}."
            raise _wrong("unknown-word", "one of the words here", value, hint)
        return found

    return check


def _open(*words: str) -> Callable[[str], str]:
    """Known words in any case become themselves; one's own stay as they are."""
    known = {word.casefold(): word for word in words}
    return lambda value: known.get(value.strip().casefold(), value)


Text = str
Id = Annotated[str, "id"]
"""Checked where it is expanded, so that a bad id can still be referred to."""
Number = Annotated[float, BeforeValidator(number)]
Figure = Number
Percent = Annotated[float, BeforeValidator(percent)]
Whole = Annotated[int, BeforeValidator(whole)]
Rating3 = Annotated[Literal[1, 2, 3], BeforeValidator(_rating(3, "annoying", "serious", "severe"))]
Rating5 = Annotated[Literal[1, 2, 3, 4, 5], BeforeValidator(_rating(5))]
Priority = Annotated[Literal["high", "medium", "low"] | float, BeforeValidator(_priority)]
BoolOrText = Annotated[bool | str, BeforeValidator(flag_or_text)]
Date = Annotated[str, AfterValidator(date)]
Slug = Annotated[str, AfterValidator(identifier)]
Link = Annotated[str, AfterValidator(link)]
ImagePath = Annotated[str, AfterValidator(image_path)]
Every = Annotated[str, AfterValidator(every)]
Language = Annotated[str, AfterValidator(language)]

Status = Annotated[str, AfterValidator(_open(*MAP_STATUS, *WORK_STATUS))]
JourneyType = Annotated[str, AfterValidator(_open(*JOURNEY_TYPES))]
ChannelKind = Annotated[str, AfterValidator(_open(*CHANNEL_KINDS))]
SourceKind = Annotated[str, AfterValidator(_open(*SOURCE_KINDS))]

State = Annotated[
    Literal["current", "future"],
    BeforeValidator(_closed("current", "future", as_is="current", to_be="future")),
]
Better = Annotated[Literal["higher", "lower"], BeforeValidator(_closed("higher", "lower"))]
Confidence = Annotated[
    Literal["low", "medium", "high"], BeforeValidator(_closed("low", "medium", "high"))
]
Flow = Annotated[
    Literal["linear", "loop", "ongoing"], BeforeValidator(_closed("linear", "loop", "ongoing"))
]
ActionKind = Annotated[
    Literal["step", "milestone", "decision", "wait"],
    BeforeValidator(_closed("step", "milestone", "decision", "wait")),
]
PersonaKind = Annotated[
    Literal["customer", "staff", "partner", "system"],
    BeforeValidator(_closed("customer", "staff", "partner", "system")),
]
LaneKind = Annotated[
    Literal["text", "quote", "tags", "score", "metric", "image"],
    BeforeValidator(_closed("text", "quote", "tags", "score", "metric", "image")),
]
