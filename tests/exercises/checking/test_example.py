"""The numbers on which a wrong answer is shown to be off."""

import torch

from helpers.exercises.checking.example import by_example

EXAMPLES = [(f"x = {x}", (torch.tensor(float(x)),)) for x in (0, 2, -1)]


def square(x):
    return x**2


def test_the_first_example_on_which_the_answer_differs_is_told():
    assert by_example(lambda x: 2 * x, square, EXAMPLES) == "Try yours on x = -1: it gives −2, and the answer is 1."


def test_as_many_digits_are_told_as_tell_the_two_apart():
    told = by_example(lambda x: 1.0002 * x**2, square, EXAMPLES, "the square is")

    assert told.startswith("Try yours on x = 2: it gives 4.001, and the square is 4. That is near.")


def test_an_answer_is_called_near_only_if_it_is_on_all_of_them():
    told = by_example(lambda x: 0.999 * x**2 + 0.004 * (x - 2) ** 2, square, EXAMPLES[1:])

    assert told == "Try yours on x = 2: it gives 3.996, and the answer is 4."


def test_an_answer_that_is_right_on_all_of_them_is_told_what_else_there_is():
    assert by_example(square, square, EXAMPLES, otherwise="Try it on large numbers.") == "Try it on large numbers."


def test_an_answer_that_is_right_on_all_of_them_is_asked_and_told_no_cause():
    told = by_example(square, square, EXAMPLES)

    assert told.startswith("On simple numbers yours is right") and "depends" not in told
    assert told.endswith("From where on is yours off?")


def test_an_example_that_stops_or_has_another_form_is_passed_over():
    def stops(x):
        return [x, x] if x == 0 else 1 / 0 if x > 0 else 3.0

    assert by_example(stops, square, EXAMPLES) == "Try yours on x = -1: it gives 3, and the answer is 1."


def test_the_numbers_of_several_are_told_in_order_and_what_is_given_stays():
    def changes(x):
        x += 1
        return x, x

    given = [("x = 1", (torch.tensor(1.0),))]

    assert by_example(changes, lambda x: (x, 2 * x), given) == (
        "Try yours on x = 1: it gives 2 and 2, and the answer is 1 and 2."
    )
    assert given[0][1][0] == 1


def test_an_answer_that_stops_on_an_example_is_not_called_right_there():
    def stops(x):
        return 1 / 0

    told = by_example(stops, square, EXAMPLES, "the square is")

    assert told == "Compare yours by hand on x = -1: there the square is 1."


def test_what_an_answer_makes_anew_has_the_type_of_the_example():
    given = [("x = (1, 2)", (torch.tensor([1.0, 2.0], dtype=torch.float64),))]

    told = by_example(lambda x: 3 * torch.eye(2) @ x, lambda x: x, given)

    assert told == "Try yours on x = (1, 2): it gives 3 and 6, and the answer is 1 and 2."


def test_one_factor_on_all_of_them_is_told():
    told = by_example(lambda x: 3 * x**2, square, EXAMPLES)

    assert told.endswith("the answer is 4. On the check's other examples, too, yours is 3 times what it should be.")
    assert by_example(lambda x: -(x**2), square, EXAMPLES).endswith("the size is right and the sign the other one.")
    assert by_example(lambda x: 0 * x, square, EXAMPLES).endswith("On the check's other examples, too, it is 0.")


def test_a_logarithm_is_among_what_makes_a_nan():
    told = by_example(lambda x: torch.exp(2 * torch.log(x)), square, EXAMPLES[1:])

    assert "it gives nan, and the answer is 1." in told and "logarithm of a negative number" in told


def test_what_makes_a_nan_is_asked_where_there_is_one():
    assert "it gives nan, and the answer is 0. A nan comes of" in by_example(lambda x: x**2 / x, square, EXAMPLES)
