"""Learning from questions with checked answers: examples for the reader, and the weights of the choice."""
