"""Which figure of the evidence is the one that was asked for, and how figures that differ stand to each other."""
