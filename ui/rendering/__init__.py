"""From what is known to what staff see of it: HTML, CSV and plain text. Pure functions, that escape every word."""
