"""What sentences mean: an optional stage that finds what is said in other words.

It orders and finds facts where the words of a question are not those of the articles. What a
question names and no article has, stays missing.
"""
