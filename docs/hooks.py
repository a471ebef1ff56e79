"""What happens when MkDocs builds the site; the work is in docs/publish/.

Pictures, reports and summaries are made here, by cjmap itself, and are not kept in the project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from publish import gallery, rules
from publish.borrow import ROOT, borrow, site_links
from publish.examples import filled
from publish.run import ExampleError
from publish.workshop import Workshop

ROLES = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}
LICENCES = ("LICENSE", "fonts/LICENSE-Inter.txt", "icons/LICENSE-Lucide.txt")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the gallery and of the rules into the navigation."""
    pages = [f"{gallery.FOLDER}/{one.name}.md" for one in gallery.examples()]
    nav: list[Any] = config.nav or []
    for entry in nav:
        if "Gallery" in entry:
            entry["Gallery"] = [f"{gallery.FOLDER}/index.md", *pages]
        if "Rules" in entry:
            entry["Rules"] = rules.nav()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is no file of docs/: the fonts, the licences, the gallery and the rules."""
    taken = {
        **{f"assets/fonts/{one.name}": one for one in (ROOT / "fonts").glob("Inter-*.woff2")},
        **{f"assets/licences/{Path(one).stem}.txt": ROOT / one for one in LICENCES},
        "assets/cjmap.gitlab-ci.yml": ROOT / "ci" / "cjmap.gitlab-ci.yml",
        **{
            f"gallery/{folder}/{one.name}": one
            for folder in ("brand", "images")
            for one in (gallery.EXAMPLES / folder).iterdir()
        },
    }
    made = {path: file.read_bytes() for path, file in taken.items()} | gallery.everything()
    made |= rules.everything()
    for path, data in sorted(made.items()):
        files.append(File.generated(config, path, content=data))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what the page borrows and what its examples make."""
    uri = page.file.src_uri
    if uri.startswith((f"{gallery.FOLDER}/", f"{rules.FOLDER}/")):
        return markdown
    with TemporaryDirectory() as folder, _named(uri):
        made = filled(site_links(borrow(markdown), uri), Workshop(Path(folder)), Path(uri).stem)
    for name, data in made.files.items():
        files.append(File.generated(config, str(Path(uri).with_name(name)), content=data))
    return made.markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say what the parts of a table are: on narrow screens the style shows some as lists."""
    return re.sub(r"<(table|thead|tbody|tr|th|td)\b", _with_role, html)


def _with_role(found: re.Match[str]) -> str:
    return f'{found[0]} role="{ROLES[found[1]]}"'


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Name the search for those who hear the page: the theme leaves its dialog without a name."""
    return output.replace('role="dialog"', 'role="dialog" aria-label="Search"', 1)


@contextmanager
def _named(uri: str) -> Iterator[None]:
    """Say in one sentence which page has an example that does not work, or a link to nowhere."""
    try:
        yield
    except (ExampleError, ValueError) as error:
        raise PluginError(f"docs/{uri}: {error}") from error
