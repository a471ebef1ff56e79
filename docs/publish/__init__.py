"""How the pages of docs/ become the site: `mkdocs build` calls docs/hooks.py, which calls this."""
