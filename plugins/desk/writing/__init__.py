"""New files: what is asked for, how it is written, and how one is translated."""
