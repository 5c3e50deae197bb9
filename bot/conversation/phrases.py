"""Every word that is the interface's own; no digit and no name stands here."""

from __future__ import annotations

from enum import StrEnum


class Say(StrEnum):
    """The catalogue: a run whose proof is Phrase holds one of these, exactly."""

    # Between slots
    SPACE = " "
    DOT = " · "
    COMMA = ", "
    SEMICOLON = "; "
    COLON = ": "
    STOP = "."
    DASH = " — "
    OPEN = "“"
    CLOSE = "”"
    CUT = "…"
    CUT_BEFORE = "… "
    GAP = " … "
    BRACKET = " ("
    BRACKET_END = ")"
    QUESTION_MARK = "?"
    AND = " and "
    PAIR = "–"
    LEADS_TO = " → "
    FOR = " for "

    # Figures and who said them
    REPORTED = "reported"
    AS_PUBLISHED = "as published: "
    WORDS = "As published: "
    PROVED_BY = ", as published: "
    OUTLET = " outlet"
    OUTLETS = " outlets"
    ORIGIN = " origin"
    ORIGINS = " origins"

    # Disagreements and differences
    CLAIM = " claim: "
    CLAIMS = " claims: "
    DISAGREE = ": the articles disagree"
    THE_DISAGREE = "The articles disagree"
    ANOTHER_CLAIM = "The articles also hold another figure:"
    DIFFERENT = "Different "
    SPEAKERS = "speakers"
    DATES = "dates"
    ORIGINS_DIFFER = "origins"
    QUALIFIERS = "degrees of certainty"
    UNEXPLAINED = "; the articles do not explain the gap."
    NOT_EXPLAINED = "The articles do not explain the gap."
    THE_PERIODS = "The periods"
    THE_DEFINITIONS = "What is counted"
    THE_SCOPES = "The scopes"
    THE_DATES = "The dates"
    PERIODS = "the periods"
    DEFINITIONS = "what is counted"
    SCOPES = "the scopes"
    THE_OTHER_DATES = "the dates"
    DIFFER = " differ: not evidence of a rise or a fall."
    DIFFERS = " differs: not evidence of a rise or a fall."

    # Abstentions and questions back
    NOT_SAID = "The articles do not say."
    NOTHING_ON = " Nothing on: "
    NOT_QUOTED = " They do not quote: "
    NO_NUMBER = " They give no number of: "
    TOGETHER_WITH = " together with "
    THEY_GIVE = " They give: "
    NEAREST = "Nearest:"
    PUBLISHED_THEN = "What had been published "
    CLOSEST = "Not in these words. Closest:"
    ABOUT_WHAT = "About what?"
    ABOUT_WHAT_HINT = "Name a subject, a person or a year."
    WHOSE = "Whose words?"
    WHOSE_HINT = "Name a speaker, and words if you like."
    QUOTED_MOST = "Quoted most: "
    WHICH_FIGURE = "Which figure?"

    # Headings and buttons
    PUBLISHED_IN = ", from articles published in "
    OF_OR_PUBLISHED_IN = ", of or from articles published in "
    DISAGREEMENTS = "Where the articles disagree"
    NO_DISAGREEMENTS = "The articles do not disagree on any figure."
    NO_SOURCES = "There are no articles yet."
    ARTICLES = " articles"
    ARTICLE = " article"
    TOPICS = "Topics"
    NO_TOPICS = "There are no topics yet."
    FINDINGS = " findings"
    FINDING = " finding"
    CITE = "Cite"
    CONTEXT = "In context"
    MORE = "More"
    NO_MORE = "That was all."
    HELP = "Help"
    QUOTE = "Quote "
    ON = " on "
    HOW_MANY = "How many "
    IN = " in "

    # Whole sentences
    START = (
        "Ask about a folder of news articles and get figures and quotations, "
        "each with its speaker, its outlet and its date. "
        "What the articles do not say, this bot does not say either."
    )
    TRY = "For example:"
    HELP_LINE = (
        "Ask in your own words about what the articles say: a figure, who said what, a date. "
        "Every answer names its source; the sentences that prove it are folded below."
    )
    GREETING = (
        "Hello. Ask in your own words about what the articles say; "
        "each answer comes with its speaker, outlet and date."
    )
    THANKS = "You are welcome. Ask on whenever you like."
    BYE = "Goodbye. Questions are welcome at any time."
    WHO = (
        "This is a bot that answers from a folder of news articles and from nothing else: "
        "figures and quotations, each with its speaker, outlet, date and the sentence that "
        "proves it. "
    )
    WHO_SOURCES = "The articles are listed under "
    WHO_COMMANDS = ", the commands under "
    NO_QUESTION = (
        "There is no question in that. Ask in your own words about what the articles say, or see "
    )
    NO_COMMAND = "There is no such command."
    MEANT = " Did you mean one of these: "
    MEANT_ONE = " Did you mean "
    SEE = " See "
    NO_CONTEXT = "There are no words by that name."
    NOTHING_TO_CITE = "There is nothing to cite by that name."
    WITHHELD = (
        "This reply could not be proved word for word from the articles, so it is not shown. "
        "Please ask in other words."
    )
    PRIVACY = (
        "Questions are answered on this machine from its own articles; they are sent to nobody "
        "and no profile is made. At the prompt, a history file in the data folder keeps what you "
        "typed, for you alone; delete it whenever you like. Logs hold no questions."
    )

    # What a chat has chosen
    ADMINS_ONLY = "Only this group's admins can change that."
    ON_TELEGRAM = (
        "That is for Telegram, where a chat has a daily digest and settings; nothing is kept here."
    )

    DIGEST_IS = "Digest: "
    DAILY = "daily at "
    OFF = "off"
    ALL_TOPICS = "all topics"
    TOPICS_WITHOUT_ARTICLES = "topics that no article is about"
    WITH_ARCHIVE = "On a day without news it brings one finding from the archive."
    WITHOUT_ARCHIVE = "On a day without news it does not come."
    WRITE_IT = "Press, or write it behind /digest in any order: an hour, topics, a city."
    WHICH_ZONE = "Which city or country's time? "
    ANSWER_NAME = "Answer with its name, such as Berlin or Kenya."
    ANSWER_HERE = "Reply to this message with its name, such as Berlin or Kenya."
    WHICH_PLACE = "Which of these places?"
    NO_PLACE = "No city or country goes by that name here: "
    OTHER_PLACE = ". Try a larger one nearby."
    BAD_TIME = "That is no time of day: "
    WRITE_TIME = ". Write hours and minutes with a colon between them, or an hour with am or pm."
    UNKNOWN_CHOICE = "There is no such topic, place or setting: "
    UNCHANGED = ". Nothing was changed."
    KNOWN_TOPICS = "Topics: "
    TURN_ON = "Turn on"
    TURN_OFF = "Turn off"
    TIME_ZONE = "Time zone"
    ARCHIVE_ON = "Archive on"
    ARCHIVE_OFF = "Archive off"
    DIGEST_NOW = "One now"
    CHECK = "✓ "
    EVERY_TOPIC = "All topics"
    MORE_TOPICS = "More topics"
    PRESS_TOPICS = "Press a topic to add it or to leave it out."
    BACK = "Done"
    SETTINGS = "Settings"
    KEEPS = (
        "Questions that the articles do not answer are kept for thirty days, "
        "so that whoever runs this bot sees what is missing."
    )
    KEEPS_NOT = "Questions that the articles do not answer are not kept."
    KEEP_QUESTIONS = "Keep such questions"
    KEEP_NO_QUESTIONS = "Keep no questions"
    DIGEST_BUTTON = "Daily digest"
    MY_DATA = "My data"
    KEPT_OF_YOU = "What is kept of you and this chat:"
    NOTHING_KEPT = "Nothing is kept of you."
    ONLY_PRIVATE = "That works in a private chat with me, where only you see it."
    FORGET_BUTTON = "Forget everything"
    KEEP_BUTTON = "Keep it"
    FORGET_ASK = (
        "Delete everything that is kept of you and this chat: its settings, its digest, "
        "its questions? That cannot be undone."
    )
    FORGET_GROUP = (
        "Delete everything that is kept of this group: its settings, its digest, "
        "its questions? That cannot be undone."
    )
    FORGOTTEN = "Done: all of it is deleted."
    NOT_FORGOTTEN = "Nothing was deleted."
    FORGET_IN_PRIVATE = (
        "Only this group's admins can delete what is kept of it. "
        "To delete what is kept of you, write /forget to me in a private chat."
    )
    STOPPED = (
        "The digest is off; nothing more comes by itself. What this chat has chosen is kept: "
        "/forget deletes it, /digest turns the digest on again."
    )
    UNANSWERED = "Questions without an answer:"
    NONE_UNANSWERED = "There are no questions without an answer."
    STATUS = "Status"
    NO_STATUS = "There is nothing to report."
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
    PRIVACY_YOURS = (
        "/mydata shows what is kept, /forget deletes it. Questions are answered on the bot's own "
        "machine; beyond the chat itself nothing is sent to anybody."
    )

    # The built-in commands and what they do
    C_START = "/start"
    C_ASK = "/ask"
    C_FIGURE = "/figure"
    C_PRIVACY = "/privacy"
    C_DISAGREEMENTS = "/disagreements"
    C_UNANSWERED = "/unanswered"
    C_STATUS = "/status"
    C_HELP = "/help"
    C_TOPICS = "/topics"
    C_QUOTE = "/quote"
    C_SOURCES = "/sources"
    C_CITE = "/cite"
    C_CONTEXT = "/context"
    C_CHECK = "/check"
    C_MORE = "/more"
    C_DIGEST = "/digest"
    C_SETTINGS = "/settings"
    C_MYDATA = "/mydata"
    C_FORGET = "/forget"
    C_STOP = "/stop"
    S_START = "what this is, and three examples"
    S_HELP = "this list"
    S_TOPICS = "the topics, a command each; add a year or a name to filter"
    S_ASK = "answer a question"
    S_FIGURE = "figures about something"
    S_QUOTE = "verbatim words: a speaker, and what about"
    S_SOURCES = "the articles with outlet, date and address"
    S_PRIVACY = "what is kept, and for how long"
    S_DISAGREEMENTS = "where the articles disagree"
    S_CONTEXT = "the paragraph round a quotation"
    S_CITE = "a line to paste, with the full address"
    S_CHECK = "compare the figures of a text with the articles"
    S_MORE = "the rest of a briefing"
    S_DIGEST = "news of the day, at an hour and on topics of your choice"
    S_SETTINGS = "what this chat has chosen"
    S_MYDATA = "what is kept of you"
    S_FORGET = "delete what is kept of you"
    S_STOP = "no more messages by themselves"
    S_UNANSWERED = "questions that the articles did not answer"
    S_STATUS = "how the bot is doing"

    # On Telegram
    WELCOME = "I answer from a folder of news articles, with sources. Write "
    WELCOME_ASK = " and your question, or any other command with my name behind it."
    WELCOME_PRIVACY = "Replies to my messages reach me too; nothing else said here does."
    WELCOME_MENTION = "Replies to my messages are answered too, and whatever mentions "
    ONLY_TEXT = "I read text only. Type your question, or /help for what works."
    SLOW_DOWN = "That was a lot at once. I answer again in a minute."
    OLD_BUTTON = "This button is too old. Please ask again."
    NOTHING_NEW = "There is nothing new on your topics, and the archive has all been told."

    # The daily digest
    NEW_ARTICLE = " new article"
    NEW_ARTICLES = " new articles"
    DISAGREES_WITH = "Disagrees with: "
    OTHER_NEWS = "Other news"
    FROM_ARCHIVE = "From the archive"
    NO_ARCHIVE = "No archive"
    NO_DIGEST = "Stop"
