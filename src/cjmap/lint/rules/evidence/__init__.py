"""What the map rests on."""
