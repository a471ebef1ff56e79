"""A page with what its examples make: pictures, and texts that commands write."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from publish.blocks import Block, blocks, plain
from publish.figures import Filled, figure, framed
from publish.run import run
from publish.workshop import Workshop


def filled(markdown: str, workshop: Workshop, stem: str) -> Filled:
    """A page with the results below the blocks that say `picture`, `report` or `shows`.

    `only="picture"` leaves the block itself out. The pictures are called after `stem`.
    """
    parts, files, end = [], dict[str, bytes](), 0
    names = (f"{stem}-{number}" for number in count(1))
    for block in blocks(markdown):
        parts.append(markdown[end : block.start])
        if "only" not in block.attributes:
            parts.append(f"{plain(block)}\n\n")
        for made in _made(block, workshop, names):
            parts.append(f"{made.markdown}\n\n")
            files |= made.files
        end = block.end
    return Filled("".join([*parts, markdown[end:]]), files)


def _made(block: Block, workshop: Workshop, names: Iterator[str]) -> Iterator[Filled]:
    workshop.file(block)
    results = {"shows", "report", "picture"}.intersection(block.attributes)
    if not results and block.is_shell():
        for command in block.commands():
            if "in" in block.attributes or command.startswith("cjmap import"):
                workshop.examples(command)
                run(command, workshop.place(block))  # what follows rests on it
    if "shows" in block.attributes:
        shown = Block(0, 0, block.attributes["shows"], workshop.text(block))
        yield Filled(plain(shown), {})
    if "report" in block.attributes:
        yield framed(workshop.report(block), block.attributes["report"], next(names))
    if "picture" in block.attributes:
        for picture in workshop.pictures(block):
            yield figure(picture, next(names))
