"""Whether something is done about what hurts, and by whom."""
