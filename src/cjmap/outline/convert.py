"""The bytes of a file → those of its outline; what is no map stays as it is."""

from __future__ import annotations

from cjmap.outline.conflicted import sides, together
from cjmap.outline.lines import outline
from cjmap.text.source import Source, read_bytes
from cjmap.text.yaml import parse


def convert(data: bytes) -> bytes:
    """The outline of a map; of one in the middle of a merge that of both sides."""
    if b"\0" in data:
        return _binary(data)
    source, problems = read_bytes("", data)
    if problems:
        return data
    lines = _lines(source.text) or _conflicted(source.text)
    return data if lines is None else "".join(f"{line}\n" for line in lines).encode("utf-8")


def _lines(text: str) -> list[str] | None:
    """The outline of a text; None where it is no map."""
    parsed = parse(Source("", text))
    if not isinstance(parsed.data, dict) or parsed.failed:
        return None
    return outline(parsed.data)


def _conflicted(text: str) -> list[str] | None:
    found = sides(text)
    if found is None:
        return None
    ours, theirs = (_lines("\n".join(side)) for side in (found.ours, found.theirs))
    if ours is None or theirs is None:
        return None
    return list(together(ours, theirs, found.marks))


def _binary(data: bytes) -> bytes:
    """A line that is another one for other content, and safe to show."""
    from zlib import crc32

    return f"no text: {len(data):,} bytes, checksum {crc32(data):08x}\n".encode()
