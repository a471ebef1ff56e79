"""What changed between maps, as text, JSON and Markdown."""
