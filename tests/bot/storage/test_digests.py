from datetime import date, time

from sqlalchemy import select

from bot.conversation.chats import Chat, Digest
from bot.storage import chats, digests
from bot.storage.chats import Due
from bot.storage.database import Database
from bot.storage.digests import Subscription
from bot.storage.tables import subscriptions

_DAY = date(2025, 3, 20)
_CHAT = Chat("private", Digest(is_on=True, at=time(8, 30), zone="Asia/Dushanbe"))
_SUBSCRIPTION = Subscription(5, time(8, 30), "Asia/Dushanbe", _DAY)
_NEXT = Due(date(2025, 3, 21), 2000.0)


async def _subscribe(database: Database, chat_id: int = 5, at: float = 1000.0) -> None:
    async with database.begin() as tx:
        await chats.save(tx, chat_id, _CHAT, Due(_DAY, at), 10.0)


async def test_a_digest_is_due_when_its_time_has_come(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        assert await digests.next_due(tx) == 1000.0
        assert await digests.due(tx, 999.9) == []
        assert await digests.due(tx, 1000.0) == [_SUBSCRIPTION]


async def test_what_is_due_longest_comes_first(database: Database) -> None:
    for chat_id, at in ((5, 300.0), (6, 100.0), (7, 200.0)):
        await _subscribe(database, chat_id, at)
    async with database.begin() as tx:
        assert [each.chat_id for each in await digests.due(tx, 1000.0)] == [6, 7, 5]
        assert await digests.next_due(tx) == 100.0


async def test_a_settled_digest_is_due_the_next_time(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        assert await digests.settle(tx, _SUBSCRIPTION, _NEXT, 2, since=1000.5)
        assert await digests.due(tx, 1000.0) == []
        assert await digests.next_due(tx) == 2000.0
        assert await digests.since(tx, 5, 0.0) == 1000.5
        assert (await tx.execute(select(subscriptions.c.skipped))).scalar() == 2


async def test_a_skipped_day_leaves_what_is_new_since_then_new(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        assert await digests.settle(tx, _SUBSCRIPTION, _NEXT, 1)
        assert await digests.since(tx, 5, 0.0) == 10.0


async def test_a_due_time_advances_once(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        assert await digests.settle(tx, _SUBSCRIPTION, _NEXT, 0)
        assert not await digests.settle(tx, _SUBSCRIPTION, _NEXT, 0)


async def test_a_choice_made_meanwhile_wins_over_what_was_read(database: Database) -> None:
    await _subscribe(database)
    other = Chat("private", Digest(is_on=True, at=time(9, 0), zone="Asia/Dushanbe"))
    for chat, due in ((other, Due(_DAY, 1500.0)), (Chat("private"), None)):
        async with database.begin() as tx:
            await chats.save(tx, 5, chat, due, 500.0)
            assert not await digests.settle(tx, _SUBSCRIPTION, _NEXT, 0)


async def test_who_subscribes_hears_of_what_is_new_from_then_on(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        assert await digests.since(tx, 5, 0.0) == 10.0
        await digests.begin(tx, 5, 700.0)
        assert await digests.since(tx, 5, 0.0) == 700.0
        assert await digests.since(tx, 6, 42.0) == 42.0


async def test_an_ended_subscription_is_gone(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        await digests.end(tx, 5)
        assert await digests.next_due(tx) is None


async def test_what_an_edition_told_is_known_for_that_chat_alone(database: Database) -> None:
    async with database.begin() as tx:
        await digests.record(tx, 5, _DAY, "news", ["a", "b"], 100.0)
        await digests.record(tx, 5, None, "news", ["b", "c"], 200.0)
        assert await digests.shown_to(tx, 5) == {"a", "b", "c"}
        assert await digests.shown_to(tx, 6) == frozenset()


async def test_the_last_day_is_that_of_the_latest_daily_edition(database: Database) -> None:
    async with database.begin() as tx:
        assert await digests.last_day(tx, 5) is None
        await digests.record(tx, 5, _DAY, "archive", ["a"], 100.0)
        await digests.record(tx, 5, None, "news", ["b"], 200.0)
        assert await digests.last_day(tx, 5) == _DAY


async def test_editions_have_numbers_of_their_own(database: Database) -> None:
    async with database.begin() as tx:
        one = await digests.record(tx, 5, None, "news", [], 100.0)
        two = await digests.record(tx, 5, None, "news", [], 100.0)
    assert 0 < one < two


async def test_an_article_is_new_when_it_is_met_first(database: Database) -> None:
    async with database.begin() as tx:
        assert await digests.meet(tx, ["001", "002"], 100.0) == {"001": 100.0, "002": 100.0}
        seen = await digests.meet(tx, ["002", "003"], 200.0)
    assert seen == {"001": 100.0, "002": 100.0, "003": 200.0}


async def test_a_confirmed_refusal_ends_the_digests(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        await digests.refuse(tx, 5, confirmed_by=2)
        assert await digests.next_due(tx) == 1000.0
        await digests.refuse(tx, 5, confirmed_by=2)
        assert await digests.next_due(tx) is None
        assert not (await chats.load(tx, 5, "private")).digest.is_on


async def test_refusals_between_which_a_message_arrived_end_nothing(database: Database) -> None:
    await _subscribe(database)
    async with database.begin() as tx:
        await digests.refuse(tx, 5, confirmed_by=2)
        await digests.accept(tx, 5)
        await digests.refuse(tx, 5, confirmed_by=2)
        assert await digests.next_due(tx) == 1000.0
