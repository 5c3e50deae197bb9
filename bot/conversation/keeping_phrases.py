"""What is said of what a chat lets the bot keep and send; it stands beside phrases.py."""

from __future__ import annotations

from enum import StrEnum


class Keeping(StrEnum):
    """Open questions, the end of what comes by itself, and what is kept for how long."""

    # Questions that wait for an answer
    TELL_ME = "Tell me when they do"
    WATCHED = (
        "Noted: as soon as a new article answers that, it is told here, once; "
        "after half a year the question waits no longer."
    )
    WATCHED_ALREADY = "That question waits for an answer already."
    WATCHES_FULL = (
        "Twenty questions wait for an answer here already, and no more can: "
        "/settings removes what need not wait any longer."
    )
    SAID_ALREADY = "The articles say so already:"
    NOW_ANSWERED = "A new article answers this question:"
    OPEN_QUESTIONS = "Open questions"
    NO_OPEN_QUESTIONS = "No question waits for an answer here."
    PRESS_TO_DROP = "Press a question and it waits no longer."
    ASKED_ON = "asked on "
    MORE_QUESTIONS = "More questions"

    # Nothing more by itself
    STOPPED = (
        "The digest is off; nothing more comes by itself. What this chat has chosen is kept: "
        "/forget deletes it, /digest turns the digest on again."
    )
    STOPPED_ALL = (
        "The digest is off, and no question waits for an answer any longer; nothing more comes "
        "by itself. What else this chat has chosen is kept: /forget deletes it, /digest turns "
        "the digest on again."
    )

    # What is kept
    PRIVACY_SETTINGS = (
        "What this chat has chosen in /digest and /settings, and what its digests have told, "
        "is kept until it is changed or deleted."
    )
    PRIVACY_QUESTIONS = (
        "To understand a question that follows another, your last questions are kept for "
        "thirty minutes; for buttons under an answer, what they ask, for thirty days. To answer "
        "again when you edit a question, the numbers of messages are kept for two days, and so "
        "is a message that could not be handled. The latest answers wait in memory for whoever "
        "asks the same; who asked first is not kept with them."
    )
    PRIVACY_UNANSWERED = (
        "Questions that the articles do not answer are kept for thirty days for whoever runs "
        "this bot; in groups only if an admin allows it. /settings turns that on and off."
    )
    PRIVACY_WATCHES = (
        "A question for which you pressed “Tell me when they do” is kept until an article "
        "answers it, for half a year at most; /settings lists and removes such questions, "
        "/stop ends them all."
    )
    PRIVACY_YOURS = (
        "/mydata shows what is kept, /forget deletes it. Questions are answered on the bot's own "
        "machine; beyond the chat itself nothing is sent to anybody."
    )
