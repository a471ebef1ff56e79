"""Texts that surely are what is wanted; whatever else may pass, the models decide."""

from __future__ import annotations

import re
from collections.abc import Callable

from cjmap.model.names import is_id

Accept = Callable[[str], object]


def _pattern(pattern: str) -> Accept:
    # Compiled when first used: most maps have only numbers and words of closed lists.
    return lambda text: re.fullmatch(pattern, text)


_FIGURE = r"-?[0-9]{1,15}(\.[0-9]{1,15})?"
_PERCENT = "( ?%)?"
_LONG = "(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
_SHORT = "(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?"

is_number = _pattern(_FIGURE)

ACCEPTED: dict[str, Accept] = {
    "number": _pattern(_FIGURE + _PERCENT),
    "percent": _pattern(rf"(100|[1-9]?[0-9](\.[0-9]{{1,15}})?){_PERCENT}"),
    "whole-number": _pattern("[0-9]{1,15}"),
    "rating-3": frozenset("123").__contains__,
    "rating-5": frozenset("12345").__contains__,
    "priority": _pattern(f"high|medium|low|{_FIGURE}{_PERCENT}"),
    "date": _pattern(f"[12][0-9]{{3}}(-(Q[1-4]|{_LONG}|{_SHORT}))?"),
    "interval": _pattern("[1-9][0-9]* (day|week|month|year)s?"),
    "language": _pattern("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"),
    "link": _pattern(
        r"(https?://[A-Za-z0-9]|mailto:[!-\[\]-~])[!-\[\]-~]*|[A-Za-z0-9_.][A-Za-z0-9_./-]*"
    ),
    "image-path": _pattern(r"(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_. /-]*"),
    "slug": is_id,
    "yes-no": frozenset(("true", "false", "yes", "no")).__contains__,
}
"""Kind of text, as `table` calls it → whether one surely is of that kind."""

ANY = frozenset(("text", "yes-or-text", "status", "journey-type", "channel-kind", "source-kind"))
"""Kinds for which any text will do."""


def acceptable(kind: str) -> Accept:
    """Whether a text is of a kind, or one of the words of a closed list."""
    return ACCEPTED.get(kind) or frozenset(kind.split("|")).__contains__
