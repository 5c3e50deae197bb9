"""/forget: delete all that is kept, once that is confirmed."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """Ask first; "yes" deletes. What is kept of a group its admins delete."""
    request = turn.request
    is_group = request.chat == "group"
    if is_group and not request.may_govern:
        return help_reply(request.text, say(Say.FORGET_IN_PRIVATE), actions=())
    match turn.rest.casefold().strip(".! "):
        case "yes":
            done = help_reply(request.text, say(Say.FORGOTTEN), actions=())
            return done._replace(deed="forget")
        case "no":
            return help_reply(request.text, say(Say.NOT_FORGOTTEN), actions=())
    asks = say(Say.FORGET_GROUP if is_group else Say.FORGET_ASK)
    return help_reply(request.text, asks, actions=(_YES, _NO))


_YES = p.Action(say(Say.FORGET_BUTTON), f"{Say.C_FORGET} yes")
_NO = p.Action(say(Say.KEEP_BUTTON), f"{Say.C_FORGET} no")
COMMAND = Command("forget", (), Say.S_FORGET, handle, in_place=True)
