"""Opportunities as items of a backlog: what an item says is worked out once, each tracker is a
file."""
