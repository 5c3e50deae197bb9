"""Who speaks: quotations, attributions, and what is carried over."""
