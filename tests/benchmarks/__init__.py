"""How quick and small the program is, each figure beside a baseline of the same run: `python -m tests.benchmarks`."""
