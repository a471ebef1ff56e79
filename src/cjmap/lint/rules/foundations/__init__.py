"""Whom the map is about, what for, how far it goes."""
