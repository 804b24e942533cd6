"""Mending what is certain in a file, and leaving every other byte as it stands."""
