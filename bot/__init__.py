"""The conversation about a base of articles, and the channels it is held on."""
