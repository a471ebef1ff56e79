"""What changed in a map as a picture and as a page: both states in one, with marks."""
