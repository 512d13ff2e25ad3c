"""How the other side decides: numbers first, then an act, then words."""
