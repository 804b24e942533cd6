"""The desk as a page of the preview: what waits, what is missing, what was silent."""
