"""One file per schema, named after its revision; a file that has shipped is never edited again."""
