"""The guide for editors: what they read, and what their tools read."""
