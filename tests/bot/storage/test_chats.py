from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import available_timezones

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.chats import Chat, Digest, new_chat
from bot.storage import chats, digests
from bot.storage.chats import CONTEXT, Due
from bot.storage.database import Database, open_database

_DIGESTS = st.builds(
    Digest,
    is_on=st.booleans(),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    zone=st.none() | st.sampled_from(sorted(available_timezones())),
    topics=st.lists(st.text(max_size=20), max_size=5).map(tuple),
    has_archive=st.booleans(),
)
_CHATS = st.builds(
    Chat,
    kind=st.sampled_from(["private", "group"]),
    digest=_DIGESTS,
    keeps_questions=st.booleans(),
    awaits_zone=st.booleans(),
)
_DUE = Due(date(2025, 3, 20), 5000.0)


@given(st.lists(_CHATS, min_size=1, max_size=3))
@settings(max_examples=40)
async def test_what_a_chat_chose_last_is_what_is_loaded(choices: list[Chat]) -> None:
    with TemporaryDirectory() as folder:
        database = open_database(None, Path(folder))
        for chat in choices:
            async with database.begin() as tx:
                await chats.save(tx, -5, chat, None, 100.0)
                assert await chats.load(tx, -5, "private") == chat
        await database.close()


async def test_a_chat_that_chose_nothing_is_new(database: Database) -> None:
    async with database.begin() as tx:
        assert await chats.load(tx, 5, "private") == new_chat("private")
        assert await chats.load(tx, -5, "group") == new_chat("group")


async def test_what_one_chat_chooses_no_other_has(database: Database) -> None:
    async with database.begin() as tx:
        await chats.save(tx, 5, Chat("private", Digest(is_on=True)), _DUE, 100.0)
        assert await chats.load(tx, 6, "private") == new_chat("private")


async def test_a_digest_put_off_and_on_again_keeps_the_last_day_dealt_with(
    database: Database,
) -> None:
    on = Chat("private", Digest(is_on=True, at=time(8, 30), zone="Asia/Dushanbe"))
    async with database.begin() as tx:
        await chats.save(tx, 5, on, _DUE, 100.0)
        await chats.save(tx, 5, new_chat("private"), None, 200.0)
        assert await digests.next_due(tx) is None
        await chats.save(tx, 5, on, Due(date(2025, 3, 21), 6000.0), 300.0)
        (due,) = await digests.due(tx, 6000.0)
    assert (due.settled, due.at, due.zone) == (date(2025, 3, 21), time(8, 30), "Asia/Dushanbe")


async def test_a_group_is_welcomed_once(database: Database) -> None:
    async with database.begin() as tx:
        assert await chats.welcome(tx, -5, 100.0)
        assert not await chats.welcome(tx, -5, 200.0)
        assert await chats.load(tx, -5, "group") == new_chat("group")


async def test_a_welcome_leaves_what_the_group_had_chosen(database: Database) -> None:
    chosen = Chat("group", keeps_questions=True)
    async with database.begin() as tx:
        await chats.save(tx, -5, chosen, None, 100.0)
        assert await chats.welcome(tx, -5, 200.0)
        assert await chats.load(tx, -5, "group") == chosen


async def test_the_last_five_questions_are_known_for_half_an_hour(database: Database) -> None:
    asked = [f"question {n}" for n in range(7)]
    async with database.begin() as tx:
        await chats.remember(tx, 5, 7, asked[:1], 50.0)
        await chats.remember(tx, 5, 7, asked, 100.0)
        assert await chats.asked_before(tx, 5, 7, 100.0 + CONTEXT - 1) == tuple(asked[2:])
        assert await chats.asked_before(tx, 5, 7, 100.0 + CONTEXT) == ()


async def test_each_person_in_a_group_has_questions_of_their_own(database: Database) -> None:
    async with database.begin() as tx:
        await chats.remember(tx, -5, 7, ["mine"], 100.0)
        await chats.remember(tx, -5, 8, ["theirs"], 100.0)
        await chats.remember(tx, -6, 7, ["elsewhere"], 100.0)
        assert await chats.asked_before(tx, -5, 7, 101.0) == ("mine",)


async def test_a_press_counts_only_in_the_chat_that_the_buttons_were_given_to(
    database: Database,
) -> None:
    async with database.begin() as tx:
        await chats.keep_keyboard(tx, "k", 5, ["/trade", "/energy"], 100.0)
        assert await chats.pressed(tx, 5, "k", 1) == "/energy"
        assert await chats.pressed(tx, 6, "k", 1) is None


async def test_a_button_that_was_never_there_stands_for_nothing(database: Database) -> None:
    async with database.begin() as tx:
        await chats.keep_keyboard(tx, "k", 5, ["/trade"], 100.0)
        assert await chats.pressed(tx, 5, "k", 1) is None
        assert await chats.pressed(tx, 5, "k", -1) is None
        assert await chats.pressed(tx, 5, "l", 0) is None


async def test_unanswered_questions_are_listed_the_latest_first(database: Database) -> None:
    async with database.begin() as tx:
        for question in ("one", "two", "three"):
            await chats.keep_unanswered(tx, 5, None, question, 100.0)
        assert await chats.list_unanswered(tx, 2) == ["three", "two"]


async def test_sweeping_removes_what_is_older_than_it_may_become(database: Database) -> None:
    day = 86400.0
    async with database.begin() as tx:
        for chat, at in ((5, 0.0), (6, 20 * day)):
            await chats.keep_unanswered(tx, chat, 7, f"asked {at}", at)
            await chats.keep_keyboard(tx, f"k{chat}", chat, ["/trade"], at)
            await chats.remember(tx, chat, 7, ["question"], at)
        await chats.sweep(tx, 31 * day, days=30.0)
        assert await chats.list_unanswered(tx, 9) == [f"asked {20 * day}"]
        assert await chats.pressed(tx, 5, "k5", 0) is None
        assert await chats.pressed(tx, 6, "k6", 0) == "/trade"
        assert await chats.asked_before(tx, 6, 7, 20 * day) == ()
