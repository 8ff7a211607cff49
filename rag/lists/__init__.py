"""Answers that are lists: planned, made of figures, items, bulletins or editions, and set as a table."""
