"""The choice of an answer: sentences ranked, read and scored, and the words of one of them, by learned weights."""
