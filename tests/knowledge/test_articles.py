"""A folder of texts becomes articles; what is no article is refused by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.articles import (
    LARGEST,
    Source,
    date_of_address,
    parse_article,
    read_folder,
    read_sources,
)
from knowledge.errors import (
    BinaryArticleError,
    EmptyArticleError,
    EncodingError,
    OversizedArticleError,
    SeedsFolderError,
    SourcesError,
)
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import shared_lexicon

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return shared_lexicon()


def test_articles_come_in_the_order_of_their_names(tmp_path: Path, lexicon: Lexicon) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text("Something happened.")
    assert [a.id for a in read_folder(tmp_path).articles] == ["a", "b"]


def test_the_text_stays_as_published_line_ends_too(tmp_path: Path, lexicon: Lexicon) -> None:
    (tmp_path / "a.txt").write_bytes("One.\r\nTwo “quoted”.\u00a0\n".encode())
    (article,) = read_folder(tmp_path).articles
    assert article.text == "One.\r\nTwo “quoted”.\u00a0\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_that_is_certain_is_converted(
    tmp_path: Path, lexicon: Lexicon, encoding: str
) -> None:
    (tmp_path / "a.txt").write_bytes("Рост 5%.".encode(encoding))
    assert read_folder(tmp_path).articles[0].text == "Рост 5%."


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyArticleError),
        (b" \r\n\t", EmptyArticleError),
        (b"\xef\xbb\xbf", EmptyArticleError),
        (bytes(range(256)), BinaryArticleError),
        ("Рост товарооборота.".encode("cp1251"), EncodingError),
        ("caf\u00e9 au lait".encode("cp1252"), EncodingError),
        (b"a" * (LARGEST + 1), OversizedArticleError),
    ],
)
def test_what_is_no_article_is_refused_by_name_and_the_others_are_read(
    tmp_path: Path, lexicon: Lexicon, content: bytes, error: type[Exception]
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("Something happened.")
    result = read_folder(tmp_path)
    assert [(r.name, type(r.error)) for r in result.refused] == [("bad.txt", error)]
    assert "bad.txt" in str(result.refused[0].error)
    assert [a.id for a in result.articles] == ["good"]


def test_folders_and_links_out_of_the_folder_are_left_out(tmp_path: Path, lexicon: Lexicon) -> None:
    folder = tmp_path / "seeds"
    (folder / "sub.txt").mkdir(parents=True)
    (tmp_path / "outside.txt").write_text("Secret.")
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "a.txt").write_text("Something happened.")
    result = read_folder(folder)
    assert [a.id for a in result.articles] == ["a"]
    assert result.refused == ()


def test_a_missing_folder_is_said_in_one_sentence(tmp_path: Path, lexicon: Lexicon) -> None:
    with pytest.raises(SeedsFolderError, match="nowhere"):
        read_folder(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        ("[a\n", "line 1"),
        ('a = "x"', "a is 'x'"),
        ('[a]\npublischer = "X"', "publischer"),
        ('[a]\npublished = "soon"', "published"),
        ('[a]\npublished_from = "nowhere"', "published_from"),
        ('[a]\nfull_text = "yes"', "full_text"),
    ],
)
def test_broken_sources_name_what_is_wrong(tmp_path: Path, toml: str, named: str) -> None:
    (tmp_path / "sources.toml").write_text(toml)
    with pytest.raises(SourcesError, match=named):
        read_sources(tmp_path)


def test_without_sources_nothing_is_said_of_any_article(tmp_path: Path) -> None:
    assert read_sources(tmp_path) == {}


def test_what_sources_say_wins_over_the_text(lexicon: Lexicon) -> None:
    source = Source(publisher="The Paper", published=date(2024, 5, 2), published_from="editor")
    article = parse_article(
        "a", " date 2025-10-09 PARIS, Oct. 9 (Wire) -- It rains.", source, lexicon
    )
    assert (article.publisher, article.published, article.published_from) == (
        "The Paper",
        date(2024, 5, 2),
        "editor",
    )
    assert article.agency == "Wire"


def test_the_date_of_an_address_serves_where_the_text_has_none(lexicon: Lexicon) -> None:
    source = Source(url="https://example.org/en/2025/03/20/some-title")
    article = parse_article("a", "It rains in the city today.", source, lexicon)
    assert (article.published, article.published_from) == (date(2025, 3, 20), "address")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/news/20241225/title-2030", date(2024, 12, 25)),
        ("https://a.example/2025/03/20/title", date(2025, 3, 20)),
        ("https://a.example/story/4101542.html", None),
        ("https://a.example/99999999/x", None),
        (None, None),
    ],
)
def test_dates_in_addresses(url: str | None, day: date | None) -> None:
    assert date_of_address(url) == day


def test_the_seeds_are_read_byte_for_byte(lexicon: Lexicon) -> None:
    result = read_folder(SEEDS)
    assert result.refused == ()
    for written in result.articles:
        article = parse_article(*written, lexicon)
        assert article.text.encode() == (SEEDS / f"{article.id}.txt").read_bytes()
        assert article.published is not None
        assert article.publisher is not None
