"""The checks of meaning, one module per concern; each finds, none raises."""
