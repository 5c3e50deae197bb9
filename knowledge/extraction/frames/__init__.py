"""What stands around the text of an article: its date, place, outlet and furniture."""
