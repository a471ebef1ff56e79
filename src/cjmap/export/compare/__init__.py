"""A comparison as a page, as Markdown for a pull request or a wiki, and as JSON for programs."""
