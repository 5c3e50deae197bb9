"""Interviews and transcripts: whose words stand without marks, and who only asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading, speaker_at

Read = Callable[[str], Reading]

INTRODUCED = "Shepherd Mareike Brandt keeps 412 sheep on the coast.\n\n"


def said(reading: Reading) -> list[tuple[str, str | None]]:
    return [(reading.article.text[q.start : q.end], q.speaker) for q in reading.quotes]


def test_the_outlet_asks_by_its_initials_and_the_person_answers_by_hers(reading: Read) -> None:
    found = reading(
        f"Fen & Fell magazine, issue 4\n\n{INTRODUCED}F&F: How bad was it?\n\nMB: Bad. I lost 27 "
        "animals.\n\nF&F: The state pays for fences.\n\nMB: It pays 80 percent.\n"
    )
    assert said(found) == [
        ("Bad. I lost 27 animals.", "Mareike Brandt"),
        ("It pays 80 percent.", "Mareike Brandt"),
    ]


def test_an_answer_goes_on_in_the_paragraph_below(reading: Read) -> None:
    found = reading(
        f"{INTRODUCED}Q: How bad was it?\n\nA: Bad.\n\nI lost 27 animals.\n\n"
        "Q: And now?\n\nA: Now it rains.\n"
    )
    assert [text for text, _ in said(found)] == ["Bad.", "I lost 27 animals.", "Now it rains."]


QUESTIONS = (
    "Ms Brandt, how do you sleep?\n\nIn the caravan. I used to sleep in a bed.\n\n"
    "The state pays for the fences.\n\nIt pays 80 percent. I have four pastures.\n\n"
    "Will you go on?\n\nWe will.\n\nWhat would you say to the minister?\n\nCome in February.\n"
)


def test_questions_and_answers_without_labels_take_turns(reading: Read) -> None:
    found = reading(f"{INTRODUCED}Interview by Jonas Feld\n\n{QUESTIONS}")
    assert said(found) == [
        ("In the caravan. I used to sleep in a bed.", "Mareike Brandt"),
        ("It pays 80 percent. I have four pastures.", "Mareike Brandt"),
        ("We will.", "Mareike Brandt"),
        ("Come in February.", "Mareike Brandt"),
    ]


def test_questions_that_nobody_answers_for_herself_are_no_interview(reading: Read) -> None:
    asked = "What is a rate?\n\nA price.\n\nWho sets it?\n\nThe bank.\n\nWhy?\n\nTo slow prices.\n"
    assert not reading(f"{INTRODUCED}{asked}").quotes


def test_the_heading_of_an_interview_is_hers(reading: Read) -> None:
    found = reading(f"“Nobody asks what the wolf earns”\n\n{INTRODUCED}{QUESTIONS}")
    assert said(found)[0] == ("Nobody asks what the wolf earns", "Mareike Brandt")


@pytest.mark.parametrize(
    ("figure", "speaker"), [("58 million", "ministry"), ("80 percent", "Mareike Brandt")]
)
def test_who_is_cited_in_an_answer_says_it(reading: Read, figure: str, speaker: str) -> None:
    found = reading(
        f"{INTRODUCED}Q: What does it cost?\n\nA: The ministry says 58 million.\n\n"
        "Q: Is that much?\n\nA: It pays 80 percent.\n"
    )
    at = found.article.text.index(figure)
    assert speaker_at(found, at, at + len(figure)).speaker == speaker


def test_a_heading_quotes_whom_the_article_quotes_with_the_same_words(reading: Read) -> None:
    found = reading(
        "Director “never opened an envelope”, court hears\n\nThe trial of Tito Arrighi began.\n\n"
        "“He never opened an envelope, not one,” said Ornella Fumagalli.\n"
    )
    assert said(found)[0] == ("never opened an envelope", "Ornella Fumagalli")


def test_who_asks_in_most_turns_says_nothing_though_named_above(reading: Read) -> None:
    found = reading(
        "Guest: Mareike Brandt, shepherd\nPresenter: Jonas Feld\n\nFELD: How bad was it?\n\n"
        "BRANDT: Bad. I lost 27 animals.\n\nFELD: The state pays.\n\nBRANDT: It pays a little.\n\n"
        "FELD: Will you go on?\n\nBRANDT: We will, I think.\n"
    )
    assert [text for text, _ in said(found)] == [
        "Bad. I lost 27 animals.", "It pays a little.", "We will, I think."
    ]  # fmt: skip


def test_a_note_in_brackets_takes_no_turn(reading: Read) -> None:
    note = "(The ministry says that it paid 2 million.)\n\n"
    asked = QUESTIONS.replace("Will you go on?", f"{note}Will you go on?")
    texts = [text for text, _ in said(reading(f"{INTRODUCED}{asked}"))]
    assert texts[1:3] == ["It pays 80 percent. I have four pastures.", "We will."]


def test_an_island_named_above_answers_nothing(reading: Read) -> None:
    found = reading(
        "Ana Lopes swam round the Isle of Arden.\n\nQ: How cold was it?\n\n"
        "A: Cold, off Holy Isle.\n\nQ: And now?\n\nA: Now I rest on Holy Isle.\n"
    )
    assert {who for _, who in said(found)} == {"Ana Lopes"}


BRIEFING = """\
Press conference on the dredging of the harbour

MAYOR OLA BERG: Good morning. We spent 41 million crowns on this.

DR ANNA LIND-MOE, head of the survey: We measured 412 points with three boats.

QUESTION (Harbour Post): Mayor, is that too much?

MAYOR BERG: It has halved. We lost 62 boats last year.

QUESTION (Radio Nord): Fishers say they wait for ever for their money.

MAYOR BERG: They are right. The average fisher waits 11 months.

DR LIND-MOE: May I add that the figure was nine?
"""


@pytest.mark.parametrize(
    ("figure", "speaker"),
    [
        ("41 million crowns", "MAYOR OLA BERG"),
        ("412", "DR ANNA LIND-MOE"),
        ("62", "MAYOR OLA BERG"),
        ("11 months", "MAYOR OLA BERG"),
    ],
)
def test_a_label_may_say_who_speaks_or_for_whom(reading: Read, figure: str, speaker: str) -> None:
    at = BRIEFING.index(figure)
    assert speaker_at(reading(BRIEFING), at, at + len(figure)) == (speaker, False)


def test_who_only_asks_is_not_quoted_though_the_outlet_stands_in_brackets(reading: Read) -> None:
    quoted = [text for text, _ in said(reading(BRIEFING))]
    assert not any("too much" in text or "for ever" in text for text in quoted)
    assert len(quoted) == 5


WITHOUT_LABELS = """\
Interview: Sam Keane

Harbour Weekly: Ms Lind-Moe, what is left of the plan?

Anna Lind-Moe: All of it. The cuts come to about 900 jobs.

Will Sandwick close?

Lind-Moe: Yes, in March. The yard has lost 48 boats.

The council calls that hush money.

Lind-Moe: I understand the anger. I grew up 30 kilometres from there.
"""


def test_of_one_label_the_lines_between_are_questions(reading: Read) -> None:
    quoted = said(reading(WITHOUT_LABELS))
    assert {speaker for _, speaker in quoted} == {"Anna Lind-Moe"}
    assert [text.split(".")[0] for text, _ in quoted] == [
        "All of it",
        "Yes, in March",
        "I understand the anger",
    ]


def test_notes_of_one_kind_are_nobodys_words(reading: Read) -> None:
    notes = "\n\n".join(f"Update: The ferry to Sandwick left at {n} o'clock." for n in (3, 4, 5))
    assert reading(notes).quotes == ()


def test_a_presenter_is_not_quoted(reading: Read) -> None:
    text = (
        "PRESENTER: The schools open this week. With me is Ana Lopes, who heads the board.\n\n"
        "LOPES: We have 27 new teachers and we need 40 more.\n\nPRESENTER: Where do they come "
        "from?\n\nLOPES: From the islands, most of them.\n\nPRESENTER: Ana Lopes, thank you.\n"
    )
    assert {quote.speaker for quote in reading(text).quotes} == {"Ana Lopes"}
