"""Numbers of the prose that no cell beside them prints: the phrase, and why it is right as it stands."""

UNPRINTED = {
    "its derivative falls below 0.01": "a task's own border, to be found on the figure",
    "where 25 and 19 are right": "the gradients of the diamond, printed in the section before",
    "times 0.1, and requires": "a task's own start value; its check uses it",
    "1 · 1/4 · 18 · 1 = 4.5": "an equation: its own rule computes it",
    "1e-5 times the size of the largest": "a task's own tolerance; its check uses it",
    "and 1,000 others to be tested": "the digits' test images, counted in data/README.md",
    "from (−2.5, 2)": "where the explorer's walks start",
    "Flippers are near 200 mm": "the mean of the flippers is 201 mm",
    "200 times as": "the same 200 mm",
    "for a logit of 100": "a task's own border; its check uses it",
    "and 25 + 4 = 29": "an equation: its own rule computes it",
    "(29 for 25)": "what the hasty pass and the right one gave, far above",
    "0.9277 − 0.7311 = 0.1966": "an equation: its own rule computes it",
    "should leave 0.8 of the distance": "1 − 2 · 0.1, the factor of notebook 06",
    "1 + 1 + 0.45 = 2.45": "an equation: its own rule computes it",
}
