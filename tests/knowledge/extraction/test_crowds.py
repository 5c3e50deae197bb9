"""People in the plural are no body that "the group" or "it" could go back to."""

from __future__ import annotations

from knowledge.articles import Written
from knowledge.base.dossiers import dossier
from knowledge.lexicon import Lexicon

TEXT = (
    "OSLO, Oct 29 (Fjord) - Norway's Nordvik Energi on Wednesday narrowed its forecast.\n\n"
    "Core profit fell to €912 million, but beat the €895 million expected by analysts.\n\n"
    "The group now sees core profit of €3.4 billion for the year.\n"
)


def test_a_crowd_is_no_group(lexicon: Lexicon) -> None:
    facts = dossier(Written("results", TEXT), lexicon).facts
    told = {fact.text: fact.speaker for fact in facts if fact.kind == "figure"}
    assert told["€895 million"] == "analysts"
    assert told["€3.4 billion"] == "Nordvik Energi"
