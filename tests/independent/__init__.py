"""Every figure of a debrief worked out a second time, from the rows in the file and the scene's numbers alone."""
