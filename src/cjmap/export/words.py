"""Words of the format as pages say them."""

from __future__ import annotations

from cjmap.language.language import message

# Translators: how much of something there is, such as of confidence, alone in the cell of a table
LEVELS = {"high": message("high"), "medium": message("medium"), "low": message("low")}
