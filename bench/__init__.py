"""How fast cjmap is, beside other tools: `make bench`."""
