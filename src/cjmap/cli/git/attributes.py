"""Which files are maps: a marked block in a file of git's attributes.

The block stands at the top, so what a user has written below it has the last word, and the rest of
the file stays as it was to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cjmap.errors import CjmapError

USUAL = ("*.journey.yaml", "*.journey.yml")
_BEGIN = b"# cjmap git install: begin"
_END = b"# cjmap git install: end"
_BLOCK = re.compile(
    rb"(?:^|(?<=\xef\xbb\xbf))%s(?:, made (\d+))?\r?\n(.*?)^%s(?:\r?\n|\Z)" % (_BEGIN, _END),
    re.DOTALL | re.MULTILINE,
)
_MARK = b"\xef\xbb\xbf"


class Block(NamedTuple):
    """What stands in a file.

    `made`: how many there were not before: 1 for the file, one more for each folder above it.
    """

    patterns: tuple[str, ...]
    made: int = 0


def find(data: bytes) -> Block | None:
    """The block of a file, if it has one."""
    found = _BLOCK.search(data)
    if found is None:
        if _BEGIN in data:
            raise CjmapError(
                "git's file of attributes has a block of cjmap without its end",
                f"put the line “{_END.decode()}” back, or take the block out by hand",
            )
        return None
    lines = found[2].decode("utf-8", "surrogateescape").splitlines()
    patterns = (_unquoted(line.partition(" diff=")[0]) for line in lines)
    return Block(tuple(patterns), int(found[1] or 0))


def put(data: bytes, block: Block) -> bytes:
    """The file with the block, in place of the one that it has."""
    rest = take(data)
    mark = _MARK if rest.startswith(_MARK) else b""
    made = b", made %d" % block.made if block.made else b""
    lines = "".join(f"{_quoted(one)} diff=cjmap merge=cjmap\n" for one in block.patterns)
    body = lines.encode("utf-8", "surrogateescape")
    return b"".join((mark, _BEGIN, made, b"\n", body, _END, b"\n", rest[len(mark) :]))


def take(data: bytes) -> bytes:
    """The file without the block."""
    return _BLOCK.sub(b"", data, count=1)


def patterns(globs: Iterable[str], folder: str) -> tuple[str, ...]:
    """What git calls the files that a configuration names, which lies in `folder`.

    Both read `*` and `**` alike, and a name without `/` as one in any folder.
    """
    return tuple(dict.fromkeys([*USUAL, *(_pattern(one, folder) for one in globs)]))


def _pattern(glob: str, folder: str) -> str:
    glob = glob.removeprefix("./")
    name = f"{glob}**" if glob.endswith("/") else glob
    if "/" in glob:
        return f"/{folder}{name}"
    return f"/{folder}**/{name}" if folder else name


def _quoted(pattern: str) -> str:
    """A pattern in the quotes of C where it needs them."""
    if not re.search(r'[\s"\\]|^[#!]', pattern):
        return pattern
    return '"' + re.sub(r'(["\\])', r"\\\1", pattern).replace("\t", r"\t") + '"'


def _unquoted(pattern: str) -> str:
    if not pattern.startswith('"'):
        return pattern
    return re.sub(r"\\(.)", r"\1", pattern[1:-1].replace(r"\t", "\t"))
