"""Cards: the picture that a network shows when a page is shared."""
