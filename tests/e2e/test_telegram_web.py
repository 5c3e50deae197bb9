"""What the operator sees of a bot at work: its web server and its log."""

from __future__ import annotations

import re

from tests.e2e.botapi import wait_for
from tests.e2e.town import Town, ask


def _count(town: Town, series: str) -> float:
    found = re.search(rf"^{re.escape(series)} (.+)$", town.bot.fetch("/metrics")[1], re.MULTILINE)
    assert found is not None, series
    return float(found[1])


def test_the_web_server_says_that_the_bot_is_alive_and_ready(town: Town) -> None:
    assert town.bot.fetch("/healthz") == (200, "ok")
    assert town.bot.fetch("/readyz") == (200, "ready")
    assert town.bot.fetch("/xyz")[0] == 404


def test_metrics_count_updates_answers_and_what_was_put_aside(town: Town) -> None:
    wanted = {
        'briefing_messages_total{kind="reply",outcome="sent"}': 2,
        'briefing_updates_total{outcome="received"}': 3,
        'briefing_updates_total{outcome="put_aside"}': 1,
        "briefing_answer_seconds_count": 2,
        "briefing_compose_seconds_count": 2,
    }
    town.server.wait_quiet(0.2, 20)
    before = {series: _count(town, series) for series in wanted}
    ann = town.person()
    ask(ann, "/sources")
    ask(ann, "students in china?")
    town.server.inject({"message": {"message_id": "?"}})
    grown = {series: before[series] + more for series, more in wanted.items()}
    wait_for(lambda: {series: _count(town, series) for series in wanted} == grown, 5)
    assert _count(town, "briefing_articles") == 5


def test_what_people_ask_stands_neither_in_the_metrics_nor_in_the_log(town: Town) -> None:
    ann = town.person("Wilhelmina")
    ask(ann, "how many quetzals live on the moon?")
    town.server.inject({"message": {"message_id": "?", "text": "quetzals"}})
    town.server.wait_quiet(0.2, 20)
    for text in (town.bot.output(), town.bot.fetch("/metrics")[1]):
        assert "quetzals" not in text
        assert "Wilhelmina" not in text
        # A whole number: a timestamp may hold its digits by chance.
        assert not re.search(rf"(?<!\d){ann.id}(?!\d)", text)
