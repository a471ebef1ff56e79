"""Whether somebody looks after the map."""
