"""Themes from a file of the reader's own: read, checked, and laid over one that ships."""
