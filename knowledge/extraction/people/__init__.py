"""The people and bodies that an article names."""
