"""The rooms of the house: one plugin, one job."""
