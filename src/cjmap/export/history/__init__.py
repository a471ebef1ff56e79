"""The history of a map → text, JSON, Markdown, a picture, a page."""
