"""A figure while it is being read: exact, and with the places of its parts, which its neighbours may share."""

from dataclasses import dataclass
from decimal import Decimal

from index.types import Figure, FigureKind, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure with its value as a decimal and the place of its unit."""

    span: Span
    value: Decimal
    kind: FigureKind
    unit: Span | None = None
    said: str = ""
    """The unit noun as the figure will state it."""
    modifier: str = ""
    rounded: bool = False
    scale: int = 1
    """Of the last word of scale in the number, else 1."""

    @property
    def end(self) -> int:
        """Where the figure and its unit noun end."""
        return max(self.span.end, self.unit.end) if self.unit else self.span.end

    def figure(self) -> Figure:
        """The finished figure, an int where it is whole."""
        whole = self.value == self.value.to_integral_value()
        value = int(self.value) if whole else float(self.value)
        return Figure(*self.span, value, self.kind, self.said, self.modifier, self.rounded)
