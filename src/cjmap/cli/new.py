"""`cjmap new`: a map to start from."""

from __future__ import annotations

import os
from importlib import resources

import typer

from cjmap.cli import console
from cjmap.cli.save import cannot_write
from cjmap.errors import CjmapError

TYPES = {
    "tiny": "the smallest, to get to know the writing: Sam orders lunch",
    "purchase": "somebody becomes a customer: search, choice, order, first use",
    "service": "a customer gets something done: a repair, a claim, a support case",
    "experience": "a wider stretch of life, whoever provides it: moving house, a hospital stay",
    "blueprint": "the customer's steps, and below them what staff and systems do",
}


def new(file: str | None, type: str | None) -> int:
    """Write a starter map to a file that is not there yet; returns the exit code."""
    kind = _kind(type)
    path = file or _ask_file()
    text = (resources.files("cjmap.cli") / "starters" / f"{kind}.yaml").read_bytes()
    if os.path.lexists(path):
        raise CjmapError(f"{path} is there already and is left as it is", "give another name")
    _make(path, text)
    console.out(f"{path}: made. Open it in an editor, then draw it:")
    console.out(f"  cjmap render {console.quoted(path)} --open")
    return 0


def _make(path: str, text: bytes) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "xb") as fresh:
            fresh.write(text)
    except (OSError, ValueError) as error:
        raise cannot_write(path, error) from error


def _kind(type: str | None) -> str:
    if type is None:
        return _ask_kind() if console.is_interactive() else next(iter(TYPES))
    if type.casefold() not in TYPES:
        raise CjmapError(f"there is no type of map `{type}`", f"types: {', '.join(TYPES)}")
    return type.casefold()


def _ask_kind() -> str:
    for number, (name, about) in enumerate(TYPES.items(), 1):
        console.err(f"  {number}  {name:11} {about}")
    names = list(TYPES)
    while True:
        answer = str(typer.prompt("Which one", default="1", err=True)).strip().casefold()
        if answer in TYPES:
            return answer
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer[:9]) <= len(names):
            return names[int(answer[:9]) - 1]
        console.err(f"  Type a number from 1 to {len(names)}.")


def _ask_file() -> str:
    if not console.is_interactive():
        return "journey.yaml"
    return str(typer.prompt("Name of the file", default="journey.yaml", err=True)).strip()
