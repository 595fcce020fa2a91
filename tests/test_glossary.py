"""Every term of the glossary is said in plain words, and stands in the section it leads to."""

import re

import pytest
import sections

ROWS = sections.rows("glossary.md", 3)
TERM = re.compile(r"(.+?)(?: \((.+)\))?")


def key(term):
    return term.replace("`", "").casefold()


def test_the_terms_stand_once_and_in_the_order_of_the_alphabet():
    terms = [key(term) for term, _, _ in ROWS]

    assert len(terms) >= 60 and terms == sorted(set(terms))


@pytest.mark.parametrize(("term", "meaning", "link"), ROWS, ids=[row[0] for row in ROWS])
def test_a_term_stands_in_the_section_it_leads_to(term, meaning, link):
    name, words = TERM.fullmatch(term).groups()
    looked_for = (words or name).replace("`", "").removesuffix("()")

    pattern = rf"(?<!\w){re.escape(looked_for)}"
    assert re.search(pattern, sections.follow(link), re.IGNORECASE), f"{looked_for!r} is not in {link}"


@pytest.mark.parametrize(("term", "meaning", "link"), ROWS, ids=[row[0] for row in ROWS])
def test_a_meaning_is_one_or_two_sentences(term, meaning, link):
    assert 1 <= len(re.findall(r"\.(?: |$)", meaning)) <= 2 and meaning.endswith(".")
