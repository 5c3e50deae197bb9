"""Numbers with their units, as a grammar over the tokens of a sentence."""
