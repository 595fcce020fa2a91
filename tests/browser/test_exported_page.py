"""A notebook exported by nbconvert: no kernel, no network, and the live graph still moves."""

import re

import pytest
from nbconvert import HTMLExporter

from helpers import trace
from helpers.graph.words import format_number

from .lab import NOTEBOOKS


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    file = tmp_path_factory.mktemp("exported") / "02_chain_rule.html"
    file.write_text(HTMLExporter().from_filename(NOTEBOOKS / "02_chain_rule.ipynb")[0], encoding="utf-8")
    return file


@pytest.fixture
def offline(browser, exported):
    """The exported file, opened from the disk with every request refused, and its first live graph: that of J."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.route(re.compile("^(https?|wss?):"), lambda route: route.abort())
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(exported.as_uri(), wait_until="domcontentloaded")
    figure = page.locator("div.live-graph").first
    figure.locator("svg.graph").wait_for()
    yield figure
    context.close()
    assert errors == []


def values(figure):
    nodes = figure.locator("svg.graph g.node").all()
    return {node.get_attribute("data-name"): node.locator("text.value").text_content() for node in nodes}


def test_the_live_graph_of_J_steps_through_the_backward_pass(offline):
    step = offline.get_by_role("button", name="Step", exact=True)
    offline.get_by_role("button", name="First step", exact=True).click()
    for _ in range(3):
        step.click()
    for k, done in enumerate(trace(J, a=5.0, b=3.0, c=2.0).steps, 1):
        step.click()
        said = offline.locator(".eq").inner_text()
        assert f"step {k} of 5 · {done.edge.target} → {done.edge.source}" in said
        assert f"upstream {done.upstream:.0f} × local {done.edge.local:.0f} = {done.contribution:.0f}" in said


def test_the_live_graph_of_J_follows_its_slider(offline):
    offline.get_by_role("slider", name="b", exact=True).press("End")

    expected = trace(J, a=5.0, b=10.0, c=2.0)
    assert values(offline)["J"] == format_number(expected["J"].value)
    grads = offline.locator("svg.graph text.grad").all_text_contents()
    assert f"∂J/∂c = {format_number(expected['c'].grad)}" in grads
