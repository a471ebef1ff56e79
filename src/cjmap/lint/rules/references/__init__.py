"""Names, ids, dates and shares that do not fit together."""
