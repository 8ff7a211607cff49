"""How the project's own adapters are trained: run by hand with ``make train``, never by the product."""
