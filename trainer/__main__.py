"""Starts Hardball."""

import sys

from trainer.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
