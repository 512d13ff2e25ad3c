"""The pure heart of the trainer: frozen values and functions over the standard library only."""
