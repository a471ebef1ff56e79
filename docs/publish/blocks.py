"""The fenced blocks of a page, and what their first line says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCED = re.compile(
    r"^(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL
)
_ATTRIBUTE = re.compile(r'\b([a-z]+)="([^"]*)"')


class Block(NamedTuple):
    """A fenced block: where it stands in the page, what its first line says, what it holds.

    The first line has a language, then words (`yaml place`, `console exit=1`), then attributes
    (`yaml title="lunch.yaml" picture="A map"`).
    """

    start: int
    end: int
    info: str
    text: str

    @property
    def words(self) -> list[str]:
        """The language and the words after it; empty where there is neither."""
        return _ATTRIBUTE.sub("", self.info).split()

    @property
    def language(self) -> str:
        return self.words[0] if self.words else ""

    @property
    def attributes(self) -> dict[str, str]:
        return dict(_ATTRIBUTE.findall(self.info))

    def commands(self) -> list[str]:
        """The command lines of cjmap that it shows, without the remarks behind them.

        In a repository also those of git.
        """
        names = ("cjmap ", "git ") if "in" in self.attributes else ("cjmap ",)
        prompt = tuple(f"$ {one}" if self.language == "console" else one for one in names)
        lines = [line for line in self.text.splitlines() if line.startswith(prompt)]
        return [line.removeprefix("$ ").partition("  #")[0].strip() for line in lines]

    def is_shell(self) -> bool:
        """Whether it shows what is typed into a terminal."""
        return self.language in ("", "sh", "console")


def blocks(markdown: str) -> Iterator[Block]:
    """All fenced blocks of a page, in order."""
    for found in _FENCED.finditer(markdown):
        yield Block(found.start(), found.end(), found["info"].strip(), found["text"])


def plain(block: Block) -> str:
    """The block as Markdown that needs no knowledge of our words and attributes."""
    title = block.attributes.get("title")
    info = block.language + (f' title="{title}"' if title else "")
    fence = "````" if "```" in block.text else "```"
    return f"{fence}{info}\n{block.text}{fence}"
