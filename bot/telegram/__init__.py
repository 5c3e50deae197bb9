"""The conversation on Telegram: updates in, messages out."""
