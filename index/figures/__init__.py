"""Reads Spanish figures as numbers: «2 mil 939 cirugías» is 2939 of «cirugías»."""

from index.figures.reader import read_figures

__all__ = ["read_figures"]
