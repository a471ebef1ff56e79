"""The report as a file: what is in it, its policy, templates of the user's."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html import unescape
from pathlib import Path

import pytest

from cjmap import load, render
from cjmap.board.assemble import assemble
from cjmap.board.view import View
from cjmap.export.html.marks import anchor
from cjmap.export.statements import text_of
from cjmap.model.index import build_index
from cjmap.query.digest import digest

ROOT = Path(__file__).parents[2]
MAPS = sorted(
    [*(ROOT / "examples").glob("*.journey.yaml"), *(ROOT / "tests/maps/pictures").glob("*.yaml")]
)


def html_of(path: Path) -> str:
    html = render(load(path), format="html")
    assert isinstance(html, str)
    return html


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_a_report_says_all_that_the_map_says(path: Path) -> None:
    journey = load(path).document.journey
    assert journey is not None
    board = assemble(journey, build_index(journey), View())
    body = html_of(path).partition("<body>")[2].rpartition("<script>")[0]
    tables = re.sub(r"<svg .*?</svg>", " ", body, flags=re.DOTALL)
    tables += " ".join(re.findall(r' alt="([^"]*)"', body))
    said = squeezed(unescape(re.sub(r"<[^>]+>", " ", tables)))
    for entry in digest(board).entries:
        assert squeezed(text_of(entry, board)) in said
    for source in journey.sources:
        assert squeezed(source.name) in said
    for column in board.columns:
        assert f'id="{anchor(column.id)}"' in body


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_every_anchor_that_is_linked_is_there_once(path: Path) -> None:
    html = html_of(path)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    links = {unescape(link) for link in re.findall(r'href="#([^"]*)"', html)}
    assert links <= {unescape(one) for one in ids}


def test_assumptions_are_marked_only_where_a_map_names_sources() -> None:
    marked = '<main id="main" class="evidenced">'
    assert marked in html_of(ROOT / "examples" / "newborn.journey.yaml")
    lunch = html_of(ROOT / "examples" / "lunch.journey.yaml")
    assert marked not in lunch
    assert "No source is named: everything here is assumed." in lunch


def policy_holds(html: str) -> None:
    """The policy names the hashes of style and script, and allows nothing else to run."""
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    for tag in ("style", "script"):
        found = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(found) == 1
        value = b64encode(hashlib.sha256(found[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{value}'" in unescape(policy[1])
    assert "default-src 'none'" in unescape(policy[1])


def test_the_policy_names_style_and_script_and_allows_nothing_else() -> None:
    html = html_of(ROOT / "examples" / "ebike.journey.yaml")
    policy_holds(html)
    assert " style=" not in html
    assert not re.search(r"\bon[a-z]+=", html.partition("<body>")[2])


def test_nothing_is_loaded_from_anywhere() -> None:
    html = html_of(ROOT / "examples" / "ebike.journey.yaml")
    assert not re.findall(r'(?:src|srcset|action|poster)="(?!data:)', html)
    assert not re.findall(r"url\((?!\"?data:|#)", html)
    assert "@import" not in html


def test_the_script_is_short_enough_to_be_read() -> None:
    script = (ROOT / "src/cjmap/export/html/templates/script.js").read_bytes()
    assert len(script) < 20 * 1024


def test_the_same_map_gives_the_same_page() -> None:
    path = ROOT / "examples" / "home-adaptation.journey.yaml"
    assert html_of(path) == html_of(path)
