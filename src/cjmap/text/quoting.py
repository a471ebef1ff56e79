"""Texts put in quotes, as the cures show them."""

from __future__ import annotations


def in_quotes(text: str) -> str:
    """A text as YAML reads it literally, in the quotes that need the fewest changes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted_line(line: str, column: int) -> str:
    """A line with the text from a column (1-based) on in quotes, without its indentation.

    The text goes to the end of the line, inside brackets to the next comma or bracket.
    """
    before, text = line[: column - 1], line[column - 1 :].rstrip()
    end = len(text)
    if before.count("[") + before.count("{") > before.count("]") + before.count("}"):
        end = min((at for at, char in enumerate(text) if char in ",]}"), default=end)
    return before.lstrip() + in_quotes(text[:end]) + text[end:]
