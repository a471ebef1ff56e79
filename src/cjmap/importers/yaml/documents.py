"""The documents of a YAML file, each read by the reader of maps: safely, within its bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cjmap.errors import CjmapError
from cjmap.importers.faults import refuse
from cjmap.importers.yaml.node import Node
from cjmap.text.diagnostic import Severity
from cjmap.text.source import Source
from cjmap.text.yaml import parse

MOST = 100
_NEXT = re.compile(r"^---(?=[ \t\r\n]|\Z)", re.MULTILINE)
_WORDS = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)


def documents(source: Source) -> list[Node]:
    """All documents that say something; a `CjmapError` that shows what is wrong with them."""
    texts = list(_apart(source.text))
    if len(texts) > MOST:
        raise CjmapError(f"{source.name} has {len(texts):,} documents", "split the file")
    read = [parse(Source(source.name, text)) for text in texts]
    wrong = [one for each in read for one in each.problems if one.severity is Severity.ERROR]
    if wrong:
        raise refuse(source, wrong)
    return [Node(one.data, (), one.spans) for one in read]


def _apart(text: str) -> Iterator[str]:
    """The text of each document, with empty lines above it, so that lines stay where they are.

    `---` at the left edge parts documents wherever it stands, inside texts too.
    """
    starts = [0, *(found.start() for found in _NEXT.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        part = text[start:end]
        bare = part.removeprefix("---")
        if _WORDS.search(bare):
            space = " " * (len(part) - len(bare))
            yield "\n" * text.count("\n", 0, start) + space + bare
