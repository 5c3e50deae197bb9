"""What the bot remembers: tables, the queries on them, and the migrations that make them."""
