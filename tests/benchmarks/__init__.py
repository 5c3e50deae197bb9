"""Measurements of speed and memory; nothing here passes or fails."""
