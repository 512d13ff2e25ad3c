"""The one kind of failure that set-up reports: a clear text for the user, never a traceback."""


class Problem(Exception):  # noqa: N818 - not an error in the program: the machine lacks something
    """Something the user has to settle; the text says what happened and what to do."""
