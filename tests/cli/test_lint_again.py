"""`cjmap lint` a second time: the same answers, from what the first run has kept."""

from __future__ import annotations

from pathlib import Path

from cli_helpers import MAP, Run


def test_a_second_run_tells_the_same(folder: Path, cjmap: Run) -> None:
    for at in range(12):
        (folder / f"map-{at}.yaml").write_text(MAP.replace("lunch", f"meal {at}"), encoding="utf-8")
    where = folder / "kept"
    runs = [cjmap("lint", ".", CJMAP_CACHE_DIR=str(where)) for _ in range(3)]
    assert len({(one.returncode, one.stdout) for one in runs}) == 1
    (kept,) = where.iterdir()
    kept.write_bytes(b"answers of somebody else")
    assert cjmap("lint", ".", CJMAP_CACHE_DIR=str(where)).stdout == runs[0].stdout


def test_without_a_cache_nothing_is_kept(folder: Path, cjmap: Run) -> None:
    for at in range(12):
        (folder / f"map-{at}.yaml").write_text(MAP, encoding="utf-8")
    where = folder / "kept"
    assert cjmap("lint", ".", "--no-cache", CJMAP_CACHE_DIR=str(where)).returncode == 1
    assert not where.exists()


def test_a_mistake_in_a_configuration_is_told_before_all_else(folder: Path, cjmap: Run) -> None:
    (folder / "cjmap.toml").write_text("[options.EMO002]\npoint = 3\n", encoding="utf-8")
    done = cjmap("lint", "good.yaml")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "cjmap.toml:2:1: error: `point` is not a key" in done.stderr
    assert "Did you mean `points`?" in done.stderr
