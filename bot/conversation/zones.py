"""Which time zones a place has that a person typed: a city, a country, a zone's name, an offset.

A text is a place only as a whole, apart from a few words around it; a question that merely speaks
of a place is none. Names come from the tables of tzdata and from zones.toml.
"""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST_PLACE = 60
"""A longer text is no place."""
MOST_PLACES = 6
_CONTINENTS = frozenset(
    "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific".split()
)
_OFFSET = re.compile(r"(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?")
_MINUSES = str.maketrans("−–‒﹣－＋", "-----+")
_SHORT = {"saint": "st", "sankt": "st"}
_OPPOSITE = {"+": "-", "-": "+"}
Table = Mapping[str, Any]
"""What zones.toml holds."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its usual name, in the spelling of our tables, and its time zone's name."""

    name: str
    zone: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """Places by name; names are keys as `_key` makes them."""

    zones: Mapping[str, Place]
    """Zone names in small letters, whole: "etc/gmt+5"."""
    places: Mapping[str, tuple[Place, ...]]
    territories: Mapping[str, frozenset[str]]
    """All zones of a country, for "Berlin, Germany"."""
    offsets: Mapping[str, str]
    around: frozenset[str]
    """Words that may stand around a place."""
    other: frozenset[str]
    """Words that only look like slips."""


def find_zones(text: str) -> tuple[Place, ...]:
    """Give the places that a text names, at most 6, the likeliest first; none if it names none."""
    text = text.strip()
    if not text or len(text) > LONGEST_PLACE:
        return ()
    atlas = _atlas()
    zone = atlas.zones.get(text.casefold().replace(" ", "_"))
    if zone is not None and "/" in text:
        return (zone,)
    return (_by_offset(text, atlas) or _by_name(_key(text), atlas))[:MOST_PLACES]


def _by_offset(text: str, atlas: Atlas) -> tuple[Place, ...]:
    """Read "UTC+5", "+5:30"; a zone's own name counts the other way round."""
    words = [word.strip(".,:;!") for word in text.translate(_MINUSES).casefold().split()]
    found = _OFFSET.fullmatch(_bare(" ".join(words), atlas))
    if found is None:
        return ()
    sign, hours, minutes = found[1], int(found[2]), found[3] or "00"
    if minutes != "00":
        name = f"{sign}{hours}:{minutes}"
        zone = atlas.offsets.get(name)
    else:
        name = f"{sign}{hours}" if hours else ""
        known = atlas.zones.get(f"etc/gmt{_OPPOSITE[sign]}{hours}" if hours else "utc")
        zone = known.zone if known else None
    return (Place(f"UTC{name}", zone),) if zone else ()


def _by_name(key: str, atlas: Atlas) -> tuple[Place, ...]:
    bare = _bare(key, atlas)
    return _exact(key, atlas) or _within(bare, atlas) or _similar(bare, atlas)


def _exact(key: str, atlas: Atlas) -> tuple[Place, ...]:
    """Find a name, without more of the words around it than needed."""
    return next((found for each in _barer(key, atlas) if (found := atlas.places.get(each))), ())


def _within(key: str, atlas: Atlas) -> tuple[Place, ...]:
    """Find a city that is followed by its country."""
    words = key.split()
    for border in range(len(words) - 1, 0, -1):
        country = atlas.territories.get(" ".join(words[border:]), frozenset())
        cities = _exact(" ".join(words[:border]), atlas) if country else ()
        if found := tuple(each for each in cities if each.zone in country):
            return found
    return ()


def _similar(key: str, atlas: Atlas) -> tuple[Place, ...]:
    """Find the names with the fewest slips; the first letter is hardly ever a slip."""
    allowed = 0 if len(key) < 5 else 1 if len(key) < 8 else 2
    if not allowed or key in atlas.other:
        return ()
    near = process.extract(
        key, [name for name in atlas.places if name[0] == key[0] and len(name) > 4],
        scorer=OSA.distance, score_cutoff=allowed, limit=None,
    )  # fmt: skip
    fewest = min((distance for _, distance, _ in near), default=0)
    alike = [place for name, distance, _ in near if distance == fewest
             for place in atlas.places[name]]  # fmt: skip
    return tuple({place.zone: place for place in reversed(alike)}.values())[::-1]


def _bare(key: str, atlas: Atlas) -> str:
    """Leave out all the words around a place."""
    return list(_barer(key, atlas))[-1]


def _barer(key: str, atlas: Atlas) -> Iterator[str]:
    """Give a key with ever fewer words around it: first those before, then those after."""
    words = key.split()
    yield key
    while len(words) > 1 and words[0] in atlas.around:
        words = words[1:]
        yield " ".join(words)
    while len(words) > 1 and words[-1] in atlas.around:
        words = words[:-1]
        yield " ".join(words)


def _key(name: str) -> str:
    """Compare names without case, accents and punctuation: "St. Petersburg" as st petersburg."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = (c for c in plain if not unicodedata.combining(c) and c not in "'’‘`ʼ.")
    words = "".join(c if c.isalnum() else " " for c in letters).split()
    return " ".join(_SHORT.get(word, word) for word in words if word != "and")


@functools.cache
def _atlas() -> Atlas:
    """Read the tables: those of tzdata, and ours before them where both know a name."""
    table = tomllib.loads(
        resources.files("bot.conversation").joinpath("zones.toml").read_text("utf-8")
    )
    inhabited = _inhabited()
    zones = _canonical(zone for zones in inhabited.values() for zone in zones)
    countries = _countries(table, inhabited)
    places = _gathered(_zone_names(zones, frozenset(_list(table["words"]))))
    places |= _gathered((*_country_names(table, inhabited, countries), *_city_names(table)))
    return Atlas(
        zones={name.casefold(): Place(_title(name), zone) for name, zone in zones.items()},
        places=places,
        territories={_key(name): frozenset(inhabited[code]) for name, code in countries},
        offsets=table["offsets"],
        around=frozenset(_list(table["around"])),
        other=frozenset(map(_key, _list(table["other"]))),
    )


def _inhabited() -> dict[str, list[str]]:
    """Give the zones of each country, by its code."""
    zones: dict[str, list[str]] = defaultdict(list)
    for code, zone in _rows("zone.tab", 0, 2):
        zones[code].append(zone)
    return zones


def _canonical(stable: Iterable[str]) -> dict[str, str]:
    """Give every zone name the one it goes by today: stable ones stay."""
    targets = {name: name for (name,) in _rows("tzdata.zi", 1, mark="Z") if name != "Factory"}
    targets |= {name: target for target, name in _rows("tzdata.zi", 1, 2, mark="L")}
    targets |= {name: name for name in stable}
    targets["Etc/UTC"] = targets["UTC"] = "UTC"
    return {name: _end(name, targets) for name in targets}


def _end(name: str, targets: Mapping[str, str]) -> str:
    while targets[name] != name:
        name = targets[name]
    return name


def _countries(table: Table, inhabited: Collection[str]) -> list[tuple[str, str]]:
    """Give the names of countries that have a zone, each with its country's code."""
    listed = [(name, code) for code, name in _rows("iso3166.tab", 0, 1) if code in inhabited]
    return listed + [
        (name, code) for code, row in table["countries"].items() for name in _list(row)
    ]


def _country_names(
    table: Table, inhabited: Mapping[str, list[str]], countries: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, Place]]:
    """Name a country's one zone after the country, several after their cities."""
    chosen = {code: _list(row) for code, row in table["zones"].items()}
    for name, code in countries:
        zones = chosen.get(code, inhabited[code])
        several = len(zones) > 1
        yield from ((name, Place(_title(zone) if several else name, zone)) for zone in zones)


def _city_names(table: Table) -> Iterator[tuple[str, Place]]:
    return ((name, Place(name, zone)) for zone, row in table["cities"].items()
            for name in _list(row))  # fmt: skip


def _zone_names(zones: Mapping[str, str], words: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """Give the names that stand in zone names: "Indiana/Knox" and "Dushanbe"."""
    for name, zone in zones.items():
        parts = name.split("/")
        if parts[0] in _CONTINENTS:
            place = Place(_title(name), zone)
            yield from ((" ".join(parts[at:]), place) for at in range(len(parts) - 1))
            if parts[-1].casefold() not in words:
                yield parts[-1], place
        elif len(parts) == 1:
            yield name, Place(name, zone)


def _gathered(names: Iterable[tuple[str, Place]]) -> dict[str, tuple[Place, ...]]:
    """Put places of one name together, each zone once."""
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for name, place in names:
        found[_key(name)].setdefault(place.zone, place)
    return {key: tuple(places.values()) for key, places in found.items()}


def _title(zone: str) -> str:
    """Give a zone the name of its city; what is no city keeps its whole name."""
    return zone if zone.startswith("Etc/") else zone.rpartition("/")[2].replace("_", " ")


def _rows(file: str, *columns: int, mark: str = "") -> Iterator[tuple[str, ...]]:
    """Read columns of a table of tzdata: between tabs, or behind a mark, between spaces."""
    text = resources.files("tzdata.zoneinfo").joinpath(file).read_text("utf-8")
    for line in text.splitlines():
        if line.startswith(mark) and not line.startswith("#"):
            cells = line.split(" " if mark else "\t")
            yield tuple(cells[column] for column in columns)


def _list(row: str) -> list[str]:
    """Read names between commas."""
    return [" ".join(name.split()) for name in row.split(",") if name.strip()]
