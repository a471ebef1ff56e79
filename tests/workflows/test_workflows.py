"""The files with which other projects have their maps checked: they are valid, and they work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GOOD = "title: Lunch\nphases: [{name: Choose, emotion: 1}]\n"
BAD = "title: Lunch\nphases: [{nmae: Choose}]\n"


def run(*command: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **env},
    )


def program(name: str) -> Path:
    return Path(sys.executable).parent / name


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "ci/cjmap.gitlab-ci.yml"),
    ],
)
def test_the_file_is_as_its_reader_wants_it(schema: str, file: str) -> None:
    done = run(program("check-jsonschema"), "--builtin-schema", schema, ROOT / file, cwd=ROOT)
    assert done.returncode == 0, done.stdout


def test_the_hooks_are_as_pre_commit_wants_them() -> None:
    done = run(program("pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
    assert done.returncode == 0, done.stdout


def repository(folder: Path, **maps: str) -> Path:
    """A git repository with maps that are not committed yet."""
    for name, text in maps.items():
        (folder / f"{name}.journey.yaml").write_text(text, encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "."]):
        assert run("git", *arguments, cwd=folder).returncode == 0
    return folder


@pytest.mark.slow
def test_a_commit_with_a_broken_map_is_stopped(tmp_path: Path) -> None:
    source = tmp_path / "cjmap"
    unwanted = (".git", ".venv", "node_modules", "demo", "site", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(*unwanted))
    name = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], [*name, "commit", "-qm", "now"]):
        assert run("git", *arguments, cwd=source).returncode == 0
    home = {"PRE_COMMIT_HOME": str(tmp_path / "cache")}
    (tmp_path / "maps").mkdir()
    folder = repository(tmp_path / "maps", good=GOOD)
    command = (program("pre-commit"), "try-repo", source, "cjmap-lint", "--all-files", "--verbose")
    done = run(*command, cwd=folder, **home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
    repository(folder, bad=BAD)
    done = run(*command, cwd=folder, **home)
    assert done.returncode == 1
    assert "bad.journey.yaml:2:11" in done.stdout


def steps() -> list[dict[str, object]]:
    found = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    assert isinstance(found, list)
    return found


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_action_lints_annotates_and_leaves_sarif(tmp_path: Path) -> None:
    (script,) = (str(one["run"]) for one in steps() if one.get("name") == "Lint the maps")
    folder = repository(tmp_path, good=GOOD, bad=BAD)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    given = {
        "PATH": path,
        "MAPS": "good.journey.yaml\nbad.journey.yaml\n",
        "ARGUMENTS": "--profile=draft\n",
        "SARIF": "out.sarif",
    }
    done = run("bash", "-e", "-c", script, cwd=folder, **given)
    assert done.returncode == 1
    (error,) = (line for line in done.stdout.splitlines() if line.startswith("::error "))
    assert ",file=bad.journey.yaml,line=2," in error
    assert (folder / "out.sarif").is_file()


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_what_the_action_is_given_is_never_run(tmp_path: Path) -> None:
    (script,) = (str(one["run"]) for one in steps() if one.get("name") == "Lint the maps")
    assert "${{" not in script
    folder = repository(tmp_path, good=GOOD)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    given = {"PATH": path, "MAPS": "$(touch ran); `touch ran`", "ARGUMENTS": "", "SARIF": ""}
    done = run("bash", "-e", "-c", script, cwd=folder, **given)
    assert done.returncode == 2
    assert not (folder / "ran").exists()


def test_the_template_for_gitlab_leaves_what_it_promises(tmp_path: Path) -> None:
    job = yaml.safe_load((ROOT / "ci" / "cjmap.gitlab-ci.yml").read_text("utf-8"))["cjmap"]
    (lint,) = (line for line in job["script"] if line.startswith("cjmap "))
    folder = repository(tmp_path, good=GOOD, bad=BAD)
    command = lint.replace('"$CJMAP_MAPS"', ".").split()
    done = run(sys.executable, "-m", *command, cwd=folder)
    assert done.returncode == 1
    for report in job["artifacts"]["reports"].values():
        assert (folder / report).stat().st_size > 10
