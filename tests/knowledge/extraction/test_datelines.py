"""Datelines in the styles of agencies: place, agency, and where the first sentence starts."""

from __future__ import annotations

import pytest

from knowledge.extraction.frames.framing import frame
from knowledge.lexicon import Lexicon

SENTENCE = "The council approved a budget of 4.2 million on Monday, officials said."


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("LONDON, March 12 (Reuters) - ", "LONDON", "Reuters"),
        ("WASHINGTON (AP) — ", "WASHINGTON", "AP"),
        ("Kyiv, Ukraine (AP) — ", "Kyiv, Ukraine", "AP"),
        ("MILLPORT, N.Y., Sept. 12 (UPI) — ", "MILLPORT, N.Y.", "UPI"),
        ("MILLTOWN, W.Va. - ", "MILLTOWN, W.Va.", None),
        ("ST. PETERSBURG, March 12. ", "ST. PETERSBURG", None),
        ("LONDON/NEW YORK – ", "LONDON/NEW YORK", None),
        ("DÜREN. ", "DÜREN", None),
        ("NEW DELHI: ", "NEW DELHI", None),
        ("Pune, Aug 17 (PTI): ", "Pune", "PTI"),
        ("Kabul [Afghanistan], March 12 (ANI): ", "Kabul [Afghanistan]", "ANI"),
        ("BAKU, Azerbaijan, March 12. ", "BAKU, Azerbaijan", None),
        ("TASHKENT, Uzbekistan (UzDaily.com) -- ", "TASHKENT, Uzbekistan", "UzDaily.com"),
        ("BERLIN, dpa - ", "BERLIN", "dpa"),
        ("Berlin, 12. März (dpa) - ", "Berlin", "dpa"),
        ("PARIS, 12 mars (Reuters) - ", "PARIS", "Reuters"),
        ("MADRID, 12 Mar. (EUROPA PRESS) - ", "MADRID", "EUROPA PRESS"),
        ("Lisboa, 12 mar 2025 (Lusa) - ", "Lisboa", "Lusa"),
        ("NEW YORK--(BUSINESS WIRE)--", "NEW YORK", "BUSINESS WIRE"),
        ("NEW YORK--(BUSINESS WIRE)--March 12, 2025--", "NEW YORK", "BUSINESS WIRE"),
        ("LONDON, March 12, 2025 /PRNewswire/ -- ", "LONDON", "PRNewswire"),
        ("МОСКВА, 12 марта. /ТАСС/. ", "МОСКВА", "ТАСС"),
        ("МОСКВА, 12 мар — РИА Новости. ", "МОСКВА", "РИА Новости"),
        ("Москва. 12 марта. INTERFAX.RU - ", "Москва", "INTERFAX.RU"),
        ("МИНСК, 12 марта 2025 г. – ", "МИНСК", None),
        ("МИНСК, 12 марта /Корр. БЕЛТА/. ", "МИНСК", "БЕЛТА"),
        ("MILL CITY (Prairie Wire), Nov. 4, 2021 — ", "MILL CITY", "Prairie Wire"),
        ("LIMA, 22 AUG 2019 (ANDINA PRESS).- ", "LIMA", "ANDINA PRESS"),
        ("DOHA: 15 June 2022, Gulf Monitor – ", "DOHA", "Gulf Monitor"),
        ("АСТАНА, 29 февраля 2024 — Степь-Информ. ", "АСТАНА", "Степь-Информ"),
        ("Душанбе, 14.03.2025 /Ховар/. ", "Душанбе", "Ховар"),
        ("ДУШАНБЕ, 14 мар — Sputnik, Анна Петрова. ", "ДУШАНБЕ", "Sputnik"),
        ("ASTANA. KAZINFORM ", "ASTANA", "KAZINFORM"),
        ("AKIPRESS.COM - ", None, "AKIPRESS.COM"),
        ("(Reuters) - ", None, "Reuters"),
        ("March 12 (Reuters) - ", None, "Reuters"),
    ],
)
def test_a_dateline_names_place_and_agency_and_is_no_claim(
    lexicon: Lexicon, opening: str, place: str | None, agency: str | None
) -> None:
    found = frame(f"{opening}{SENTENCE}\n", lexicon)
    assert (found.place, found.agency) == (place, agency)
    assert [span.text for span in found.boilerplate] == [opening]


@pytest.mark.parametrize(
    "text",
    [
        "Russia – which sells oil – said on Monday that it would sell 5 percent less.",
        "NATO. It has 32 members.",
        "EXCLUSIVE – The council approved a budget of 4.2 million.",
        "PENCE: Well, the council approved a budget of 4.2 million.",
        "Siobhan Tully (45) – who runs the inn – said that it was grand.",
        "Microsoft (MSFT) - the maker of Windows - rose 5 percent on Monday.",
        "Monday, March 12 – The council meets in the town hall.",
        "In Paris, on March 12, the council approved a budget of 4.2 million.",
        "LONDON – ",
    ],
)
def test_prose_that_opens_with_a_name_has_no_dateline(lexicon: Lexicon, text: str) -> None:
    found = frame(text, lexicon)
    assert (found.place, found.boilerplate) == (None, ())
