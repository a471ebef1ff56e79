"""Whether the curve says something, and the pain points fit it."""
