"""The program as a whole: start-up, help, terminals, closed pipes, mistakes of ours."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from cli_helpers import BROKEN, MAP, Run

HEAVY = ("typer", "rich", "pydantic", "yaml", "jinja2", "uharfbuzz", "icu4py", "graphviz", "babel")


def _imported(arguments: list[str], folder: Path) -> set[str]:
    """The heavy packages that a command has imported when it ends."""
    code = (
        "import sys, atexit\n"
        f"sys.argv = ['cjmap', *{arguments!r}]\n"
        f"atexit.register(lambda: sys.stderr.write('|'.join(set({HEAVY!r}) & set(sys.modules))))\n"
        "from cjmap.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split("|")) - {""}


def test_the_version_waits_for_no_package(folder: Path) -> None:
    assert _imported(["--version"], folder) == set()


def test_help_and_formats_need_only_typer(folder: Path) -> None:
    # typer 0.29 itself imports pydantic
    assert _imported(["--help"], folder) <= {"typer", "pydantic"}
    assert _imported(["formats"], folder) <= {"typer", "pydantic"}


def test_checking_a_good_map_imports_yaml_alone(folder: Path) -> None:
    assert _imported(["validate", "good.yaml"], folder) == {"yaml"}


def test_looking_at_the_form_of_a_good_map_imports_yaml_alone(folder: Path) -> None:
    assert _imported(["fmt", "--check", "good.yaml"], folder) == {"yaml"}


def test_drawing_a_map_needs_no_rich_and_no_typer(folder: Path) -> None:
    assert not _imported(["render", "good.yaml"], folder) & {
        *("typer", "rich", "jinja2", "graphviz", "babel")
    }


def test_the_version_is_the_same_everywhere(cjmap: Run) -> None:
    import cjmap as package

    assert cjmap("--version").stdout == f"cjmap {package.__version__}\n"
    assert cjmap("-V").stdout == cjmap("--version").stdout


@pytest.mark.parametrize("command", [[], ["render"], ["validate"], ["new"], ["schema"]])
def test_help_shows_an_example_and_fits_a_narrow_terminal(cjmap: Run, command: list[str]) -> None:
    done = cjmap(*command, "--help", COLUMNS="50", TERMINAL_WIDTH="50")
    assert done.returncode == 0
    assert f"cjmap {' '.join(command)}".strip() in done.stdout
    prose = [line for line in done.stdout.splitlines() if "cjmap" not in line]
    assert max(map(len, prose)) <= 60


@pytest.mark.parametrize("command", ["", "lint", "diff", "new", "explain"])
def test_help_cuts_nothing_off_and_speaks_no_python(cjmap: Run, command: str) -> None:
    done = cjmap(*command.split(), "--help", COLUMNS="80", TERMINAL_WIDTH="80")
    usage, _, rest = done.stdout.partition("\n")
    assert "[[" not in usage
    assert not [line for line in rest.splitlines() if line.endswith("...") or "<" in line]


def test_without_a_command_the_help_is_shown(cjmap: Run) -> None:
    done = cjmap()
    assert "cjmap new" in done.stdout + done.stderr


def test_an_unknown_command_is_2(cjmap: Run) -> None:
    assert cjmap("rendr").returncode == 2


def test_a_terminal_that_knows_only_ascii_gets_escapes(cjmap: Run, folder: Path) -> None:
    (folder / "bäd.yaml").write_text(BROKEN.replace("same", "名"), encoding="utf-8")
    done = cjmap("validate", "bäd.yaml", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "b\\xe4d.yaml:7:9" in done.stdout
    assert "\\u540d" in done.stdout


def test_a_file_name_cannot_write_to_the_terminal(cjmap: Run, folder: Path) -> None:
    (folder / "a\x1b[31m.yaml").write_text(BROKEN, encoding="utf-8")
    done = cjmap("validate", "a\x1b[31m.yaml")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\x1b" not in cjmap("validate", "gone\x1b[31m.yaml").stderr


def test_a_reader_who_leaves_early_sees_no_traceback(folder: Path) -> None:
    (folder / "long.yaml").write_text(BROKEN + BROKEN[BROKEN.index("  - name") :] * 50, "utf-8")
    command = f"{sys.executable} -m cjmap validate long.yaml | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode in (1, 141)


def _writing_end(path: Path, reader: subprocess.Popen[bytes]) -> int:
    """The writing end of a named pipe, once the other process is reading it."""
    while reader.poll() is None:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.01)
    raise AssertionError(reader.communicate())


def _interrupted(process: subprocess.Popen[bytes]) -> bytes:
    """What it says when Ctrl-C is pressed.

    Pressed again after a while: Python misses one that comes just before it begins to wait.
    """
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=6)[1]
    process.kill()
    raise AssertionError(process.communicate())


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_ends_it_without_a_word(folder: Path) -> None:
    os.mkfifo(folder / "never.yaml")
    command = [sys.executable, "-m", "cjmap", "validate", "good.yaml", "never.yaml"]
    # Whoever runs the tests in the background has Ctrl-C switched off, also for their children.
    listen = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=listen
    ) as process:
        pipe = _writing_end(folder / "never.yaml", process)
        os.write(pipe, b"x: y\n")
        try:
            err = _interrupted(process)
        finally:
            os.close(pipe)
        assert err == b""
        assert process.returncode == 130


def test_a_mistake_of_ours_is_one_sentence(cjmap: Run, folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(
        "import cjmap.pipeline\n"
        "def fail(path): raise RuntimeError('boom')\n"
        "cjmap.pipeline.open_map = fail\n",
        encoding="utf-8",
    )
    done = cjmap("validate", "good.yaml", PYTHONPATH=".")
    assert done.returncode == 2
    assert "please report it" in done.stderr
    assert done.stderr.count("\n") == 1


def test_map_in_python(folder: Path) -> None:
    from cjmap import CjmapError, load, render

    good = load(folder / "good.yaml")
    assert good.ok
    svg = render(good)
    assert isinstance(svg, str)
    assert svg.startswith(("<svg", "<?xml"))
    assert good._repr_svg_() is not None
    assert load(MAP).ok
    bad = load(BROKEN)
    assert not bad.ok
    assert "<text>:7:9" in repr(bad)
    assert bad._repr_svg_() is None
    with pytest.raises(CjmapError, match="7:9"):
        render(bad)
    with pytest.raises(CjmapError, match="cannot be read"):
        load("gone.yaml")
