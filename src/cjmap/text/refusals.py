"""What YAML allows and a map does not, each as a diagnostic. `place` is a pair of offsets."""

from __future__ import annotations

from cjmap.text.diagnostic import Diagnostic, Label, Severity
from cjmap.text.quoting import quoted_line
from cjmap.text.source import Source

Place = tuple[int, int]


def _quoting(source: Source, start: int, when: str) -> str:
    """The hint to put the text that begins at an offset in quotes."""
    line, column = source.position(start)
    return f"{when}, put it in quotes: {quoted_line(source.line(line), column)}"


def empty_file(source: Source) -> Diagnostic:
    """Nothing is in the file."""
    only = " but for comments" if source.text.strip() else ""
    message = f"The file is empty{only}."
    return Diagnostic("empty-file", message, source.span(0, 0), "Write a map into it.")


def tag(source: Source, place: Place) -> Diagnostic:
    """`!name` before a value."""
    return Diagnostic(
        "tag",
        "A `!` at the start of a value is YAML for a type; in a map there are none.",
        source.span(*place),
        _quoting(source, place[0], "If it is a text"),
    )


def unused_anchor(source: Source, place: Place, name: str) -> Diagnostic:
    """`&name` before a text, which nothing repeats: it was rather part of the text."""
    return Diagnostic(
        "unused-anchor",
        f"`&{name}` at the start is YAML for a name that `*{name}` can repeat; "
        "it is not part of the text, and nothing repeats it.",
        source.span(*place),
        _quoting(source, place[0], "If it belongs to the text"),
        severity=Severity.WARNING,
    )


def unknown_alias(source: Source, place: Place, name: str) -> Diagnostic:
    """`*name` without `&name`."""
    return Diagnostic(
        "unknown-alias",
        f"A `*` at the start of a value repeats what is named above, but there is no `&{name}`.",
        source.span(*place),
        _quoting(source, place[0], "If the text begins with a star"),
    )


def cyclic_alias(source: Source, place: Place, name: str) -> Diagnostic:
    """`*name` inside of what `&name` stands before."""
    message = f"`*{name}` stands inside of what it repeats."
    return Diagnostic("cyclic-alias", message, source.span(*place), "Write out what is meant.")


def too_much_repeated(source: Source, place: Place, name: str, limit: int) -> Diagnostic:
    """Aliases of aliases, or many of something long."""
    return Diagnostic(
        "too-much-repeated",
        f"Up to this `*{name}`, what is repeated has more than {limit:,} characters.",
        source.span(*place),
        "Write out what is meant, or split the map.",
    )


def too_deep(source: Source, place: Place, limit: int) -> Diagnostic:
    """More levels than anybody needs."""
    return Diagnostic(
        "too-deep",
        f"Lists and mappings stand inside one another more than {limit} levels deep.",
        source.span(*place),
        "A map needs fewer than ten.",
    )


def several_documents(source: Source, place: Place) -> Diagnostic:
    """`---` after a map."""
    return Diagnostic(
        "several-documents",
        "A second document begins here; a file holds one map.",
        source.span(*place),
        "Put each map into a file of its own, or remove the line.",
    )


def key_not_text(source: Source, place: Place) -> Diagnostic:
    """A list or a mapping where a key stands."""
    return Diagnostic(
        "key-not-text",
        "A name before a colon must be plain text, not a list or a mapping.",
        source.span(*place),
        "If this is a text, put all of it in quotes.",
    )


def merge_key(source: Source, place: Place) -> Diagnostic:
    """`<<` as a key."""
    return Diagnostic(
        "merge-key",
        "`<<` (YAML's merge) is not part of the format.",
        source.span(*place),
        "Write the keys out, or put an alias in each value that repeats.",
    )


def missing_key(source: Source, place: Place) -> Diagnostic:
    """A colon without anything before it."""
    return Diagnostic(
        "missing-key",
        "There is no name before this colon.",
        source.span(*place),
        "Write the name in front of it, or put the whole text in quotes.",
    )


def duplicate_key(source: Source, place: Place, key: str, before: Place) -> Diagnostic:
    """The same key once more in one mapping."""
    first = source.span(*before)
    return Diagnostic(
        "duplicate-key",
        f"`{key}` is given twice: first in line {first.line}, again here.",
        source.span(*place),
        "Keep one of them; several values of one kind go into a list.",
        (Label(first, "first given here"),),
    )
