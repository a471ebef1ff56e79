"""Images of a map: from its own folder, of a known kind, not too large; or located problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import MAP, Run

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
    b"\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)


def _with_image(folder: Path, path: str) -> None:
    text = MAP.replace("        thought:", f"        image: {path}\n        thought:")
    (folder / "maps").mkdir(exist_ok=True)
    (folder / "maps" / "m.yaml").write_text(text, encoding="utf-8")


def test_an_image_travels_inside_the_picture(cjmap: Run, folder: Path) -> None:
    _with_image(folder, "img/dot.png")
    (folder / "maps" / "img").mkdir()
    (folder / "maps" / "img" / "dot.png").write_bytes(PNG)
    assert cjmap("validate", "maps/m.yaml").returncode == 0
    assert "data:image/png;base64,iVBOR" in cjmap("render", "maps/m.yaml", "--stdout").stdout


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("../dot.png", PNG, "map's folder"),
        ("/etc/hostname", None, "image"),
        ("gone.png", None, "cannot be read"),
        ("big.png", PNG + bytes(3_000_000), "larger"),
        (
            "wide.png",
            PNG.replace(b"R\0\0\0\1\0\0\0\1", b"R\0\1\0\0\0\1\0\0"),
            "65,536 × 65,536 pixels",
        ),
        ("page.png", b"<html>", "PNG, JPEG"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (".", None, "image"),
    ],
)
def test_other_images_are_located_problems(
    cjmap: Run, folder: Path, name: str, content: bytes | None, said: str
) -> None:
    _with_image(folder, name)
    if content:
        (folder / "maps" / name).write_bytes(content)
    done = cjmap("validate", "maps/m.yaml")
    assert done.returncode == 1
    assert "m.yaml:7:16: error: " in done.stdout
    assert said in done.stdout
    assert cjmap("render", "maps/m.yaml").returncode == 1


def test_a_link_does_not_lead_out_of_the_folder(cjmap: Run, folder: Path) -> None:
    _with_image(folder, "link.png")
    (folder / "dot.png").write_bytes(PNG)
    (folder / "maps" / "link.png").symlink_to(folder / "dot.png")
    assert "outside" in cjmap("validate", "maps/m.yaml").stdout
