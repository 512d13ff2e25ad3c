"""The parts of the library page: cards, their list and the details of one."""
