"""Figures: what an amount measures, when, of whom, and how it stands."""
