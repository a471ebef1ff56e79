"""Whether people can read it."""
