"""From an article to its facts: one module per kind of thing, each a function of the text."""
