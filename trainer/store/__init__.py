"""Everything that is kept: one SQLite file with every session as its events, guarded against loss.

Start with `recovery.open_store(Place(...), now=...)`, which returns an `OpenedStore` or a `StoreProblem`; a problem has
a kind, words, and remedies that `recovery.take(problem, remedy, now=...)` carries out. From an `OpenedStore`:

- `begin(card)` and `log(session_id)` give an event log (`core.ports.EventLog`); append returns once it is on disk and
  returns what load will return.
- `history` answers the pages with frozen rows: page (with search in what was said), find, first, last, scenes,
  scenario_results, counts, metrics, unfinished (cut off, to be resumed), unfiled (ended, but no result filed),
  snapshot, corrections.
- `results` says what many sessions say together, from narrow rows: table (column by column), tactics, silences,
  days, covered. `practice` holds cards, logs and plans; `keeping` favourites, notes, tags, the bin, scores by rubric.
- `save_summary` files a finished session's result; figures of another rubric stand beside the original's.
- `beside` lists files begun in bad times; `beside.bring_home` takes their sessions in. `close()` ends it.

`bundle.export_bundle` and `bundle_import.import_bundle` take everything to another machine; `erasing` deletes it all.
`backups.backup_if_due` makes the daily copy and belongs off the window's thread; `health.examine` is for the doctor.
Failures of disk, locks and files are `problems.StoreFailure` (a `UserFacing`) with a `ProblemKind`; after a failed
append nothing of it is stored and the same append may be tried again. `memory.MemoryLog` is the same without a file;
`codec.encode_line` writes an event as one JSON line; `snapshot` keeps scenarios as text.

To change the schema: edit tables.py, add a step under migrations/versions and its revision to revision.REVISIONS, and
keep a file of the new schema with `python -m tests.store.make_old`. To change an event: see codec.py.

Importing this package alone imports nothing heavy; SQLAlchemy (Core only) comes with `recovery`, Alembic only with an
upgrade.
"""
