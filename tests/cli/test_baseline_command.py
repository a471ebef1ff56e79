"""`cjmap lint --baseline`: an organisation with many old maps can start today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cjmap.cli.baseline import Wanted
from cjmap.cli.lint import Order, run
from cjmap.errors import CjmapError

MAP = "title: {}\nphases:\n  - name: Leave\n    emotion: 1\n  - Choose\n  - Eat\n"
FILE = "old/known.json"


class Desk:
    """A folder with maps, and the command in it."""

    def __init__(self, top: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.top, self.capsys = top, capsys
        (top / "old").mkdir()
        for name in ("a", "b", "old/c"):
            self.put(f"{name}.yaml", MAP.format(name))

    def put(self, path: str, text: str) -> None:
        """Write a file."""
        (self.top / path).write_text(text, encoding="utf-8")

    def lint(self, *maps: str, update: bool = False, add: bool = False, **more: object) -> str:
        """What the command says at the end, with its exit code."""
        wanted = Wanted(FILE, update, add)
        order = Order(maps or (".",), baseline=wanted, format="concise", **more)  # type: ignore[arg-type]
        code = run(order._replace(select=order.select or ["EMO001"], fail_on="info"))
        out, err = self.capsys.readouterr()
        return f"{code}: {out.splitlines()[-1] if out else ''} {err}".strip()

    def known(self) -> dict[str, list[str]]:
        """What the baseline holds."""
        maps: dict[str, list[str]] = json.loads((self.top / FILE).read_text("utf-8"))["maps"]
        return maps


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """Three maps with two findings each; the first run puts them into a baseline."""
    monkeypatch.chdir(tmp_path)
    desk = Desk(tmp_path, capsys)
    told = desk.lint(add=True)
    assert told.startswith("0: 3 maps checked, 6 findings known from the baseline, no problems")
    assert told.endswith("old/known.json: 6 findings added, 0 taken out")
    return desk


def test_what_is_known_is_not_told(desk: Desk) -> None:
    assert list(desk.known()) == ["../a.yaml", "../b.yaml", "c.yaml"]
    assert desk.known()["c.yaml"] == ["EMO001 phases › Choose", "EMO001 phases › Eat"]
    assert desk.lint().startswith("0: 3 maps checked, 6 findings known")
    desk.put("a.yaml", MAP.format("a") + "  - Pay\n")
    assert desk.lint().startswith("1: 1 warning in 1 file, 3 maps checked, 6 findings known")


def test_updating_only_takes_out(desk: Desk) -> None:
    desk.put("a.yaml", MAP.format("a").replace("Eat", "Pay"))
    assert "1 finding of old/known.json is gone" in desk.lint()
    told = desk.lint(update=True)
    assert told.startswith("1: 1 warning in 1 file")
    assert told.endswith("0 findings added, 1 taken out")
    assert desk.known()["../a.yaml"] == ["EMO001 phases › Choose"]
    assert "gone" not in desk.lint()


def test_adding_only_adds(desk: Desk) -> None:
    desk.put("a.yaml", MAP.format("a").replace("Eat", "Pay"))
    told = desk.lint(add=True)
    assert told.startswith("0: 3 maps checked, 6 findings known")
    assert told.endswith("1 finding added, 0 taken out")
    assert len(desk.known()["../a.yaml"]) == 3
    assert desk.lint(update=True, add=True).endswith("0 findings added, 1 taken out")
    assert len(desk.known()["../a.yaml"]) == 2


def test_nothing_changes_where_nothing_has_changed(desk: Desk) -> None:
    before = (desk.top / FILE).stat()
    desk.lint(update=True, add=True)
    assert (desk.top / FILE).stat().st_mtime_ns == before.st_mtime_ns


def test_only_what_was_looked_at_can_be_gone(desk: Desk) -> None:
    before = desk.known()
    desk.lint("a.yaml", update=True)
    desk.lint(select=["FND001"], update=True)
    desk.lint(select=["ALL"], ignore=["EMO"], update=True)
    desk.put("b.yaml", "title: b\nphases: [A]\nphasse: x\n")
    desk.lint(update=True)
    assert desk.known() == before
    (desk.top / "b.yaml").unlink()
    desk.lint("a.yaml", update=True)
    assert desk.known() == {name: found for name, found in before.items() if name != "../b.yaml"}


def test_maps_that_do_not_load_are_always_told(desk: Desk) -> None:
    desk.put("b.yaml", "title: b\nphases: [A]\nphasse: x\n")
    assert desk.lint(add=True).startswith("1: 1 error in 1 file")
    assert len(desk.known()["../b.yaml"]) == 2


def test_without_a_file_it_is_said_how_to_make_one(desk: Desk) -> None:
    (desk.top / FILE).unlink()
    with pytest.raises(CjmapError) as caught:
        desk.lint()
    assert "--add-to-baseline" in (caught.value.hint or "")
    with pytest.raises(CjmapError):
        desk.lint(update=True)
    with pytest.raises(CjmapError) as caught:
        run(Order(["."], baseline=Wanted("", update=True)))
    assert "--baseline cjmap-baseline.json" in (caught.value.hint or "")


def test_several_processes_know_the_same(desk: Desk) -> None:
    desk.put("a.yaml", MAP.format("a") + "  - Pay\n")
    assert desk.lint(jobs=3) == desk.lint(jobs=1)
    assert desk.lint(jobs=3, update=True, add=True).endswith("1 finding added, 0 taken out")


def test_a_baseline_that_cannot_be_written_is_told(desk: Desk) -> None:
    (desk.top / FILE).unlink()
    (desk.top / FILE).mkdir()
    with pytest.raises(CjmapError, match="is a folder"):
        desk.lint(add=True)
