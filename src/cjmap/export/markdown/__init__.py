"""The Markdown summary: what a map says, for pull requests, wikis and code hosts."""

from __future__ import annotations

from cjmap.export.markdown.document import write as write
