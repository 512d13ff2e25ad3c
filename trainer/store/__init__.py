"""Everything that is kept: one SQLite file with every session as its events, guarded against loss.

Start with `trainer.store.recovery.open_store`, which returns an `OpenedStore` or a `StoreProblem` with remedies that
`recovery.take` carries out. From an `OpenedStore`:

- `begin(card)` and `log(session_id)` give an event log (`core.ports.EventLog`); append returns once it is on disk.
- `unfinished()` lists what a crash or a closed lid left open; `save_summary` files a finished session's result.
- `history` answers every question of the pages as frozen rows; `corrections` and `snapshot` serve re-scoring.
- `close()` ends it. `backups.backup_if_due` belongs off the window's thread once the window is up.

Failures of disk, locks and files are `problems.StoreFailure` (a `UserFacing`) and carry a `ProblemKind`.
`memory.MemoryLog` is the same log without a file. `codec.encode_line` writes an event as one JSON line.
Importing this package alone imports nothing heavy; SQLAlchemy comes with `recovery`, Alembic only with an upgrade.
"""
