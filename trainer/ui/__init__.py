"""The desktop face of the trainer: theme, frame, pages and widgets."""
