"""Answers that are computed: the operation, its operands, the result and how it is said."""
