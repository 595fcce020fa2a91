"""The map of the course: every idea has its section, what it needs comes before it, and the picture shows the table."""

import html
import re

import picture
import pytest
import sections

ROWS = sections.rows("map.md", 3)
IDEAS = {idea: (needs.split("; ") if needs != "–" else [], link) for idea, needs, link in ROWS}
SVGS = {name: (picture.IMAGES / name).read_text(encoding="utf-8") for name in picture.MAPS}


@pytest.mark.parametrize("idea", IDEAS)
def test_the_section_of_an_idea_exists(idea):
    assert sections.follow(IDEAS[idea][1])


@pytest.mark.parametrize("idea", IDEAS)
def test_what_an_idea_needs_comes_earlier_so_there_is_no_circle(idea):
    earlier = list(IDEAS)[: list(IDEAS).index(idea)]

    assert set(IDEAS[idea][0]) <= set(earlier)


def test_the_ideas_stand_once_in_the_order_of_the_course():
    places = []
    for _, _, link in ROWS:
        number, _, stem, anchor = sections.LINK.fullmatch(link).groups()
        places.append((number, list(sections.texts(stem)).index(anchor)))

    assert len(IDEAS) == len(ROWS) >= 30 and places == sorted(places)


def test_the_pictures_show_every_idea_and_every_arrow_of_the_table():
    titles = [re.findall("<title>(.+?)</title>", svg)[1:] for svg in SVGS.values()]
    shown = [html.unescape(title) for part in titles for title in part]

    arrows = [f"{need}->{idea}" for idea, (needs, _) in IDEAS.items() for need in needs]

    assert set(shown) == {*IDEAS, *arrows} and sorted(title for title in shown if "->" in title) == sorted(arrows)
    assert all(len(part) == len(set(part)) for part in titles)
    assert picture.ideas() == [(idea, needs, link[1:].split()[0]) for idea, (needs, link) in IDEAS.items()]


@pytest.mark.parametrize("svg", SVGS.values(), ids=SVGS)
def test_a_picture_can_be_read_at_900_pixels(svg):
    width = float(re.search(r'<svg [^>]*width="(\d+)"', svg)[1])
    sizes = [float(size) for size in re.findall(r"font(?:-size)?:(\d+)px", svg)]

    assert len(sizes) == 2 and min(sizes) * min(1, 900 / width) >= 11


@pytest.mark.parametrize("svg", SVGS.values(), ids=SVGS)
def test_a_picture_has_the_colours_of_the_palette_today(svg):
    assert picture.STYLE in svg
