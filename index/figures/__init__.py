"""Reads Spanish figures and dates: «2 mil 939 cirugías» is 2939 of «cirugías», «14va Jornada» is the edition 14."""

from index.figures.dates import read_dates
from index.figures.reader import read_figures

__all__ = ["read_dates", "read_figures"]
