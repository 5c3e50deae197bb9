"""Questions that wait for an answer: offered, kept, listed, and what is told in the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation import page as p
from bot.conversation.chats import MOST_WATCHES, PATIENCE, Chat, Digest, Watch, new_chat
from bot.conversation.dispatch import Conversation
from bot.conversation.gate import GateError, Memory, check
from bot.conversation.keeping_phrases import Keeping
from bot.conversation.page import Page, text_of
from bot.conversation.replies import plain_answer
from bot.conversation.turns import Request
from tests.bot.conftest import NOW
from tests.bot.conversation.chatting import Chatting, buttons, chatting, page_of, words

TELL = "Tell me when they do"
CHINA = "students in china?"
DARYO = "003_daryo_moscow_talks"


def waiting(chat: Chatting) -> list[str]:
    return [watch.question for watch in chat.state.watches]


def found(conversation: Conversation, watch: Watch, *new: str, chat: Chat | None = None) -> str:
    """Give what is told when these articles are new; nothing for nothing."""
    chat = replace(chat or new_chat("private"), watches=(watch,))
    page = conversation.found(watch, chat, lambda id_: id_ in new)
    return text_of(page.blocks) if page else ""


def asked(question: str, at: datetime = NOW) -> Watch:
    return Watch(question, at, "en")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (CHINA, CHINA),
        (f"/ask@news_bot {CHINA}", CHINA),
        ("/quote@news_bot zebra keepers", "/quote zebra keepers"),
        ("/trade zebras", "/trade zebras"),
        ("zebras → lions in 2024", "zebras -> lions in 2024"),
    ],
)
def test_under_an_abstention_and_a_guess_the_question_can_be_left_open(
    conversation: Conversation, text: str, question: str
) -> None:
    chat = chatting(conversation)
    offered = buttons(chat.say(text))
    assert offered[TELL] == f"/watch {question}"
    told = chat.hear(offered[TELL])
    assert told == Keeping.WATCHED
    assert "half a year" in told
    assert timedelta(days=182) < PATIENCE < timedelta(days=184)
    assert waiting(chat) == [question]


def test_what_no_message_could_hold_cannot_be_left_open(conversation: Conversation) -> None:
    assert TELL not in buttons(chatting(conversation).say("zebras " + "z" * 4_000))


GUESSED = "classroom staff boost pledged in the winter meeting"


def test_a_guess_can_be_left_open_and_is_no_answer_to_who_waits(by_meaning: Conversation) -> None:
    chat = chatting(by_meaning)
    reply = chat.say(GUESSED)
    assert words(reply).startswith("Not in these words. Closest:")
    assert chat.hear(buttons(reply)[TELL]) == Keeping.WATCHED
    assert found(by_meaning, chat.state.watches[0], "004_asia_plus_igora_meeting") == ""


@pytest.mark.parametrize("text", ["trade growth in 2024", "/sources", "hello", "how much", "/help"])
def test_where_nothing_is_missing_there_is_nothing_to_wait_for(
    conversation: Conversation, text: str
) -> None:
    assert TELL not in buttons(chatting(conversation).say(text))


def test_a_channel_that_tells_nothing_later_offers_nothing(conversation: Conversation) -> None:
    assert TELL not in buttons(conversation.reply(Request(CHINA), NOW))
    asked = words(conversation.reply(Request(f"/watch {CHINA}"), NOW))
    assert asked.startswith("That is for Telegram")


def test_a_question_that_goes_on_from_others_waits_with_them(conversation: Conversation) -> None:
    chat = chatting(conversation)
    chat.request = Request("", after=("/trade", "how many tajik students in russia"))
    whole = "how many tajik students in russia → and in china?"
    offered = buttons(chat.say("and in china?"))[TELL]
    assert offered == f"/watch {whole}"
    chat.request = Request("")
    chat.say(offered)
    chat.request = Request("", after=("how many tajik students in russia",))
    assert chat.hear("/watch and in china?") == Keeping.WATCHED_ALREADY
    assert waiting(chat) == [whole]
    assert chat.state.watches[0].asks == "and in china?"
    assert chat.state.watches[0].after == ("how many tajik students in russia",)


def test_pressing_twice_keeps_one(conversation: Conversation) -> None:
    chat = chatting(conversation)
    chat.say(f"/watch {CHINA}")
    assert chat.hear(f"/watch {CHINA}") == Keeping.WATCHED_ALREADY
    assert waiting(chat) == [CHINA]


def test_what_the_articles_say_already_is_told_at_once(conversation: Conversation) -> None:
    chat = chatting(conversation)
    told = chat.hear("/watch how many schools")
    assert told.startswith("The articles say so already:\nfive Russian-curriculum schools")
    assert waiting(chat) == []


@pytest.mark.parametrize(
    "words_",
    ["hello", "?!", "", "/stop", "/forget yes", "/watch", "/watch /watch x", "/status", "/nothing"],
)
def test_what_asks_nothing_does_not_wait(conversation: Conversation, words_: str) -> None:
    chat = chatting(conversation)
    reply = chat.say(f"/watch {words_}")
    assert (reply.state, reply.deed, reply.status) == (None, None, "help")


def test_so_many_questions_wait_in_a_chat_and_one_more_is_refused(
    conversation: Conversation,
) -> None:
    chat = chatting(conversation)
    chat.state = replace(
        chat.state, watches=tuple(asked(f"zebra {n}") for n in range(MOST_WATCHES))
    )
    told = chat.hear(f"/watch {CHINA}")
    assert told == Keeping.WATCHES_FULL
    assert told.startswith("Twenty questions")
    assert len(waiting(chat)) == MOST_WATCHES == 20
    assert "zebra 0" in waiting(chat)


def test_in_a_group_only_admins_let_a_question_wait(conversation: Conversation) -> None:
    chat = chatting(conversation, "group")
    chat.request = Request("", may_govern=False)
    assert chat.hear(f"/watch {CHINA}") == "Only this group's admins can change that."
    chat.request = Request("")
    chat.say(f"/watch {CHINA}")
    assert waiting(chat) == [CHINA]


def test_settings_lead_to_every_open_question_and_a_press_drops_it(
    conversation: Conversation,
) -> None:
    chat = chatting(conversation)
    assert "Open questions" not in buttons(chat.say("/settings"))
    questions = [f"zebra {n}" for n in range(8)]
    chat.state = replace(chat.state, watches=tuple(map(asked, questions)))
    first = chat.say(buttons(chat.say("/settings"))["Open questions"])
    assert "• zebra 0 · asked on 10 Oct 2025\n" in words(first)
    second = chat.say(buttons(first)["More questions"])
    shown = [label for page in (first, second) for label in buttons(page) if "zebra" in label]
    assert shown == questions
    chat.say(buttons(second)["zebra 7"])
    chat.say(buttons(first)["zebra 0"])
    assert waiting(chat) == questions[1:-1]
    assert "zebra 1" in chat.hear("/settings open 99")
    assert "zebra 1" in chat.hear("/watch")
    for question in questions:
        chat.say(f"/settings drop {asked(question).key}")
    assert chat.hear("/settings open") == "No question waits for an answer here."


def test_the_day_of_asking_is_that_of_the_chats_own_time_zone(conversation: Conversation) -> None:
    late = asked("how many schools", datetime(2025, 10, 9, 22, 0, tzinfo=UTC))
    east = replace(new_chat("private"), digest=Digest(zone="Asia/Dushanbe"))
    assert "9 Oct 2025" in found(conversation, late, DARYO)
    assert "10 Oct 2025" in found(conversation, late, DARYO, chat=east)


def test_a_new_article_that_answers_is_told_with_the_question_and_its_day(
    conversation: Conversation,
) -> None:
    head, question, answer, *_ = found(conversation, asked("how many schools"), DARYO).splitlines()
    assert head == "A new article answers this question:"
    assert question == "how many schools · asked on 10 Oct 2025"
    assert answer.startswith("five Russian-curriculum schools in Tajikistan")


@pytest.mark.parametrize(
    ("question", "new"),
    [
        ("how many schools", "000_trend_dushanbe_visit"),  # another article answers it
        (CHINA, DARYO),
        ("hello", DARYO),
    ],
)
def test_what_no_new_article_answers_for_sure_waits_on(
    conversation: Conversation, question: str, new: str
) -> None:
    assert found(conversation, asked(question), new) == ""


def test_a_time_is_counted_from_the_day_of_asking(conversation: Conversation) -> None:
    then = asked("trade growth this year", datetime(2024, 11, 1, tzinfo=UTC))
    later = asked("trade growth this year", datetime(2025, 11, 1, tzinfo=UTC))
    assert "over 7%" in found(conversation, then, DARYO)
    assert found(conversation, later, DARYO) == ""


def test_a_question_that_goes_on_is_answered_as_it_was_meant(conversation: Conversation) -> None:
    watch = asked("how many tajik students in russia → and teachers?")
    told = found(conversation, watch, DARYO)
    assert "how many tajik students in russia → and teachers? · asked on" in told
    assert "100" in told
    page = conversation.found(watch, replace(new_chat("private"), watches=(watch,)), bool)
    assert page is not None
    assert not [action for action in page.actions if action.request.startswith("/more")]


def test_a_long_question_is_shown_in_part(conversation: Conversation) -> None:
    watch = asked("how many schools " + "please " * 60)
    told = found(conversation, watch, DARYO)
    shown = told.splitlines()[1].partition(" · ")[0]
    assert len(shown) <= 200
    assert shown.endswith("please…")


def test_only_what_waits_in_the_chat_may_be_named_as_such(conversation: Conversation) -> None:
    chat = chatting(conversation)
    chat.say(f"/watch {CHINA}")
    page = page_of(chat.say("/watch"))
    for shown, other in ((CHINA, "students in japan?"), ("10 Oct 2025", "9 Oct 2025")):
        with pytest.raises(GateError):
            _check(_with(page, shown, other), chat)
    _check(page, chat)
    with pytest.raises(GateError):
        _check(page, chatting(conversation))


def _with(page: Page, shown: str, other: str) -> Page:
    """Say something else in the place of a run."""
    blocks = tuple(
        replace(b, runs=tuple(replace(r, text=r.text.replace(shown, other)) for r in b.runs))
        for b in page.blocks
    )
    assert blocks != page.blocks
    return p.Page(blocks, page.actions)


def _check(page: Page, chat: Chatting) -> None:
    desk = chat.conversation.desk
    answer = plain_answer("/watch", "help")
    check(page, answer, desk.base, desk.lexicon, "/watch", Memory(chat.state))


def test_stop_lets_nothing_wait(conversation: Conversation) -> None:
    chat = chatting(conversation)
    chat.say(f"/watch {CHINA}")
    assert "no question waits for an answer any longer" in chat.hear("/stop")
    assert waiting(chat) == []


def test_privacy_and_help_say_what_is_kept_and_how_it_ends(conversation: Conversation) -> None:
    chat = chatting(conversation)
    told = chat.hear("/privacy")
    for part in (TELL, "half a year", "/settings lists and removes", "/stop ends them all"):
        assert part in told
    assert "/watch — wait for an article that answers a question" in chat.hear("/help")
    assert "/watch" not in words(conversation.reply(Request("/help"), NOW))
