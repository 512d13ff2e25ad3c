"""The steps that bring an older file of records up to date; run by trainer.store.migrate, never by hand."""
