"""What is counted can be read, and nothing about people can."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics


def samples(metrics: Metrics) -> dict[str, float]:
    """Every sample by its name and labels, as a scraper reads it."""
    return {
        " ".join([sample.name, *map("=".join, sorted(sample.labels.items()))]): sample.value
        for family in text_string_to_metric_families(metrics.exposition().decode())
        for sample in family.samples
    }


@pytest.mark.parametrize(
    "series",
    [
        *(
            f"briefing_updates_total outcome={outcome}"
            for outcome in "received duplicate handled failed put_aside stale".split()
        ),
        *(
            f"briefing_messages_total kind={kind} outcome={outcome}"
            for kind in "reply digest notice".split()
            for outcome in "sent refused unknown gone stale".split()
        ),
        *(f"briefing_polls_total outcome={outcome}" for outcome in "ok error silent".split()),
        "briefing_digests_skipped_total",
        "briefing_withheld_replies_total",
        "briefing_answer_seconds_count",
        "briefing_compose_seconds_count",
        "briefing_inbox_pending",
        "briefing_outbox_pending",
        "briefing_articles",
        "briefing_findings",
    ],
)
def test_every_series_is_there_from_the_start(series: str) -> None:
    assert samples(Metrics())[series] == 0


def test_what_happens_is_counted_where_it_belongs() -> None:
    metrics = Metrics()
    metrics.update("received", 3)
    metrics.update("handled")
    metrics.message("digest", "unknown")
    metrics.poll("silent")
    metrics.digests_skipped(2)
    metrics.reply_withheld()
    counted = {
        name: value
        for name, value in samples(metrics).items()
        if value and name.partition(" ")[0].endswith("_total") and "process_" not in name
    }
    assert counted == {
        "briefing_updates_total outcome=received": 3,
        "briefing_updates_total outcome=handled": 1,
        "briefing_messages_total kind=digest outcome=unknown": 1,
        "briefing_polls_total outcome=silent": 1,
        "briefing_digests_skipped_total": 2,
        "briefing_withheld_replies_total": 1,
    }


def test_the_latest_state_replaces_the_one_before() -> None:
    metrics = Metrics()
    metrics.pending(inbox=9, outbox=8)
    metrics.pending(inbox=0, outbox=2)
    metrics.base(articles=5, findings=70)
    read = samples(metrics)
    assert [read[f"briefing_{name}"] for name in ("inbox_pending", "outbox_pending")] == [0, 2]
    assert [read[f"briefing_{name}"] for name in ("articles", "findings")] == [5, 70]


def test_answers_within_the_promised_time_can_be_told_from_slower_ones() -> None:
    metrics = Metrics()
    for seconds in (0.02, 0.15, 0.16, 400):
        metrics.answered(seconds)
    read = samples(metrics)
    assert read["briefing_answer_seconds_bucket le=0.15"] == 2
    assert read["briefing_answer_seconds_bucket le=600.0"] == 4


def test_a_clock_that_was_set_back_counts_as_no_time() -> None:
    metrics = Metrics()
    metrics.composed(-5)
    assert samples(metrics)["briefing_compose_seconds_sum"] == 0


def test_two_of_a_process_share_nothing() -> None:
    one, other = Metrics(), Metrics()
    one.poll("ok")
    assert samples(other)["briefing_polls_total outcome=ok"] == 0


def test_labels_tell_kinds_and_outcomes_only() -> None:
    labels = {
        label
        for family in text_string_to_metric_families(Metrics().exposition().decode())
        for sample in family.samples
        for label in sample.labels
    }
    assert labels == {"kind", "outcome", "le"}
