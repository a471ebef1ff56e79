"""What is said where no cure helped: what YAML expected, in plain words."""

from __future__ import annotations

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.text.stumbles.failure import Failure

_QUOTES = "Put the text in quotes, and look whether a quotation mark or a bracket is left open."
_SHAPE = (
    "Write `name: text` on a line of its own, or `- ` before an item of a list, and begin lines "
    "that belong together at the same column."
)

_WORDS = (
    ("mapping values", "A colon stands where no key can stand.", _QUOTES),
    ("could not find expected ':'", "This line should be a key with a colon.", _SHAPE),
    ("expected <document start>", "The map has ended before this; nothing can follow.", _SHAPE),
    ("expected key", "Here a key of the mapping above is expected.", _SHAPE),
    ("'-' indicator", "Here a list goes on, so the line should begin with `- `.", _SHAPE),
    ("block sequence entries", "A list item cannot stand here.", _SHAPE),
    ("',' or ']'", "In a list in brackets a comma or `]` is missing before this.", _QUOTES),
    ("',' or '}'", "In a mapping in braces a comma or `}` is missing before this.", _QUOTES),
    ("unexpected end of stream", "The file ends before a quotation mark was closed.", _QUOTES),
    ("document indicator", "`---` or `...` stands inside a text in quotes.", _QUOTES),
    ("cannot start any token", "No text can begin with this sign.", _QUOTES),
    (
        "escape",
        "A backslash in double quotes has a meaning of its own.",
        "Use single quotes, or write every backslash twice.",
    ),
    ("alphabetic or numeric", "`*` and `&` at the start have a meaning of their own.", _QUOTES),
    ("directive", "A line that begins with `%` is an instruction to YAML.", _QUOTES),
    ("tag", "`!` at the start has a meaning of its own.", _QUOTES),
    ("comment or line break", "After `|` or `>` the text belongs on the lines below.", _SHAPE),
    ("indentation", "The indentation of the text below `|` or `>` is not even.", _SHAPE),
)


def plain_words(source: Source, failure: Failure) -> Diagnostic:
    """The place and what was expected there."""
    fitting = ((message, hint) for part, message, hint in _WORDS if part in failure.problem)
    message, hint = next(fitting, ("From here on the text cannot be understood.", _SHAPE))
    offset = min(failure.offset, len(source.text.rstrip()))
    return Diagnostic("not-yaml", message, source.span(offset, offset + 1), hint)
