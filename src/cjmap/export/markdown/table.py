"""Tables, lists and lines from finished pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cjmap.text.markdown import BREAK


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Iterable[int], rtl: bool
) -> str:
    """A table, without the columns that hold nothing.

    `numbers` are the columns of figures, which stand at the end; `rtl`: lines begin at the right.
    """
    figures = frozenset(numbers)
    rules = ("--:", ":--") if rtl else (":--", "--:")
    kept = [at for at in range(len(head)) if any(row[at] for row in rows)]
    lines = [
        _row([head[at] for at in kept]),
        _row([rules[at in figures] for at in kept]),
        *(_row([row[at] for at in kept]) for row in rows),
    ]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """Those parts that hold something, in a line."""
    return separator.join(filter(None, parts))


def several(parts: Iterable[str]) -> str:
    """Several items in one cell, told apart."""
    found = [part for part in parts if part]
    if len(found) < 2:
        return "".join(found)
    return BREAK.join(f"• {part}" for part in found)


def bullets(facts: Iterable[tuple[str, Sequence[str]]]) -> str:
    """A list of named facts; what has several parts has a list below it."""
    lines = []
    for name, parts in facts:
        head = f"- **{name}:**"
        if len(parts) == 1:
            lines.append(f"{head} {parts[0]}")
        elif parts:
            lines += [head, *(f"  - {part}" for part in parts)]
    return "\n".join(lines)
