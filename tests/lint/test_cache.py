"""What an earlier run has found is only told where nothing has changed."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cjmap import cache, remembering
from cjmap.cache import Answer, Cache
from cjmap.lint import stored
from cjmap.linting import Linter, asked
from cjmap.remembering import Remembering
from cjmap.report.result import Result
from cjmap.text import changes
from cjmap.text.diagnostic import Diagnostic, Fix, Label, Severity
from cjmap.text.span import Span

PLAIN = "title: Ordering lunch\nreview: {last: 2026-01-01, every: 6 months}\nphases:\n  - Choose\n"
PICTURED = "title: Waiting\npersona: {name: Maya, image: maya.png}\nphases:\n  - Wait\n"
LINKED = "title: Eating\nrelated: ../../elsewhere/map.yaml\nphases:\n  - Eat\n"
NOW = "title: Now\nstate: current\nrelated: {future: then.yaml}\nphases: [Order, Eat]\n"
THEN = "title: Then\nstate: future\nphases: [Order, Eat]\n"
BROKEN = "title: Paying\nphasse:\n  - Pay\n"
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13)


class Place:
    """A folder with maps, and what is asked of them."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.today = date(2026, 6, 30)
        self.asks: dict[str, object] = {}
        maps = {"plain": PLAIN, "pictured": PICTURED, "linked": LINKED, "broken": BROKEN}
        maps |= {"now": NOW, "then": THEN}
        for name, text in maps.items():
            self.put(f"maps/{name}.yaml", text)
        (top / "maps/maya.png").write_bytes(PNG)
        self.paths = [f"maps/{name}.yaml" for name in maps]

    def put(self, path: str, text: str) -> None:
        """Write a file, and its folders."""
        where = self.top / path
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_text(text, encoding="utf-8")

    def linter(self) -> Linter:
        """A new linter, as a new run has it."""
        linter = Linter(asked(**self.asks), self.today)  # type: ignore[arg-type]
        linter.prepare(self.paths)
        return linter

    def found(self) -> list[Result]:
        """What a run without memory finds."""
        linter = self.linter()
        return [linter.lint(path) for path in self.paths]

    def remembered(self) -> list[Result]:
        """What a run with memory finds; it keeps what is new."""
        known = Remembering(self.linter(), str(self.top / "cache"))
        results = [known.lint(path) for path in self.paths]
        for one in results:
            for aside in one.aside:
                known.keep(aside)
        known.save()
        return results

    def holds(self) -> int:
        """How many maps had to be read anew; what is found is right in any case."""
        results = self.remembered()
        fresh = sum(one.aside != () for one in results)
        assert [one._replace(aside=()) for one in results] == self.found()
        return fresh


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Six maps that have been linted once."""
    monkeypatch.chdir(tmp_path)
    place = Place(tmp_path)
    assert place.holds() == 6
    assert place.holds() == 0
    return place


def rewrite(place: Place) -> None:
    """Another word of the same length, and the time of the file as before."""
    path = place.top / "maps/plain.yaml"
    status = path.stat()
    path.write_text(PLAIN.replace("last", "lest"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES: dict[str, tuple[Callable[[Place], object], int]] = {
    "nothing": (lambda place: None, 0),
    "a map": (rewrite, 1),
    "the status of a map": (lambda p: p.put("maps/plain.yaml", PLAIN + "status: draft\n"), 1),
    "a comment in a map": (
        lambda p: p.put("maps/plain.yaml", PLAIN + "# cjmap: ignore-file[EMO001]\n"),
        1,
    ),
    "the day": (lambda p: setattr(p, "today", date(2026, 8, 1)), 6),
    "the profile": (lambda p: p.asks.update(profile="strict"), 6),
    "select": (lambda p: p.asks.update(select=["EMO"]), 6),
    "ignore": (lambda p: p.asks.update(ignore=["EMO001"]), 6),
    "a configuration": (lambda p: p.put("cjmap.toml", 'severity.EMO = "error"'), 6),
    "a closer one": (lambda p: p.put("maps/cjmap.toml", 'ignore = "EMO"'), 6),
    "a pyproject": (lambda p: p.put("pyproject.toml", '[tool.cjmap]\nignore = "FND"'), 6),
    "an image goes": (lambda p: os.unlink("maps/maya.png"), 1),
    "an image is another": (lambda p: (p.top / "maps/maya.png").write_bytes(b"<svg/>"), 1),
    "an image leads away": (lambda p: away(p.top / "maps/maya.png"), 1),
    "the map of the future": (lambda p: p.put("maps/then.yaml", THEN.replace("Order", "Ask")), 2),
    "the future is left out": (lambda p: p.paths.remove("maps/then.yaml"), 1),
    "a repository begins": (lambda p: (p.top / "maps/.git").mkdir(), 1),
}


def away(path: Path) -> None:
    """A link out of the folder in the place of a file."""
    path.unlink()
    path.symlink_to("/etc/hostname")


@pytest.mark.parametrize("what", CHANGES)
def test_an_answer_is_never_stale(place: Place, what: str) -> None:
    change, fresh = CHANGES[what]
    change(place)
    assert place.holds() == fresh
    assert place.holds() == 0


def test_configurations_are_looked_at_where_a_map_lies(place: Place) -> None:
    place.put("cjmap.toml", '[[files]]\npaths = "maps/*"\nignore = "ALL"\n')
    assert place.holds() == 6
    os.rename("maps", "moved")
    place.paths = [path.replace("maps", "moved") for path in place.paths]
    assert place.holds() == 6
    assert place.found()[0].problems


def test_a_change_of_cjmap_itself_is_seen(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_stamp", lambda: "later")
    assert place.holds() == 6
    monkeypatch.setattr(remembering, "__version__", "9.9")
    assert place.holds() == 6


def test_the_stamp_is_that_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    rule = tmp_path / "rules/one.py"
    rule.write_text("a = 1")
    monkeypatch.setattr(remembering, "__file__", str(tmp_path / "remembering.py"))
    stamps = {remembering._stamp(), remembering._stamp()}
    rule.write_text("a = 12")
    stamps.add(remembering._stamp())
    os.utime(rule, ns=(1, 1))
    stamps.add(remembering._stamp())
    assert len(stamps) == 3


def cache_file(place: Place) -> Path:
    """The one file that was written."""
    (path,) = (place.top / "cache").iterdir()
    return path


def cut(path: Path) -> None:
    """As a full disk leaves a file."""
    path.write_bytes(path.read_bytes()[:-100])


def flip(path: Path) -> None:
    """One letter in every line is another."""
    path.write_text(path.read_text().replace("phase", "phaze"))


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        flip,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(bytes(range(256)) * 50),
        lambda path: path.write_text(path.read_text().replace("answers 1", "answers 0")),
        lambda path: path.unlink(),
        lambda path: (path.unlink(), path.mkdir()),
    ],
)
def test_a_damaged_file_is_as_none(place: Place, damage: Callable[[Path], object]) -> None:
    damage(cache_file(place))
    assert 1 <= place.holds() <= 6


def test_what_is_whole_but_no_answer_is_as_none(place: Place) -> None:
    known = Remembering(place.linter(), str(place.top / "cache"))
    slot = cache.digest(b"maps/plain.yaml")
    key = known._key("maps/plain.yaml", PLAIN.encode(), len(PLAIN))
    for text in ("", "null", "[]", "[[[1]],[]]", "[[], 3]", '[[["a"]],[]]', "{"):
        known.keep(Answer(slot, key, text))
        known.save()
        assert place.holds() == 1, text


def test_a_folder_that_cannot_be_written_is_no_trouble(place: Place) -> None:
    place.put("file", "")
    known = Remembering(place.linter(), str(place.top / "file/cache"))
    known.keep(known.lint("maps/plain.yaml").aside[0])
    known.save()
    assert (place.top / "file").read_text() == ""


def test_two_at_once_keep_what_both_have_found(tmp_path: Path) -> None:
    one, two = Cache(str(tmp_path), "x"), Cache(str(tmp_path), "x")
    one.put(Answer("a", "1", "first"))
    two.put(Answer("b", "2", "second"))
    one.save()
    two.save()
    both = Cache(str(tmp_path), "x")
    assert (both.get("a", "1"), both.get("b", "2")) == ("first", "second")
    assert both.get("a", "2") is None
    assert Cache(str(tmp_path), "y").get("a", "1") is None


def test_files_and_their_folder_stay_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LARGEST", 5000)
    monkeypatch.setattr(cache, "LARGEST_FOLDER", 12000)
    for about in range(9):
        for slot in range(9):
            kept = Cache(str(tmp_path), str(about))
            kept.put(Answer(str(slot), "k", "x" * 1000))
            kept.save()
            assert kept.get(str(slot), "k") is None
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert max(sizes) <= 5100
    assert sum(sizes) <= 12000
    assert Cache(str(tmp_path), "8").get("8", "k")


def test_the_mistake_of_a_rule_is_not_kept(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    crash = Diagnostic("internal-error", "The rule failed.")
    monkeypatch.setattr("cjmap.linting.lint", lambda *_: (crash,))
    place.put("maps/plain.yaml", PLAIN + "# changed\n")
    assert [one.aside for one in place.remembered() if one.problems == (crash,)] == [()]


def test_problems_are_the_same_after_they_were_kept() -> None:
    import json

    span = Span(1, 2, 3, 4)
    made = (
        changes.SetText(("a", 0), "t"),
        changes.RenameKey(("a",), "b"),
        changes.AddKey(("a",), "b", "c", "name", True),
        changes.Remove(("a", 1, "b")),
        changes.Cut(span),
        changes.Quote(span),
    )
    problems = (
        Diagnostic("x", "\ud800 é"),
        Diagnostic(
            "EMO001",
            "Message.",
            span,
            "Hint.",
            (Label(span, "here"),),
            Severity.INFO,
            ("phases", 0),
            "name",
            Fix("Do it.", made, safe=False),
        ),
    )
    assert stored.load(json.loads(json.dumps(stored.dump(problems)))) == problems
    assert set(changes.Change.__args__) == set(stored._CHANGES.values())
