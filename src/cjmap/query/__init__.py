"""What the map in place says: items with all that is known of them, tables, figures."""
