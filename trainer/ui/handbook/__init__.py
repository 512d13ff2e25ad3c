"""The handbook on the screen: contents, search, articles, and the ways that lead to them."""
