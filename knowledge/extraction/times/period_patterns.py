"""How a time is written: one row a form over the codes of ``period_words``, longer forms first."""

from __future__ import annotations

from functools import cache

from knowledge.extraction.patterns import Match, Pattern, compiled, either, expression, which

_YEAR = r"<(?:1[6-9]|20)\d\d>(?:<year>(?:<\.>)?)?"
_RELATIVE = f"(?:<the>)?{either('this|last|next|previous|following|past')}<year>|<the><year>|<year>"
_NEXT = [f"<m{i}>(?:<\\.>)?" for i in (*range(1, 13), 1, 2)]
_IN_A_ROW = [
    *(f"{_NEXT[i]}<,>{_NEXT[i + 1]}(?:<,>)?<and>{_NEXT[i + 2]}" for i in range(12)),
    *(f"{_NEXT[i]}<and>{_NEXT[i + 1]}" for i in range(12)),
]
MACROS = {
    "year": f"(?:{_YEAR})",
    "anyyear": rf"(?:{_YEAR}|{_RELATIVE}|<'><\d\d>)",
    "relyear": f"(?:{_RELATIVE})",
    "short": r"<'><\d\d>",
    "fiscalyear": r"<(?:fiscal|fy)>(?:<year>)?(?:<(?:19|20)?\d\d>)?",
    "shortyear": r"(?:<(?:19|20)\d\d>|(?:<'>)?<\d\d>)",
    "yeartail": rf"(?:<[12]\d>|<'><\d\d>|{_YEAR})",
    "month": r"<m\d+>(?:<\.>)?",
    "weekday": r"<w\d>",
    "day": r"<(?:0?[1-9]|[12]\d|3[01])>(?:<(?:st|nd|rd|th)>)?",
    "two": r"<\d\d?>",
    "decade": r"<[2-9]0>",
    "count": r"<(?:[1-9]|1[0-2])>",
    "anycount": r"<\d{1,3}>",
    "several": r"<(?:a|an|\d{1,3})>",
    "ordinal": r"(?:<o\d>|<i{1,3}>|<iv>|<[1-4]><(?:st|nd|rd|th)>|<[1-4]><-><(?:й|м|го)>)",
    "to": either("to|-|until"),
    "through": either("-|to|and|/|until"),
    "ended": "(?:(?:<,>)?(?:<(?:that|which)>)?<(?:ended|this)>(?:<(?:on|in)>)?|<(?:to|until)>)",
    "inarow": f"(?:{'|'.join(_IN_A_ROW)})",
    "ofmark": either("of|,|in|for"),
    "on": either("on|over|to"),
    "spell": either("month|week|quarter|season|summer|winter|spring|autumn|decade|century"),
    "units": either("year|month|week|quarter|day|decade|season"),
    "near": either("yesterday|d0|d1"),
    "dotted": r"<\d{1,2}\.\d{1,2}\.(?:19|20)\d\d>",
}
PREFIX = (
    "(?P<prep><as><(?:of|at|from)>|<to><состоянию>(?:<in>)?|<over><the><course><of>|<to><итогам>"
    "|<in><течение>|<so><far>|<(?:earlier|later|late|early)>(?:<in>)?|"
    + either("in|by|since|from|for|until|to|on|at|over|after|of")
    + ")?(?:<the>)?(?:(?P<edge>"
    + either("end|start|middle")
    + ")(?:<->|<of>)?(?:<the>)?|<(?:middle|late|early)>(?:<->)?)?"
)
"""What may stand before any form."""
FORMS: tuple[tuple[str, str], ...] = (
    ("iso_day", "y=$year - m=$two - d=$two"),
    ("day_first", "d=$day of? m=$month ,? y=$year"),
    ("month_first", "m=$month d=$day ,? y=$year"),
    ("week", "q=$ordinal week of|in m=$month ,? y=$year"),
    ("week", "q=$ordinal week of|in m=$month"),
    ("week", "q=last week of|in m=$month ,? y=$year"),
    ("week", "q=last week of|in m=$month"),
    ("ended", "fiscal? u=year|quarter|semester $ended $day? m=$month $day? ,? y=$year"),
    ("ended", "u=half -? year $ended $day? m=$month $day? ,? y=$year"),
    ("ended", "fiscal? u=year|quarter|semester $ended $day? m=$month $day?"),
    ("ended", "u=half -? year $ended $day? m=$month $day?"),
    ("month_to", "n=$anycount -? u=month|year period? $ended $day? m=$month $day? ,? y=$anyyear"),
    ("month_to", "n=$anycount -? u=month|year period? $ended $day? m=$month $day?"),
    ("weeks_to", "n=$anycount? week $ended d=$day m=$month ,? y=$year"),
    ("weeks_to", "n=$anycount? week $ended m=$month d=$day ,? y=$year"),
    ("weeks_to", "n=$anycount? week $ended d=$day m=$month"),
    ("weeks_to", "n=$anycount? week $ended m=$month d=$day"),
    ("years_to", "the n=$anycount u=year|decade $ended y=$year"),
    ("years_to", "u=decade $ended y=$year"),
    ("half_month", "q=$ordinal half of|in? m=$month ,? y=$year"),
    ("half_month", "q=$ordinal half of|in? m=$month"),
    ("first_days", "o1 n=$anycount u=day|week of? m=$month ,? y=$year"),
    ("first_days", "o1 n=$anycount u=day|week of? m=$month"),
    ("two_days", "between? m=$month d=$day $through n=$month e=$day ,? y=$year"),
    ("two_days", "between? d=$day m=$month $through e=$day n=$month ,? y=$year"),
    ("two_days", "between? m=$month d=$day $through n=$month e=$day"),
    ("two_days", "between? d=$day m=$month $through e=$day n=$month"),
    ("months", "between? m=$month $through n=$month $ofmark? y=$anyyear"),
    ("months", "m=$month $to n=$month $ofmark? y=$yeartail"),
    ("month_years", "m=$month ,? y=$year $to n=$month ,? z=$year"),
    ("days", "m=$month d=$day $to e=$day ,? y=$year"),
    ("days", "d=$day $through e=$day m=$month ,? y=$year"),
    ("days", "between d=$day and e=$day of? m=$month ,? y=$year"),
    ("days", "between m=$month d=$day and e=$day ,? y=$year"),
    ("months", "m=$month $to n=$month"),
    ("months", "between m=$month and n=$month"),
    ("days", "between d=$day and e=$day of? m=$month"),
    ("days", "between m=$month d=$day and e=$day"),
    ("some_months", "p=$inarow $ofmark? y=$anyyear"),
    ("some_months", "p=$inarow"),
    ("day_first", "d=$day of? m=$month"),
    ("days", "m=$month d=$day $to e=$day"),
    ("days", "d=$day $through e=$day m=$month"),
    ("month_first", "m=$month d=$day"),
    ("month", "m=$month $ofmark? y=$anyyear"),
    ("month", "m=$month y=$short"),
    ("month", "y=$year m=$month"),
    ("unresolved", "o1|last|final $count month $ofmark? the? $fiscalyear"),
    ("unresolved", "$ordinal quarter|half $ofmark? the? $fiscalyear"),
    ("unresolved", "fiscal $ordinal quarter|half"),
    ("unresolved", "q|h $anycount ,? $ofmark? $fiscalyear"),
    ("last_months", "last|final n=$count month $ofmark y=$anyyear"),
    ("first_months", "o1 n=$count month $ofmark? y=$anyyear"),
    ("first_months", "o1 n=$count month"),
    ("first_months", "n=$count -? month period? $ofmark? y=$anyyear"),
    ("these_months", "n=$count -? month"),
    ("first_quarters", "o1 n=$count quarter $ofmark? y=$anyyear"),
    ("first_quarters", "o1 n=$count quarter"),
    ("these_quarters", "n=$count quarter $ofmark? y=$anyyear"),
    ("these_quarters", "n=$count quarter"),
    ("quarter", "q=$ordinal -? quarter $ofmark? y=$anyyear"),
    ("last_quarter", "last|final quarter $ofmark y=$anyyear"),
    ("quarter", "q=$ordinal -? quarter"),
    ("first_quarters", "q 1 -|until q n=$count $ofmark? y=$year"),
    ("quarter_code", "q n=$anycount $ofmark? y=$shortyear"),
    ("quarter_code", "y=$year q n=$anycount"),
    ("quarter_code", "n=$anycount q y=$shortyear"),
    ("quarter_code", "q n=$anycount"),
    ("half_code", "h n=$anycount $ofmark? y=$shortyear"),
    ("half_code", "y=$year h n=$anycount"),
    ("half_code", "n=$anycount h y=$shortyear"),
    ("half", "q=$ordinal half|semester $ofmark? y=$anyyear"),
    ("half", "q=$ordinal half|semester"),
    ("fiscal", "fy|fiscal year? y=$shortyear -|/ z=$two"),
    ("fiscal", "fy|fiscal year? y=$shortyear"),
    ("years", "y=$year -|/ z=$two season"),
    ("years", "y=$year $through z=$year"),
    ("same", "same period|month|quarter|half|semester|week|time|point $ofmark? y=$anyyear?"),
    ("ago", "n=$several u=$units ago"),
    ("ago", "u=$units ago"),
    ("unresolved", "year - ago quarter|period|month|week|level"),
    ("years_before", "n=$several year earlier"),
    ("years_before", "year earlier"),
    ("unresolved", "$several $units earlier"),
    ("unresolved", "year|month|quarter|week -? $on -? year|month|quarter|week"),
    ("unresolved", "yoy"),
    ("unresolved", "y / y"),
    ("unresolved", "year by year"),
    ("unresolved", "full -? year"),
    ("past", "last|past|previous n=$anycount u=$units"),
    ("past", "past u=$units"),
    ("coming", "next n=$anycount u=$units"),
    ("decade", "y=$year '? s"),
    ("decade", "the|early|late|middle|and -? '? y=$decade '? s"),  # no age: "the under-30s"
    ("decade", "' y=$decade '? s"),
    ("relative_year", "y=$relyear"),
    ("relative", "r=last|this|next|previous u=$spell"),
    ("season", "u=summer|winter|spring|autumn of? y=$year"),
    ("new_year", "earlier|pre -? the? new -? year y=$year?"),
    ("near_day", "u=$near part?"),
    ("near_day", "u=last|this part"),
    ("day_before", "day earlier yesterday"),
    ("this_decade", "decade"),
    ("weekend", "r=last|next|this? weekend"),
    ("decade_in_words", "u=fifties|sixties|seventies|eighties|nineties|noughties"),
    ("weekday", "r=last|next|this? u=$weekday part?"),
    ("month_away", "r=last|this|next m=$month"),
    ("iso_month", "y=$year -|/ z=$two"),
    ("month_number", "d=$two / y=$year"),
    ("year", "y=$year"),
    ("short_year", "y=$short"),
    ("short_year", "end|start of y=$two"),
    ("dotted", "u=$dotted"),
    ("month", "m=$month"),
)
_EXPRESSIONS = tuple((name, expression(pattern, MACROS)) for name, pattern in FORMS)


def _without_names(regex: str) -> str:
    """The same expression without captures, which lets re2 find spans in its fastest way."""
    return compiled(r"\(\?P<\w+>").sub("(?:", regex)


ANY = compiled(_without_names(f"{PREFIX}(?:{'|'.join(regex for _, regex in _EXPRESSIONS)})"))
"""Any form with what stands before it."""
_WHICH = which(PREFIX + regex for _, regex in _EXPRESSIONS)


def whole(folded: str) -> tuple[str, Match] | None:
    """Give the first form in which a whole time is written, by name, with its parts."""
    fitting = _WHICH(folded)
    if not fitting:
        return None
    first = min(fitting)
    match = _each(first).fullmatch(folded)
    return (_EXPRESSIONS[first][0], match) if match is not None else None


@cache
def _each(form: int) -> Pattern:
    """A form is compiled when a text first has it: most texts have few."""
    return compiled(PREFIX + _EXPRESSIONS[form][1])
