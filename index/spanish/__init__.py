"""Spanish as data: one module for each kind of word. Everything here is lower case."""


def words(listed: str) -> tuple[str, ...]:
    """The words of a list written as running text, which a reader takes in faster than a column.

    >>> words('''kilo litro
    ... metro''')
    ('kilo', 'litro', 'metro')
    """
    return tuple(listed.split())
