"""Searching the words of sessions: what the learner types is never a query language, only words."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, bindparam, literal_column, select, text

from trainer.store.tables import INDEX, session, transcript

MOST_WORDS = 12
LONGEST_WORD = 64
AROUND = 12
"""Words of a quotation around what was found."""
MARKS = ("\u2068", "\u2069")
"""Stand around what was found in a quotation; they show nothing by themselves."""

_MATCHED = select(transcript.c.session_id).where(
    transcript.c.id.in_(
        select(literal_column("rowid"))
        .select_from(text(INDEX))
        .where(literal_column(INDEX).op("MATCH")(bindparam("expression")))
    )
)
_QUOTE = text(
    f"""
    SELECT t.session_id, snippet({INDEX}, -1, :open, :close, '\u2026', :around)
    FROM {INDEX} JOIN transcript t ON t.id = {INDEX}.rowid
    WHERE {INDEX} MATCH :expression AND {INDEX}.rowid IN :wanted
    """  # noqa: S608 - a name of ours
).bindparams(bindparam("wanted", expanding=True))


def expression(words: str) -> str:
    """Return the search for sessions that hold words beginning like each of these; empty when there is none.

    Every word is quoted, so that nothing in it can be an operator: raw text of a user makes SQLite fail.
    """
    plain = (word.replace("\0", "").replace('"', " ").strip()[:LONGEST_WORD] for word in words.split())
    known = [word for word in plain if any(letter.isalnum() for letter in word)]
    return " ".join(f'"{_storable(word)}"*' for word in known[:MOST_WORDS])


def matching(words: str) -> ColumnElement[bool]:
    """Return the condition on a session that it holds these words."""
    asked = expression(words)
    if not asked:
        return session.c.id.is_(None)
    return session.c.id.in_(_MATCHED.params(expression=asked))


def quote(connection: Connection, words: str, session_ids: Collection[str]) -> dict[str, str]:
    """Return a few words around what was found, by session, with MARKS around each hit."""
    asked = expression(words)
    if not asked or not session_ids:
        return {}
    known = select(transcript.c.id).where(transcript.c.session_id.in_(sorted(session_ids)))
    wanted = connection.execute(known).scalars().all()
    opening, closing = MARKS
    given = {"expression": asked, "open": opening, "close": closing, "around": AROUND, "wanted": wanted}
    return {found: " ".join(said.split()) for found, said in connection.execute(_QUOTE, given)}


def _storable(word: str) -> str:
    return word.encode("utf-8", "replace").decode()
