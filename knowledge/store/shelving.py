"""Opening the base of a large folder: as it lies there, or brought to what the folder holds now."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from knowledge.articles import Folder, Refused
from knowledge.store.filing import TO_INDEX, repeated
from knowledge.store.shelf import Shelf, said
from knowledge.store.stored import StoredBase, stored_base
from knowledge.store.updating import Means, is_current, update

_VERSION = 16
"""Characters of the version that name its folder."""
_BROKEN = (sqlite3.DatabaseError, ValueError)
"""What comes of files that are not as they were written."""


def shelved(folder: Folder, means: Means) -> StoredBase:
    """Give the base of a large folder, reading what is new; raises DataFolderError.

    What another program made and ``means.store`` only reads is opened where it lies if the folder
    is still the same, and taken over if not.
    """
    store = means.store
    shelf = Shelf(store.data, store.version[:_VERSION])
    made = Shelf(store.made, shelf.place.name) if store.made else None
    if made is not None and made.is_there() and not shelf.is_there():
        rows = made.reader(immutable=True)
        if is_current(rows, folder.articles, store):
            return stored_base(rows, made.linked(store.data), means.lexicon, _refused(folder, rows))
        rows.close()
    with shelf.kept_alone(), said(shelf.place):
        if made is not None and made.is_there() and not shelf.is_there():
            shelf.begin_with(made)
        try:
            return _opened(shelf, folder, means)
        except sqlite3.OperationalError:
            raise
        except _BROKEN:
            shelf.begin_anew()
            return _opened(shelf, folder, means)


def _opened(shelf: Shelf, folder: Folder, means: Means) -> StoredBase:
    """Open what is there and is current, else bring it up to date first."""
    unread: Sequence[Refused] = ()
    if not _is_whole(shelf, folder, means):
        unread = _brought_up_to_date(shelf, folder, means)
    rows = shelf.reader()
    return stored_base(rows, shelf.searcher(), means.lexicon, _refused(folder, rows, unread))


def _is_whole(shelf: Shelf, folder: Folder, means: Means) -> bool:
    if not shelf.is_there() or not shelf.has_index():
        return False
    rows = shelf.reader()
    try:
        return is_current(rows, folder.articles, means.store)
    finally:
        rows.close()


def _brought_up_to_date(shelf: Shelf, folder: Folder, means: Means) -> list[Refused]:
    rows = shelf.writer()
    try:
        if not shelf.has_index():
            rows.execute("UPDATE articles SET state = ? WHERE state", (TO_INDEX,))
        unread = update(rows, shelf.index, folder.articles, means)
    finally:
        rows.close()
    means.store.forget_others(())
    shelf.forget_others()
    return unread


def _refused(
    folder: Folder, rows: sqlite3.Connection, unread: Sequence[Refused] = ()
) -> list[tuple[str, str]]:
    everyone = (*folder.refused, *unread, *repeated(rows))
    return sorted((name, str(error)) for name, error in everyone)
