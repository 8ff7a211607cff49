"""Answers in words: read, of the shape that was asked for, and not against what the sentence says."""
