"""What reaches a bot when people do things; tried with the library's own Bot."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot, InlineKeyboardMarkup, Message, ReplyParameters, Update
from telegram import InlineKeyboardButton as Button
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden

from tests.e2e.botapi import BotApi, Person
from tests.e2e.botapi.clients import client
from tests.e2e.botapi.contents import document, photo, sticker, voice

KEYS = InlineKeyboardMarkup([[Button("Go", callback_data="go")]])


async def all_updates(bot: Bot) -> list[Update]:
    return list(await bot.get_updates(allowed_updates=Update.ALL_TYPES))


async def test_an_update_comes_until_a_later_offset_acknowledges_it(
    server: BotApi, ann: Person, bot: Bot
) -> None:
    for text in ("one", "two", "three"):
        ann.says(text)
    first = await bot.get_updates(limit=2)
    assert [update.message.text for update in first if update.message] == ["one", "two"]
    assert await bot.get_updates(limit=2) == first
    (third,) = await bot.get_updates(offset=first[-1].update_id + 1)
    assert third.message is not None
    assert third.message.text == "three"
    assert len(server.updates) == 1
    assert await bot.get_updates(offset=third.update_id + 1) == ()
    server.wait_quiet(0.1)


async def test_a_poll_waits_for_an_update(server: BotApi, ann: Person, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    assert not poll.done()
    ann.says("now")
    assert len(await asyncio.wait_for(poll, 2)) == 1


async def test_of_two_pollers_the_older_is_sent_away(server: BotApi, ann: Person) -> None:
    async with client(server) as older, client(server) as newer:
        polls = [asyncio.create_task(older.get_updates(timeout=5))]
        await asyncio.sleep(0.1)
        polls.append(asyncio.create_task(newer.get_updates(timeout=5)))
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await polls[0]
        ann.says("hi")
        assert len(await polls[1]) == 1


async def test_a_bot_with_a_webhook_cannot_poll(server: BotApi, bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_commands_and_mentions_are_marked_in_utf_16(ann: Person, bot: Bot) -> None:
    ann.says("📊 /trade@briefing_test_bot and @bob a/b")
    (update,) = await all_updates(bot)
    assert update.message is not None
    found = update.message.parse_entities()
    assert list(found.values()) == ["/trade@briefing_test_bot", "@bob"]


async def test_everything_that_people_do_reaches_the_bot(
    server: BotApi, ann: Person, bot: Bot
) -> None:
    sent = await bot.send_message(ann.id, "hi", reply_markup=KEYS)
    asked = ann.says("question", reply_to=sent.message_id)
    ann.chat.edits(ann, asked, "better question")
    for body in (photo("a look"), voice(), sticker(), document()):
        ann.posts(body)
    ann.chat.posts_album(ann, 2, "two of them")
    query = ann.chat.press(ann, sent.message_id, "Go")
    ann.blocks()
    server.inject({"message": {"message_id": "?"}})
    queue = server.updates.batch(100)
    kinds = [next(key for key in update if key != "update_id") for update in queue]
    assert kinds == ["message", "edited_message", *["message"] * 6, "callback_query",
                     "my_chat_member", "message"]  # fmt: skip
    assert queue[0]["message"]["reply_to_message"]["text"] == "hi"
    assert queue[6]["message"]["media_group_id"] == queue[7]["message"]["media_group_id"]
    assert queue[8]["callback_query"]["id"] == query
    for update in queue[:-1]:
        Update.de_json(update, bot)


async def test_a_press_is_answered_once(server: BotApi, ann: Person, bot: Bot) -> None:
    sent = await bot.send_message(ann.id, "hi", reply_markup=KEYS)
    query = ann.chat.press(ann, sent.message_id, "Go")
    with pytest.raises(LookupError, match="no button 'Stay'"):
        ann.chat.press(ann, sent.message_id, "Stay")
    for wrong in ({"text": "x" * 201}, {"url": "https://example.org"}):
        with pytest.raises(BadRequest):
            await bot.answer_callback_query(query, **wrong)  # type: ignore[arg-type]
    url = "https://t.me/briefing_test_bot?start=a-1"
    await bot.answer_callback_query(query, url=url)
    assert server.wait_press(query).url == url
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(query)
    ann.opens(url)
    assert server.updates.batch(9)[-1]["message"]["text"] == "/start a-1"


async def test_privacy_mode_lets_only_what_is_for_the_bot_through(
    server: BotApi, ann: Person, bot: Bot
) -> None:
    desk = server.group("Desk", ann)
    sent = await bot.send_message(desk.id, "hello")
    desk.says(ann, "chat among us, @briefing_test_bot")
    desk.says(ann, "/trade@other_bot")
    desk.posts(ann, photo())
    heard = [
        desk.says(ann, "/trade"),
        desk.says(None, "/trade@Briefing_test_bot 2024"),
        desk.says(ann, "and 2025?", reply_to=sent.message_id),
        desk.says(ann, "forced", heard=True),
    ]
    server.reads_all()
    heard += [desk.says(ann, "chat among us"), desk.says(ann, "/trade@other_bot")]
    updates = await all_updates(bot)
    assert [update.effective_message.message_id for update in updates  # type: ignore[union-attr]
            ] == heard  # fmt: skip
    assert (await bot.get_me()).can_read_all_group_messages is True


async def test_a_topic_is_answered_in_the_topic(server: BotApi, ann: Person, bot: Bot) -> None:
    forum = server.group("Forum", ann, is_forum=True)
    thread = forum.topic(ann, "Energy")
    asked = forum.says(ann, "/energy", thread=thread)
    updates = await all_updates(bot)
    message = updates[-1].message
    assert isinstance(message, Message)
    assert (message.message_thread_id, message.is_topic_message) == (thread, True)
    assert message.reply_to_message is not None
    assert message.reply_to_message.forum_topic_created is not None
    await bot.send_message(
        forum.id, "so", message_thread_id=thread, reply_parameters=ReplyParameters(asked)
    )
    assert forum.wait_reply(asked).thread == thread
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(forum.id, "so", message_thread_id=99)
    forum.topics[thread] = "closed"
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(forum.id, "so", message_thread_id=thread)


async def test_members_have_their_status(server: BotApi, ann: Person, bot: Bot) -> None:
    bob = server.person(8, "Bob")
    desk = server.group("Desk", ann, bob)
    for status in ("administrator", "restricted", "member", "left", "kicked"):
        desk.statuses[bob.id] = status
        assert (await bot.get_chat_member(desk.id, bob.id)).status == status
    assert (await bot.get_chat_member(desk.id, ann.id)).status == "creator"


async def test_a_bot_is_told_when_it_is_added_and_removed(
    server: BotApi, ann: Person, bot: Bot
) -> None:
    desk = server.group("Desk", ann, has_bot=False)
    desk.says(ann, "/nobody is here")
    desk.adds_bot(ann)
    await bot.send_message(desk.id, "hello")
    desk.removes_bot(ann)
    with pytest.raises(Forbidden, match="kicked from the group chat"):
        await bot.send_message(desk.id, "hello?")
    changes = [update.my_chat_member for update in await all_updates(bot)]
    told = [change.new_chat_member.status for change in changes if change]
    assert told == ["member", "kicked"]


async def test_a_group_becomes_a_supergroup(server: BotApi, ann: Person, bot: Bot) -> None:
    desk = server.group("Desk", ann)
    new = desk.migrates()
    with pytest.raises(ChatMigrated) as raised:
        await bot.send_message(desk.id, "hello")
    assert raised.value.new_chat_id == new.id
    await bot.send_message(new.id, "hello")
    first, second = (update.message for update in await all_updates(bot))
    assert first is not None
    assert second is not None
    assert (first.migrate_to_chat_id, second.migrate_from_chat_id) == (new.id, desk.id)
    assert server.violations == []


async def test_people_who_are_away_cannot_be_written_to(
    server: BotApi, ann: Person, bot: Bot
) -> None:
    bob = server.person(8, "Bob")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(bob.id, "hi")
    bob.says("hello")
    await bot.send_message(bob.id, "hi")
    bob.blocks()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(bob.id, "hi")
    bob.unblocks()
    await bot.send_message(bob.id, "hi")
    bob.leaves_telegram()
    with pytest.raises(Forbidden, match="deactivated"):
        await bot.send_message(bob.id, "hi")
