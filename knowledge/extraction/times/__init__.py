"""When it was: the words of time in a sentence, resolved against the date of the article."""
