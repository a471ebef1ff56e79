"""What a page takes over from another file of the project, and links that fit the site.

A page borrows with a comment that code hosts do not show, around what they show instead:

    <!-- from README.md: In Python and in notebooks -->
    [README](../README.md#in-python-and-in-notebooks)
    <!-- end -->
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

ROOT = Path(__file__).parents[2]

_BORROWED = re.compile(
    r"^<!-- from (?P<file>\S+?)(?:: (?P<section>.+?))? -->\n.*?^<!-- end -->$", re.M | re.S
)
_CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.M | re.S)
_LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^)\s#]+)(#[^)\s]*)?(?=\))")

# Files of the project that are pages of the site under another name.
_PAGES = {
    "README.md": "start.md",
    "CHANGELOG.md": "changes.md",
    "CONTRIBUTING.md": "contributing.md",
    "LICENSE": "assets/licences/LICENSE.txt",
    "fonts/LICENSE-Inter.txt": "assets/licences/LICENSE-Inter.txt",
    "icons/LICENSE-Lucide.txt": "assets/licences/LICENSE-Lucide.txt",
    "fonts": "licences.md",
    "icons": "licences.md",
    "ci/cjmap.gitlab-ci.yml": "assets/cjmap.gitlab-ci.yml",
    "examples": "gallery/index.md",
    "examples/brand": "gallery/brand/nordwind.toml",
    "examples/README.md": "gallery/index.md",
    "src/cjmap/lint/rules": "rules/index.md",
}
_EXAMPLE = re.compile(r"examples/([\w-]+)\.journey\.yaml")
_RULE = re.compile(r"src/cjmap/lint/rules/\w+/(\w+)\.py")


def borrow(markdown: str) -> str:
    """The page with what it borrows from files of the project."""
    return _BORROWED.sub(lambda found: _taken(found["file"], found["section"]), markdown)


def _taken(file: str, heading: str | None) -> str:
    text = (ROOT / file).read_text(encoding="utf-8")
    body = section(text, heading) if heading else text.partition("\n")[2]
    return outside_code(body, lambda part: _moved(part, file, "docs/x.md")).strip()


def section(markdown: str, heading: str) -> str:
    """What stands under a heading of the second rank, up to the next one."""
    _, found, rest = f"\n{markdown}".partition(f"\n## {heading}\n")
    if not found:
        raise ValueError(f"there is no section `{heading}`")
    return rest.partition("\n## ")[0].strip()


def outside_code(markdown: str, change: Callable[[str], str]) -> str:
    """A page with a change to everything that is not code."""
    parts, end = [], 0
    for code in _CODE.finditer(markdown):
        parts += [change(markdown[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*parts, change(markdown[end:])])


def site_links(markdown: str, page: str) -> str:
    """A page of docs/ with its links to other files of the project turned to pages of the site."""
    return outside_code(markdown, lambda part: _LINK.sub(lambda f: _on_site(f, page), part))


def _moved(markdown: str, old: str, new: str) -> str:
    """Relative links of a text that goes from one file into another one."""

    def moved(found: re.Match[str]) -> str:
        path = normpath(join(dirname(old), found[1]))
        return relpath(path, dirname(new)) + (found[2] or "")

    return _LINK.sub(moved, markdown)


def _on_site(found: re.Match[str], page: str) -> str:
    path = normpath(join(dirname(f"docs/{page}"), found[1]))
    example = _EXAMPLE.fullmatch(path)
    if path.startswith("docs/"):
        return found[0]
    rule = _RULE.fullmatch(path)
    target = f"gallery/{example[1]}.md" if example else _PAGES.get(path)
    if rule:
        target = f"rules/{rule[1].replace('_', '-')}.md"
    if target is None:
        raise ValueError(f"the site has nothing for {path}; see docs/publish/borrow.py")
    return relpath(target, dirname(page) or ".") + (found[2] or "")
