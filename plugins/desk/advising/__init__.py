"""Advice on contents: what a good editor would like to hear, beyond the errors."""
