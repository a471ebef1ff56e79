"""Brings the catalogues of the built-in labels up to date with the code: `make catalogues`.

How labels are written is told in `src/cjmap/language/language.py`. Each language has a file
`src/cjmap/language/catalogues/<code>/LC_MESSAGES/cjmap.po`; new messages come into it without a
translation, and those that the code no longer says go. `python catalogues.py sv` begins a language.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent
SOURCES = ROOT / "src" / "cjmap"
CATALOGUES = SOURCES / "language" / "catalogues"
KEYWORDS = {"say": None, "message": None, "count": (1, 2)}
COMMENTS = ("Translators:",)
_HEADERS = (
    "Language:",
    "Plural-Forms",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
)


def from_python(
    file: IO[bytes], keywords: Collection[str], tags: Collection[str], options: object
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """What Python code says, in the way that Babel asks for it; inside of f-strings too."""
    source = file.read().decode("utf-8")
    lines = source.splitlines()
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and called(call) in keywords:
            above = lines[call.lineno - 2].strip() if call.lineno > 1 else ""
            comments = [above[2:]] if above.startswith(tuple(f"# {tag}" for tag in tags)) else []
            yield call.lineno, called(call), tuple(map(_literal, call.args)), comments


def called(call: ast.Call) -> str:
    """The name of what is called: `say` in `language.say(…)`."""
    function = call.func
    return getattr(function, "attr", None) or getattr(function, "id", None) or ""


def _literal(argument: ast.expr) -> str | None:
    value = argument.value if isinstance(argument, ast.Constant) else None
    return value if isinstance(value, str) else None


METHODS: list[tuple[str, Any]] = [("**.html", "jinja2"), ("**.py", from_python)]


def messages() -> Catalog:
    """All that the code says."""
    found = Catalog(project="cjmap", charset="utf-8")
    for _, _, text, comments, context in extract_from_dir(
        SOURCES, METHODS, keywords=KEYWORDS, comment_tags=COMMENTS, strip_comment_tags=True
    ):
        found.add(text, auto_comments=comments, context=context)
    return found


def files() -> dict[str, Path]:
    """The catalogue of each language."""
    found = sorted(CATALOGUES.glob("*/LC_MESSAGES/cjmap.po"))
    return {path.parts[-3]: path for path in found}


def read(code: str, path: Path) -> Catalog:
    """A catalogue as it is."""
    with path.open("rb") as file:
        return read_po(file, locale=code, domain="cjmap", abort_invalid=True)


def updated(catalogue: Catalog, template: Catalog) -> bytes:
    """The text of a catalogue with the messages of the code, sorted, and nothing else."""
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.fuzzy = False
    catalogue.header_comment = "# Built-in labels of cjmap. See CONTRIBUTING.md."
    buffer = io.BytesIO()
    write_po(
        buffer,
        catalogue,
        width=0,
        sort_output=True,
        ignore_obsolete=True,
        no_location=True,  # it would change with every line of code that moves
    )
    return _quiet(buffer.getvalue().decode("utf-8")).encode("utf-8")


def _quiet(text: str) -> str:
    """With those headers only that say how to read it: others change at every run."""
    head, _, rest = text.partition("\n\n")
    kept = [line for line in head.splitlines() if line[0] != '"' or line[1:].startswith(_HEADERS)]
    return "\n".join([*kept, "", rest])


def main(new: list[str]) -> None:
    """Write all catalogues anew, and begin those of new languages."""
    template = messages()
    for code in new:
        path = CATALOGUES / code / "LC_MESSAGES" / "cjmap.po"
        if not path.exists():
            path.parent.mkdir(parents=True)
            path.write_bytes(updated(Catalog(locale=code, project="cjmap"), template))
    for code, path in files().items():
        catalogue = read(code, path)
        path.write_bytes(updated(catalogue, template))
        missing = sum(not (one.string and all(one.string)) for one in catalogue if one.id)
        print(f"{code}: {len(catalogue)} messages, {missing} without a translation")


if __name__ == "__main__":
    main(sys.argv[1:])
