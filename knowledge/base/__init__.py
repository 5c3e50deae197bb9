"""The fact base: what the articles of a folder say, joined, and the index over it."""
