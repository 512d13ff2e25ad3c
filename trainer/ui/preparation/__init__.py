"""The parts of the preparation page; each writes into one draft."""
