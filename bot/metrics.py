"""What the operator sees of the bot at work: counts and times, never a text, a name or an id."""

from __future__ import annotations

from itertools import product
from typing import Literal, TypeAlias, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

UpdateOutcome: TypeAlias = Literal[
    "received", "duplicate", "handled", "failed", "put_aside", "stale"
]
MessageKind: TypeAlias = Literal["reply", "digest", "notice", "watch"]
MessageOutcome: TypeAlias = Literal["sent", "refused", "unknown", "gone", "stale"]
PollOutcome: TypeAlias = Literal["ok", "error", "silent"]

CONTENT_TYPE = CONTENT_TYPE_LATEST
"""What kind of text ``Metrics.exposition`` gives."""
# The promise is p99 within 150 ms, so the buckets are close there; the last ones are queues.
_ANSWERED = (0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600)
_COMPOSED = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)


class Metrics:
    """Counters, gauges and histograms in a registry of their own; a process makes one."""

    def __init__(self) -> None:
        """Start every series at zero, so that a rate can be asked of what never happened yet."""
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._updates = _counter(registry, "updates", "Updates from Telegram.", outcome=_UPDATES)
        self._messages = _counter(
            registry, "messages", "Messages to Telegram.", kind=_KINDS, outcome=_MESSAGES
        )
        self._polls = _counter(registry, "polls", "Calls that fetch updates.", outcome=_POLLS)
        self._skipped = _counter(registry, "digests_skipped", "Digests too late to be sent.")
        self._withheld = _counter(registry, "withheld_replies", "Replies stopped by the gate.")
        self._answer = Histogram(
            "briefing_answer_seconds",
            "From an update's arrival in the inbox to Telegram's acceptance of the answer.",
            buckets=_ANSWERED,
            registry=registry,
        )
        self._compose = Histogram(
            "briefing_compose_seconds",
            "From a question to its reply, the conversation alone.",
            buckets=_COMPOSED,
            registry=registry,
        )
        self._inbox = _gauge(registry, "inbox_pending", "Updates that wait to be handled.")
        self._outbox = _gauge(registry, "outbox_pending", "Messages that wait to be sent.")
        self._articles = _gauge(registry, "articles", "Articles in the fact base.")
        self._findings = _gauge(registry, "findings", "Findings in the fact base.")

    def update(self, outcome: UpdateOutcome, count: int = 1) -> None:
        """Count updates that came or were dealt with."""
        self._updates.labels(outcome).inc(count)

    def message(self, kind: MessageKind, outcome: MessageOutcome) -> None:
        """Count messages whose sending ended."""
        self._messages.labels(kind, outcome).inc()

    def poll(self, outcome: PollOutcome) -> None:
        """Count a call that fetches updates; silent is one that the watchdog gave up."""
        self._polls.labels(outcome).inc()

    def digests_skipped(self, count: int) -> None:
        """Count digests that were due too long ago."""
        self._skipped.inc(count)

    def reply_withheld(self) -> None:
        """Count a reply that the gate stopped."""
        self._withheld.inc()

    def answered(self, seconds: float) -> None:
        """Note how long an answer took, from the inbox to Telegram's acceptance."""
        self._answer.observe(max(seconds, 0.0))

    def composed(self, seconds: float) -> None:
        """Note how long the conversation took over a reply."""
        self._compose.observe(max(seconds, 0.0))

    def pending(self, inbox: int, outbox: int) -> None:
        """Set how many updates and messages wait."""
        self._inbox.set(inbox)
        self._outbox.set(outbox)

    def base(self, articles: int, findings: int) -> None:
        """Set how much the fact base holds."""
        self._articles.set(articles)
        self._findings.set(findings)

    def exposition(self) -> bytes:
        """Give every series in Prometheus' text format, UTF-8."""
        return generate_latest(self._registry)


_UPDATES: tuple[str, ...] = get_args(UpdateOutcome)
_KINDS: tuple[str, ...] = get_args(MessageKind)
_MESSAGES: tuple[str, ...] = get_args(MessageOutcome)
_POLLS: tuple[str, ...] = get_args(PollOutcome)


def _counter(
    registry: CollectorRegistry, name: str, about: str, **labels: tuple[str, ...]
) -> Counter:
    counter = Counter(f"briefing_{name}", about, tuple(labels), registry=registry)
    for values in product(*labels.values()) if labels else ():
        counter.labels(*values)
    return counter


def _gauge(registry: CollectorRegistry, name: str, about: str) -> Gauge:
    return Gauge(f"briefing_{name}", about, registry=registry)
