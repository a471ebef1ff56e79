"""How a comment for cjmap begins: `# cjmap: ignore[EMO001] the reason`."""

MARK = "cjmap:"
"""What is in the text of every map with comments that silence rules; few have any."""
