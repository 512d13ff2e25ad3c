"""The parts of the settings page: fields made from the model, the voice, and where the data is."""
