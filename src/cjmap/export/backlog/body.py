"""The description of an item of a backlog, in the markup that its tracker reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cjmap.export.backlog.parts import Part
from cjmap.text import jira, markdown


class Markup(NamedTuple):
    """How a tracker writes texts, addresses, strong words, and lists in lists.

    A list begins with a star in all of them: a spreadsheet takes no star for a formula.
    """

    text: Callable[[str], str]
    link: Callable[[str], str]
    strong: str
    bullets: tuple[str, str]


def _address(target: str) -> str:
    return markdown.link(markdown.bare(target), target)


GITHUB = Markup(markdown.text, lambda target: f"<{target}>", "**", ("* ", "  * "))
MARKDOWN = Markup(markdown.bare, _address, "**", ("* ", "  * "))
JIRA = Markup(jira.text, jira.link, "*", ("* ", "** "))


def body(parts: Iterable[Part], markup: Markup) -> str:
    """A list: a label and its text, or below it a list of several."""
    return "\n".join(line for part in parts for line in _lines(part, markup))


def _lines(part: Part, markup: Markup) -> Iterator[str]:
    first, second = markup.bullets
    label = f"{first}{markup.strong}{markup.text(part.label)}{markup.strong}"
    told = [*map(markup.text, part.texts), *map(markup.link, part.links)]
    if len(told) == 1:
        yield f"{label} {told[0]}"
        return
    yield label
    yield from (f"{second}{one}" for one in told)
