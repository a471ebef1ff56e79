"""A change on one line of plain text, for the list under a picture."""

from __future__ import annotations

from cjmap.diff.tell import Sentence
from cjmap.diff.wording import Role

_FRAMES = {Role.GONE: "[− {}]", Role.CAME: "[+ {}]"}


def in_line(one: Sentence) -> str:
    """A sentence as plain text: `No status for [nine → four] days`."""
    parts = list(one.parts)
    text = ""
    while parts:
        part = parts.pop(0)
        if part.role is Role.GONE and [other.role for other in parts[1:2]] == [Role.CAME]:
            text += f"[{part.text} → {parts[1].text}]"
            del parts[:2]
        else:
            text += _FRAMES.get(part.role, "{}").format(part.text)
    return text
