"""The preview: a scene as it is being written, with what is wrong with it."""
