"""What people call things in ten languages: a file per language. See `headings.py`."""
