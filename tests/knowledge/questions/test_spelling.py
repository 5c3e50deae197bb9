"""Correction of questions against the words of a base."""

import pytest

from knowledge.language.lettering import cyrillic, latin, readings
from knowledge.questions.correcting import correct
from knowledge.questions.little import LittleWords
from knowledge.questions.spelling import Vocabulary

BASE = {"turnover", "students", "tajikistan", "glaciers", "sangtuda", "september", "gazprom"}
LEXICON = {"teacher", "percent", "trade", "quota", "квота", "студент", "торговля", "процент"}
COMMON = frozenset({"the", "with", "when", "from", "для", "сколько"})
REAL = frozenset({"lease", "form", "bean", "trad"})


@pytest.fixture
def vocabulary() -> Vocabulary:
    return Vocabulary(BASE, LEXICON, COMMON, REAL)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("turnovr", "turnover"),
        ("studnets", "students"),
        ("sagntuda", "sangtuda"),
        ("taijkistan", "tajikistan"),
        ("percnt", "percent"),
        ("teh", "the"),
        ("whn", "when"),
        ("glaciersstudents", "glaciers students"),
    ],
)
def test_a_slip_of_the_thumb_is_mended(typed: str, meant: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.corrected(typed) == meant


@pytest.mark.parametrize("base", [["teachers", "leachers"], ["leachers", "teachers"]])
def test_of_two_words_that_are_equally_near_the_same_is_always_taken(base: list[str]) -> None:
    vocabulary = Vocabulary(base, LEXICON, COMMON, REAL)
    assert vocabulary.corrected("veachers") == "leachers"
    assert vocabulary.equally_near("veachers") == ("leachers", "teachers")


@pytest.mark.parametrize("typed", ["turnovr", "studnets", "percnt", "zzzzz", "ab", "2024"])
def test_where_one_word_is_nearest_or_none_nothing_is_equally_near(
    typed: str, vocabulary: Vocabulary
) -> None:
    assert vocabulary.equally_near(typed) == ()


@pytest.mark.parametrize("word", ["lease", "form", "teachers", "2024", "ab"])
def test_a_word_that_needs_no_correction_stays(word: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.corrected(word) == word


@pytest.mark.parametrize("name", ["rogun", "koper", "mirziyoyev", "bhutan"])
def test_a_name_from_elsewhere_is_not_bent_into_a_known_word(
    name: str, vocabulary: Vocabulary
) -> None:
    assert vocabulary.corrected(name) == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("inlisbon", "in lisbon"),
        ("nursesof", "nurses of"),
        ("striketo", "strike to"),
        ("thenruses", "the nurses"),
        ("lisbonnurses", "lisbon nurses"),
    ],
)
def test_words_run_together_are_parted_though_one_is_mistyped(typed: str, meant: str) -> None:
    little = LittleWords(("the", "in"), ())
    vocabulary = Vocabulary({"lisbon", "nurses", "strike"}, set(), frozenset(), frozenset(), little)
    assert correct(typed, vocabulary).text == meant


def test_a_word_parted_and_mistyped_is_joined() -> None:
    vocabulary = Vocabulary({"librarian"}, set(), frozenset(), frozenset())
    assert correct("the li brarlan", vocabulary).text == "the librarian"


def test_the_key_beside_tells_a_name_by_its_first_letter() -> None:
    vocabulary = Vocabulary({"volda"}, {"colma"}, frozenset(), frozenset())
    assert vocabulary.corrected("colda") == "volda"


def test_a_known_word_with_a_strange_ending_stays() -> None:
    vocabulary = Vocabulary({"kettle"}, set(), frozenset(), frozenset())
    assert vocabulary.corrected("kettleer") in ("kettle", "kettleer")


def test_two_words_that_make_a_known_one_are_joined(vocabulary: Vocabulary) -> None:
    assert correct("turn over of trade", vocabulary).text == "turnover of trade"


def test_two_everyday_words_are_joined_only_into_a_word_of_the_base() -> None:
    everyday = frozenset({"to", "go", "work", "force"})
    vocabulary = Vocabulary({"workforce"}, {"togo"}, frozenset(), everyday)
    assert correct("what is left to go", vocabulary).text == "what is left to go"
    assert correct("the work force", vocabulary).text == "the workforce"


def test_russian_in_latin_letters_becomes_cyrillic(vocabulary: Vocabulary) -> None:
    corrected = correct("kvota dlya studentov skolko", vocabulary)
    assert corrected.lang == "ru"
    assert corrected.text == "квота для студентов сколько"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("stdnts", "students"), ("glacrs", "glaciers"), ("quoat", "quota"), ("tade", "trade")],
)
def test_two_slips_of_the_keyboard_are_mended(
    typed: str, meant: str, vocabulary: Vocabulary
) -> None:
    assert vocabulary.corrected(typed) == meant


def test_words_run_together_with_a_slip_are_parted() -> None:
    vocabulary = Vocabulary({"break", "even", "price"}, set(), frozenset(), frozenset())
    assert vocabulary.corrected("braekeven") == "break even"


@pytest.mark.parametrize(
    ("typed", "meant"), [("raschet", "расчет"), ("procent", "процент"), ("kvota", "квота")]
)
def test_latin_letters_are_read_as_the_base_writes(typed: str, meant: str) -> None:
    words = {"расчет", "процент", "квота"}
    assert Vocabulary(words, set(), frozenset(), frozenset()).as_russian(typed) == meant


def test_misspelt_english_is_not_taken_for_russian(vocabulary: Vocabulary) -> None:
    assert correct("teh turnovr with studnets", vocabulary).lang == "en"


def test_a_name_typed_in_cyrillic_finds_the_latin_one_of_the_base(vocabulary: Vocabulary) -> None:
    assert vocabulary.corrected("газпром") == "gazprom"


def test_a_foreign_name_is_known_in_a_case_that_takes_its_ending() -> None:
    vocabulary = Vocabulary({"recalada"}, set(), frozenset(), frozenset())
    assert vocabulary.corrected("рекалады") == "recalada"


@pytest.mark.parametrize(("typed", "meant"), [("videlili", "выделили"), ("ubezhish", "убежищ")])
def test_latin_letters_are_read_as_words_of_the_dictionary(typed: str, meant: str) -> None:
    assert Vocabulary(set(), set(), frozenset(), frozenset()).as_russian(typed) == meant


@pytest.mark.parametrize("typed", ["марлкомб", "марлкомба"])
def test_a_name_typed_in_cyrillic_may_only_sound_like_the_one_of_the_base(typed: str) -> None:
    vocabulary = Vocabulary({"marlcombe"}, set(), frozenset(), frozenset())
    assert vocabulary.corrected(typed) == "marlcombe"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("олдермур", "aldermoor"),
        ("таун", "town"),
        ("гринвуд", "greenwood"),
        ("якобсхавн", "jakobshavn"),
        ("хобарту", "hobart"),
        ("коперсхилл", "copershill"),
        ("ольштына", "olsztyn"),
    ],
)
def test_a_name_in_cyrillic_is_heard_as_english_is_spelt(typed: str, name: str) -> None:
    assert Vocabulary({name}, set(), frozenset(), frozenset()).corrected(typed) == name


def test_another_name_in_cyrillic_is_not_bent_into_one_that_sounds_else() -> None:
    vocabulary = Vocabulary({"marlcombe"}, set(), frozenset(), frozenset())
    assert vocabulary.corrected("марленгоф") == "марленгоф"


def test_a_soft_sign_that_was_not_typed_is_understood() -> None:
    vocabulary = Vocabulary(set(), {"больницы", "боснийцы"}, frozenset(), frozenset())
    assert vocabulary.as_russian("bolnitsy") == "больницы"


def test_a_slip_in_a_genitive_is_mended_to_the_name_of_the_base() -> None:
    vocabulary = Vocabulary({"fintan"}, {"finns"}, frozenset(), frozenset())
    assert vocabulary.corrected("fintns") == "fintan"
    assert vocabulary.corrected("fintqns") == "fintan"
    assert vocabulary.corrected("finns") == "finns"


def test_a_short_name_in_cyrillic_is_the_one_that_the_base_writes() -> None:
    vocabulary = Vocabulary({"rui"}, {"рио"}, frozenset(), frozenset())
    assert vocabulary.corrected("руи") == "rui"


def test_a_russian_word_in_any_form_is_not_bent(vocabulary: Vocabulary) -> None:
    assert vocabulary.corrected("претендуют") == "претендуют"
    assert vocabulary.corrected("реле") == "реле"


def test_a_known_word_stands_for_itself_alone() -> None:
    vocabulary = Vocabulary({"trade", "trace"}, set(), frozenset(), frozenset())
    assert set(vocabulary.equally_near("trabe")) == {"trade", "trace"}
    assert vocabulary.equally_near("trade") == ()


def test_every_mended_word_knows_what_was_typed(vocabulary: Vocabulary) -> None:
    corrected = correct("Turnovr, pls", vocabulary)
    assert corrected.typed[0] == "Turnovr"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("torgovlya", "торговля"),
        ("procent", "процент"),
        ("tadzhik", "таджик"),
        ("dayut", "дают"),
        ("sayt", "сайт"),
        ("novaya", "новая"),
    ],
)
def test_the_usual_transliterations_are_read(typed: str, written: str) -> None:
    assert cyrillic(typed) == written


def test_a_glide_before_a_vowel_may_end_the_syllable_before() -> None:
    assert "район" in readings("rayon")


def test_names_are_written_as_english_media_write_them() -> None:
    assert latin("рахмон") == "rakhmon"


@pytest.mark.parametrize(
    ("typed", "meant"), [("memoires", "memories"), ("hadns", "hands"), ("memoirs", "memoirs")]
)
def test_swapped_letters_are_no_ending(typed: str, meant: str) -> None:
    vocabulary = Vocabulary({"memoir", "memories", "hands"}, (), frozenset({"hadn"}), frozenset())
    assert vocabulary.corrected(typed) == meant


def test_a_letter_left_out_is_likelier_than_the_first_two_swapped() -> None:
    vocabulary = Vocabulary({"arvalia"}, {"ravlia"}, frozenset(), frozenset())
    assert vocabulary.corrected("arvlia") == "arvalia"


def test_two_letters_swapped_are_half_a_slip(vocabulary: Vocabulary) -> None:
    slips = [vocabulary.slips(word) for word in ("students", "studnets", "stuents")]
    assert slips == [0, 0.5, 1]


def test_an_english_question_is_not_russian_for_half_of_its_words() -> None:
    vocabulary = Vocabulary(
        {"give", "mior"}, {"гнев", "мир"}, frozenset(), frozenset({"take", "seem"})
    )
    corrected = correct("take giev miro seem", vocabulary)
    assert (corrected.lang, corrected.text) == ("en", "take give mior seem")


def test_doubled_letters_that_are_wrong_count_once() -> None:
    vocabulary = Vocabulary({"cigarettes", "committee"}, set(), frozenset(), frozenset())
    assert vocabulary.corrected("ciggarets") == "cigarettes"
    assert vocabulary.corrected("comitteee") == "committee"
    assert vocabulary.corrected("citadel") == "citadel"


def test_two_words_of_articles_are_not_run_together_as_in_an_address() -> None:
    vocabulary = Vocabulary({"selat", "air", "selatair"}, set(), frozenset(), frozenset({"air"}))
    assert vocabulary.joined("selat", "air") is None
    assert Vocabulary({"selatair"}, set(), frozenset(), frozenset()).joined("selat", "air")


def test_a_letter_left_out_is_likelier_than_one_that_lies_elsewhere() -> None:
    vocabulary = Vocabulary({"iceland", "island"}, set(), frozenset(), frozenset())
    assert vocabulary.corrected("icland") == "iceland"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harvsted", "harvested"),
        ("planing", "planting"),
        ("baked", "baked"),
        ("plannted", "planted"),
        ("bakng", "baking"),
        ("grazign", "grazign"),
    ],
)
def test_a_slip_is_mended_in_a_form_that_only_the_language_has(typed: str, meant: str) -> None:
    real = frozenset({"harvested", "planting", "planted", "baked", "baking", "grazing"})
    vocabulary = Vocabulary(set(), {"harvest", "plant", "bake"}, frozenset(), real)
    assert vocabulary.corrected(typed) == meant


def test_a_name_is_bent_into_no_form_of_a_word() -> None:
    vocabulary = Vocabulary({"plant"}, set(), frozenset(), frozenset({"planting"}))
    assert correct("who lives in Plannting", vocabulary).text == "who lives in plannting"
    assert correct("who lives by plannting", vocabulary).text == "who lives by planting"


@pytest.mark.parametrize(
    ("typed", "meant"), [("min", "mine"), ("cos", "cost"), ("ubs", "ubs"), ("kem", "kem")]
)
def test_a_short_word_may_lack_its_last_letter(typed: str, meant: str) -> None:
    real = frozenset({"mine", "cost", "rubs"})
    vocabulary = Vocabulary({"mine", "cost", "rubs", "kemp"}, set(), frozenset(), real)
    assert vocabulary.corrected(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), [("rcm", "rcm"), ("rsm", "ram"), ("pag", "pag")])
def test_a_short_word_of_articles_may_hold_a_key_hit_beside_its_own(typed: str, meant: str) -> None:
    vocabulary = Vocabulary({"ram"}, {"peg"}, frozenset(), frozenset())
    assert vocabulary.corrected(typed) == meant


def test_an_everyday_word_is_parted_from_what_follows_it() -> None:
    vocabulary = Vocabulary({"port"}, set(), frozenset(), frozenset({"quarter"}))
    assert vocabulary.corrected("quarterof") == "quarter of"
    assert vocabulary.corrected("soweto") == "soweto"


def test_english_typed_in_haste_is_not_russian() -> None:
    russian = {"комет", "сорт", "ранг", "том", "парк"}
    vocabulary = Vocabulary({"comet", "short", "range"}, russian, frozenset(), frozenset())
    assert correct("comt shrot rang", vocabulary).lang == "en"
