"""Cures for the shape of lines: indentation, spaces after signs, missing colons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cjmap.text.stumbles.failure import ODD_CODE, ODD_CURE, ODD_SPACE, ODD_SPACES, Cure, Failure

_NO_COLON = re.compile(r"(\s*(?:- +)*)([a-z][a-z_]*)(?:\s+(\S.*))?$")
_NO_SPACE = re.compile(r"(\s*(?:- +)*[A-Za-z][\w-]*):([^\s:/].*)$")
_NO_SPACE_DASH = re.compile(r"(\s*)-([^\s-].*)$")
_ITEM_AFTER_COLON = re.compile(r"(\s*(?:- +)*[^\s:'\"#][^:'\"#]*:)\s+-\s+(\S.*)$")


def spaces(number: int, whole: str, _: Failure) -> Iterator[Cure]:
    """Tabs and odd spaces in the indentation."""
    indent = whole[: len(whole) - len(whole.lstrip())]
    tab = indent.find("\t")
    if tab >= 0:
        for width in ("  ", "    ", "        ", " "):
            written = whole.replace("\t", width, indent.count("\t"))
            yield Cure(
                "tab-in-indentation",
                "There is a tab in the indentation; YAML wants spaces there.",
                "Replace every tab at the start of the lines with spaces, two for each step.",
                number,
                tab,
                tab + indent.count("\t"),
                written,
                ("\t", width),
            )
    odd = next((at for at, char in enumerate(indent) if char in ODD_SPACES), -1)
    if odd >= 0:
        written = re.sub(f"[{ODD_SPACES}]", " ", indent) + whole[len(indent) :]
        yield Cure(
            ODD_CODE,
            ODD_SPACE,
            ODD_CURE,
            number,
            odd,
            len(indent),
            written,
            (ODD_SPACES, " "),
        )


def items(number: int, whole: str, _: Failure) -> Iterator[Cure]:
    """An item behind the colon of its list."""
    if found := _ITEM_AFTER_COLON.match(whole):
        written = f"{found[1]} {found[2]}"
        yield Cure(
            "item-after-colon",
            "A list cannot begin behind a colon.",
            f"Put each item with its dash on a line of its own below, or, if it is one text, "
            f"write: {written.strip()}",
            number,
            whole.index("-", len(found[1])),
            len(whole),
            written,
        )


def signs(number: int, whole: str, _: Failure) -> Iterator[Cure]:
    """A space or a colon that is missing."""
    if found := _NO_SPACE.match(whole):
        written = f"{found[1]}: {found[2]}"
        yield Cure(
            "no-space-after-colon",
            "After the colon of a key there must be a space.",
            f"Put one: {written.strip()}",
            number,
            len(found[1]),
            len(found[1]) + 1,
            written,
        )
    if found := _NO_SPACE_DASH.match(whole):
        written = f"{found[1]}- {found[2]}"
        yield Cure(
            "no-space-after-dash",
            "After the dash of a list item there must be a space.",
            f"Put one: {written.strip()}",
            number,
            len(found[1]),
            len(found[1]) + 1,
            written,
        )
    if (found := _NO_COLON.match(whole)) and not whole.rstrip().endswith(":"):
        written = f"{found[1]}{found[2]}:" + (f" {found[3]}" if found[3] else "")
        yield Cure(
            "no-colon-after-key",
            f"Here a key and a colon are expected; `{found[2]}` has no colon.",
            f"Put a colon and a space after it: {written.strip()}",
            number,
            len(found[1]),
            len(found[1]) + len(found[2]),
            written,
        )


def indentation(number: int, lines: Sequence[str], _: Failure) -> Iterator[Cure]:
    """The line moved to each of the indentations of what stands above it, the nearest first."""
    whole = lines[number - 1]
    text = whole.lstrip(" ")
    now = len(whole) - len(text)
    if not text:
        return
    for width in sorted(_levels(lines[: number - 1]) - {now}, key=lambda level: abs(level - now)):
        deeper = "deeper" if now > width else "less deep"
        count = "without a space" if not width else f"with {width} space{'s' * (width > 1)}"
        yield Cure(
            "wrong-indentation",
            f"This line begins with {now} space{'s' * (now != 1)}, {deeper} than what it seems to "
            "belong to.",
            f"Lines that belong together begin at the same column; begin this one {count}.",
            number,
            0,
            max(now, 1),
            " " * width + text,
        )


def _levels(above: Sequence[str]) -> set[int]:
    """The indentations at which a line may go on: those of the lines above that enclose it."""
    levels: set[int] = set()
    lowest = 10_000
    for line in reversed(above[-400:]):
        text = line.lstrip(" ")
        if not text or text.startswith("#"):
            continue
        indent = len(line) - len(text)
        if indent <= lowest:
            inner = re.match(r"(?:- +)+", text)
            if inner and indent + len(inner[0]) <= lowest + 2:
                levels.add(indent + len(inner[0]))
            levels.add(indent)
            if not levels - {indent} and text.rstrip().endswith(":"):
                levels.add(indent + 2)
            lowest = indent
        if indent == 0:
            break
    return levels
