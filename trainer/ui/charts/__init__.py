"""Charts drawn by our own painters: sharp at every size, in the colours of the theme, walked by keyboard."""
