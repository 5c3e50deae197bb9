"""The tables; times are seconds since 1970 in UTC, texts that may hold anything are JSON."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every column named chat_id or person_id is somebody's: what forgets and moves relies on it."""

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger),
    Column("person_id", BigInteger),
    Column("payload", Text),
    Column("state", String(12), nullable=False),  # pending, done, stale, failed
    Column("attempts", Integer, nullable=False, default=0),
    Column("error", Text),
    Column("received_at", Float, nullable=False),
    Index("ix_inbox_state", "state"),
    Index("ix_inbox_received_at", "received_at"),
)
"""An update is written here before it is acknowledged; its payload leaves with the handling."""

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("person_id", BigInteger),
    Column("kind", String(8), nullable=False),  # reply, digest, notice, watch
    Column("state", String(8), nullable=False),  # queued, sending, sent, refused, unknown, stale
    Column("body", Text),
    Column("thread_id", BigInteger),
    Column("answers", BigInteger),  # the message of the chat that is answered
    Column("edits", BigInteger),  # the message of the bot that is rewritten
    Column("supersedes", Integer),  # the row whose message is rewritten
    Column("leaves_trace", Boolean, nullable=False, default=True),
    Column("edition_id", Integer, ForeignKey("editions.id", ondelete="SET NULL")),
    Column("message_id", BigInteger),
    Column("not_before", Float),  # Telegram asked the chat's messages to wait until then
    Column("attempts", Integer, nullable=False, default=0),
    Column("reason", Text),
    Column("received_at", Float),
    Column("created_at", Float, nullable=False),
    Column("finished_at", Float),
    Index("ix_outbox_state", "state"),
    Index("ix_outbox_chat_id", "chat_id", "answers"),
    sqlite_autoincrement=True,
)
"""A message is written here in the transaction that decides on it; its body leaves when it is
sent."""

keyboards = Table(
    "keyboards",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("person_id", BigInteger),
    Column("requests", Text, nullable=False),  # JSON: what each button stands for
    Column("created_at", Float, nullable=False),
    Index("ix_keyboards_chat_id", "chat_id"),
)

chats = Table(
    "chats",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(8), nullable=False),  # private, group
    Column("keeps_questions", Boolean, nullable=False),
    Column("awaits_zone", Boolean, nullable=False, default=False),
    Column("welcomed_at", Float),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("is_on", Boolean, nullable=False),
    Column("minute", Integer, nullable=False),  # of the local day
    Column("zone", String(64)),
    Column("topics", Text, nullable=False),  # JSON: ids
    Column("has_archive", Boolean, nullable=False),
    Column("settled", Date),
    Column("next_due", Float),
    Column("since", Float, nullable=False),  # the last digest, or the subscription
    Column("skipped", Integer, nullable=False, default=0),
    Column("failures", Integer, nullable=False, default=0),  # refusals by Telegram in a row
    Index("ix_subscriptions_next_due", "next_due"),
)

editions = Table(
    "editions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("day", Date),  # the local date; none when it was asked for
    Column("kind", String(8), nullable=False),  # news, archive
    Column("made_at", Float, nullable=False),
    UniqueConstraint("chat_id", "day"),
)

shown = Table(
    "shown",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("fact_id", String(200), primary_key=True),
    Column("edition_id", Integer, ForeignKey("editions.id", ondelete="SET NULL")),
)
"""Facts that digests have told a chat."""

articles = Table(
    "articles",
    metadata,
    Column("article_id", String(200), primary_key=True),
    Column("first_seen", Float, nullable=False),
)

context = Table(
    "context",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("questions", Text, nullable=False),  # JSON: the last few, oldest first
    Column("asked_at", Float, nullable=False),
)
"""The last questions, for half an hour: a follow-up goes on from them."""

unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("person_id", BigInteger),
    Column("question", Text, nullable=False),
    Column("asked_at", Float, nullable=False),
    Index("ix_unanswered_asked_at", "asked_at"),
)

watches = Table(
    "watches",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("person_id", BigInteger),
    Column("thread_id", BigInteger),
    Column("question", Text, nullable=False),
    Column("lang", String(2), nullable=False),
    Column("asked_at", Float, nullable=False),
    Column("looked_at", Float, nullable=False),  # what is known until then does not answer it
    Index("ix_watches_chat_id", "chat_id"),
)
"""Questions that wait for a new article; a row goes in the transaction that queues its answer."""

notes = Table(
    "notes",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the bot remembers of itself: which menu it has told Telegram."""
