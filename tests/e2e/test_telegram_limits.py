"""How much one person may ask."""

from __future__ import annotations

from itertools import pairwise

from bot.telegram.limits import Limits
from tests.e2e.town import NAME, Town, ask, press, wait_count

SLOW = "That was a lot at once."


def test_after_thirty_questions_one_friendly_line_then_silence(town: Town) -> None:
    ann, bob = town.person(), town.person("Bob")
    asked = [ann.says("/sources") for _ in range(40)]
    wait_count(ann.chat, 31)
    assert ask(bob, "/sources").text
    town.server.wait_quiet(0.3, 20)
    texts = [sent.text for sent in ann.chat.sent]
    assert len(asked) > len(texts) == 31
    assert [text for text in texts if text.startswith(SLOW)] == texts[30:]


def test_presses_count_and_are_told_to_wait(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/trade")
    for _ in range(29):
        ann.says("/sources")
    wait_count(ann.chat, 30)
    assert press(ann.chat, ann, sent, "Cite", town).text.startswith(SLOW)


def test_in_a_group_one_persons_questions_do_not_silence_anothers(town: Town) -> None:
    ann, bob = town.person(), town.person("Bob")
    desk = town.group(ann, bob)
    for _ in range(32):
        desk.says(ann, f"/sources@{NAME}")
    answered = desk.wait_reply(desk.says(bob, f"/sources@{NAME}"), 20)
    assert "articles" in answered.text
    assert len(desk.sent) == 32


def test_whoever_asks_on_and_on_is_answered_on_and_told_once_a_minute() -> None:
    limits = Limits(30)
    verdicts = [(second, limits.allow(7, float(second))) for second in range(600)]
    told = [second for second, verdict in verdicts if verdict == "tell"]
    assert all(later - earlier >= 60 for earlier, later in pairwise(told))
    answered = [second for second, verdict in verdicts if verdict == "yes"]
    assert all(len([one for one in answered if at <= one < at + 60]) <= 30 for at in answered)
    assert len(answered) == 300
