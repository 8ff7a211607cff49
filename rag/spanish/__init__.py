"""The Spanish of asking and answering, a file for each kind of words."""
