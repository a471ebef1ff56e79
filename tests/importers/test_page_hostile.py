"""Pages that are broken, huge, or no pages at all."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from test_page_law import lost

from cjmap.errors import CjmapError
from cjmap.importers import html, markdown
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring

PAGES = Path(__file__).parents[1] / "data" / "pages"
GOOD = [one for one in PAGES.iterdir() if one.suffix == ".md" and one.name != "no-map.md"]
PHASES = "# Lunch\n\n## Choose\n\n- **Actions:** Opens the app\n\n## Wait\n\n- **Actions:** Sits\n"


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_no_word_of_a_real_page_is_lost(path: Path) -> None:
    page = path.read_text("utf-8").replace("<br>", " ").replace("```mermaid\njourney", "```\n")
    assert lost(page, markdown.read(Foreign(path.name, path.read_bytes()))) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no journey was recognised"),
        (b"# Notes\n\nNothing yet.\n", "no journey was recognised"),
        (b"- a\n- b\n\n1. c\n", "no journey was recognised"),
        (b"| a | b |\n|---|---|\n| 1 | 2 |\n", "no journey was recognised"),
        (b"```mermaid\nflowchart LR\n a-->b\n```\n", "line"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe" * 50, "is a picture"),
        (PHASES.encode("utf-16"), "saved as UTF-16"),
        (PHASES.replace("Lunch", "Größe").encode("cp1252"), "in Windows-1252 it would be"),
        (b"x" * 5_000_000, "5,000,000 bytes"),
    ],
    ids=["nothing", "prose", "lists", "table", "flowchart", "png", "utf-16", "cp1252", "large"],
)
def test_what_is_no_journey_is_told_with_what_is_expected(data: bytes, said: str) -> None:
    with pytest.raises(CjmapError) as caught:
        bring(Foreign("page.md", data))
    assert said in str(caught.value)
    assert caught.value.hint or "page.md:1:" in caught.value.report


@pytest.mark.parametrize(
    "page",
    [
        f"{PHASES}\n```text\nnever closed\n",
        f"{PHASES}\n~~~mermaid\nflowchart\n",
        f"{PHASES}\n| a | b\n|---\n| c |\n",
        f"{PHASES}\n| a | b |\n|---|---|\n| c | d | e | f |\n| g\n",
        f"{PHASES}\n**never closed\n",
        f"{PHASES}\n<div><p>never closed\n",
        f"{PHASES}\n</table></ul></p>\n",
        f"{PHASES}\n[a]: \n[b](c\n![d](\n",
        f"\ufeff---\ntitle: [\n---\n{PHASES}",
        f"---\n- a\n---\n{PHASES}",
        PHASES.replace("\n", "\r\n"),
        PHASES.replace("\n", "\r"),
        PHASES.replace("Sits", "Sits\x00\x1b[31m\u202e"),
    ],
)
def test_what_is_broken_beside_a_journey_does_not_break_it(page: str) -> None:
    (made,) = bring(Foreign("page.md", page.encode())).maps
    assert "- name: Choose" in made.text
    assert "Sits" in made.text
    lines = page.replace("\r\n", "\n").replace("\r", "\n")
    assert lost(lines, markdown.read(Foreign("x.md", page.encode()))) == []


LONG = 15_000
HUGE = {
    "prose": "Word upon word.\n\n" * LONG,
    "headings": "".join(f"## H{at}\n\nText\n\n" for at in range(LONG)),
    "phases": "".join(f"## {at}. H\n\n- **Mood:** {at % 5}\n- act\n\n" for at in range(LONG // 10)),
    "bullets": "# A\n\n## 1. B\n\n- **Mood:** 1\n"
    + "- act\n" * LONG
    + "\n## 2. C\n\n- **Mood:** 1\n",
    "labels": "".join(f"**L{at}:** x\n" for at in range(LONG)),
    "bold": "".join(f"**L{at}**\n\nx\n\n" for at in range(LONG)),
    "table": "| Phase | Mood |\n|---|---|\n" + "| a | 1 |\n" * (LONG // 10),
    "tables": "| Phase | A |\n|---|---|\n| Mood | 1 |\n\n" * (LONG // 10),
    "diagrams": "```mermaid\nflowchart\n```\n\n" * (LONG // 10),
    "fences": "```\n" * LONG,
    "quotes": ">" * LONG,
    "lists": "".join(" " * at + "- a\n" for at in range(1_000)),
    "stars": "*" * LONG,
    "brackets": "[" * LONG,
    "arrows": "# A\n\n## 1. B\n\n- " + "a → " * LONG + "\n\n## 2. C\n\n- b\n",
    "rules": "---\n" * LONG,
    "spaces": "# A" + " " * LONG + "b\n",
    "faces": "😀 " * LONG,
    "addresses": "".join(f"[a{at}]: x\n" for at in range(LONG)),
    "html": "<div>" * LONG,
    "comments": "<!-- " * LONG,
}


@pytest.mark.parametrize("what", HUGE)
def test_no_page_takes_long(what: str) -> None:
    start = time.process_time()
    with suppress(CjmapError):
        markdown.read(Foreign("page.md", HUGE[what].encode()))
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    "page",
    [
        "<ul>" * LONG,
        "<table><tr><td>" * LONG,
        "<td colspan=999 rowspan=999>x" * 1_000,
        "<table>" + "<tr><td colspan=99 rowspan=99>x" * 300,
        "<b>" * LONG + "x",
        "<!--" * LONG,
        "&" * LONG,
        "<" * LONG,
        "</p>" * LONG,
        "<a b='" * LONG,
        "<p x=y " * LONG + ">",
        "<![CDATA[" * LONG,
        "<?" * LONG,
    ],
)
def test_no_html_takes_long(page: str) -> None:
    start = time.process_time()
    with suppress(CjmapError):
        html.read(Foreign("page.html", page.encode()))
    assert time.process_time() - start < 8


def test_thousands_of_phases_are_data() -> None:
    page = "".join(f"## {at}. A\n\n- **Mood:** 4\n\n" for at in range(2_001))
    with pytest.raises(CjmapError) as caught:
        bring(Foreign("page.md", page.encode()))
    assert "2,001 phases and steps" in caught.value.message
