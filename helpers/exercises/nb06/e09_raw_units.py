"""Exercise 06.9: back to raw units."""

import torch

from helpers.exercises.checking.values import number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb06.measures import of_numbers

ID = "06.9"
MINUTES = 6
TASK = (
    "Back to raw units. A line was fitted as t = k·z + c with z = (x − mean_x)/std_x and t = (y − "
    "mean_y)/std_y. Return the slope and the intercept of y over x."
)
STUB = """
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = ...
    intercept = ...
    return slope, intercept

exercise("06.9").check(raw_line)
"""
HINTS = (
    "Put z and t into t = k·z + c and solve for y.",
    "y = mean_y + std_y · (k · (x − mean_x)/std_x + c). What multiplies x?",
    "The intercept is y at x = 0.",
)
WHY = "In y = mean_y + std_y·(k·(x − mean_x)/std_x + c), x's factor is the slope; at x = 0 stands the intercept."


def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    return slope, mean_y + std_y * c - slope * mean_x


def inputs(draw):
    return draw(), draw(), draw(), draw().abs(), draw(), draw().abs()


def measure(raw_line, draw):
    return of_numbers(raw_line, inputs(draw))


OF_THE_SLOPE = "Where x grows by std_x, z grows by 1 and t by k: by how much does y grow then, and for 1 more of x?"
OF_THE_INTERCEPT = "The intercept is the height at x = 0: which z is that, which t belongs to it, and which y is that?"


ROUNDED = "Your slope, {}, is the right one rounded. What in yours takes the other digits away?"


def what_is_off(seen, expected):
    if not isinstance(seen, torch.Tensor) or seen.shape != (2,):
        return ""
    slope, due = seen[0], expected[0]
    if same(slope, due):
        return f"The slope is right, and the intercept is not. {OF_THE_INTERCEPT}"
    if slope and any(same(slope, due.round(decimals=k)) for k in (1, 2, 3)):
        return ROUNDED.format(number_words(slope))
    if same(seen[1], expected[1]):
        return f"The intercept is right. {OF_THE_SLOPE}"
    return f"Both are off yet. {OF_THE_SLOPE} {OF_THE_INTERCEPT}"


@mistake("Half of the way: x is back in its unit. y is not at all, neither scaled by std_y nor moved by mean_y.")
def x_alone(k, c, mx, sx, my, sy):
    return k / sx, c - k * mx / sx


@mistake("Half of the way: y is back in its unit. z is still there: where x is 0, z is −mean_x/std_x.")
def y_alone(k, c, mx, sx, my, sy):
    return k * sy, my + sy * c


@mistake("The slope is right. The intercept is that of t over x still: it has to be scaled and moved back to y.")
def intercept_of_t(k, c, mx, sx, my, sy):
    return k * sy / sx, c - k * mx / sx


@mistake("The slope is in units of y per unit of x. Which standard deviation stands on top?")
def upside_down(k, c, mx, sx, my, sy):
    return k * sx / sy, my + sy * c - k * sx / sy * mx


@mistake("x is back in its unit. y is still in standard deviations.", name="forgot std_y")
def forgot_std_y(k, c, mx, sx, my, sy):
    return k / sx, my + c - k / sx * mx


@mistake("The slope's unit is that of y per that of x. Yours has only that of x; the intercept follows it.")
def slope_without_std_y(k, c, mx, sx, my, sy):
    return k / sx, my + sy * c - k / sx * mx


@mistake("y is back in its unit. x is still in standard deviations.", name="forgot std_x")
def forgot_std_x(k, c, mx, sx, my, sy):
    return k * sy, my + sy * c - k * sy * mx


@mistake("Both standard deviations multiply. One of them stands below: z divides by std_x.")
def both_on_top(k, c, mx, sx, my, sy):
    return k * sy * sx, my + sy * c - k * sy * sx * mx


@mistake("Both numbers are right, in the other order. The slope comes first.")
def swapped(k, c, mx, sx, my, sy):
    return raw_line(k, c, mx, sx, my, sy)[::-1]


@mistake("That is the line in standard units still. Put z and t in, and solve for y.")
def as_it_was(k, c, mx, sx, my, sy):
    return k, c


@mistake("The slope is still in standard units: y per x there is std_y per std_x here.")
def slope_unchanged(k, c, mx, sx, my, sy):
    return k, my + sy * c - k * mx


@mistake(
    "The slope is right. That is the height at x = mean_x; the intercept is the height at x = 0.",
    name="forgot mean_x",
)
def forgot_mean_x(k, c, mx, sx, my, sy):
    return k * sy / sx, my + sy * c


@mistake("The slope is right. From mean_x to 0 the line goes back, not on.")
def went_the_wrong_way_to_0(k, c, mx, sx, my, sy):
    return k * sy / sx, my + sy * c + k * sy / sx * mx


@mistake("The slope is right. c is a height in standard deviations of y.")
def c_left_in_standard_units(k, c, mx, sx, my, sy):
    return k * sy / sx, my + c - k * sy / sx * mx


@mistake("The slope is right. The intercept has lost c, the height at z = 0.", name="forgot c")
def forgot_c(k, c, mx, sx, my, sy):
    return k * sy / sx, my - k * sy / sx * mx


@mistake("The slope is right. t is counted from mean_y, and that mean has to come back.", name="forgot mean_y")
def forgot_mean_y(k, c, mx, sx, my, sy):
    return k * sy / sx, sy * c - k * sy / sx * mx


@mistake("The slope is right. Where x and y are 0 in raw units is neither mean: both of them move the intercept.")
def forgot_both_means(k, c, mx, sx, my, sy):
    return k * sy / sx, sy * c


@mistake("The slope is right, the intercept is c still, in standard units.")
def c_unchanged(k, c, mx, sx, my, sy):
    return k * sy / sx, c


@mistake("The slope is right. In the intercept stands k, the slope in standard units, where the new one belongs.")
def k_in_the_intercept(k, c, mx, sx, my, sy):
    return k * sy / sx, my + sy * c - k * mx


@mistake(
    "The slope is right. mean_x over std_x is in standard units: std_y brings that part of the intercept back too."
)
def part_left_in_standard_units(k, c, mx, sx, my, sy):
    return k * sy / sx, my + sy * c - k * mx / sx


@mistake("The slope is right. mean_y is in y's unit already, and yours multiplies it by std_y once more.")
def mean_y_scaled(k, c, mx, sx, my, sy):
    return k * sy / sx, sy * (my + c - k * mx / sx)


@mistake("The slope is right. mean_y is taken away; from t = (y − mean_y)/std_y, what is y?")
def mean_y_subtracted(k, c, mx, sx, my, sy):
    return k * sy / sx, sy * c - my - k * sy / sx * mx


@mistake("The slope is right. x's mean and y's mean have changed places.")
def means_swapped(k, c, mx, sx, my, sy):
    return k * sy / sx, mx + sy * c - k * sy / sx * my


@mistake("The slope is right. c is multiplied by std_x, and a height has the unit of y.", name="std_x for std_y at c")
def c_by_std_x(k, c, mx, sx, my, sy):
    return k * sy / sx, my + sx * c - k * sy / sx * mx


@mistake("Means stand where standard deviations belong: a slope does not change when x or y is shifted.")
def means_for_the_slope(k, c, mx, sx, my, sy):
    return k * my / mx, my + sy * c - k * my / mx * mx


@mistake("That is the slope. The line needs its height at x = 0 too.")
def slope_alone(k, c, mx, sx, my, sy):
    return k * sy / sx


@mistake(
    "The slope is right. At x = 0 the line is not at mean_y: it is c · std_y off already where x is mean_x."
)
def the_mean_of_y(k, c, mx, sx, my, sy):
    return k * sy / sx, my


@mistake(
    "A slope and an intercept are no samples of x and y, to be scaled back like them. Put z and t into the line."
)
def scaled_back_each(k, c, mx, sx, my, sy):
    return k * sx + mx, c * sy + my


@mistake("That standardises once more. The way back undoes it.")
def standardised_again(k, c, mx, sx, my, sy):
    return (k - mx) / sx, (c - my) / sy


@mistake("The sign of the slope is turned, and the intercept follows it. Both spreads are positive.")
def negative_slope(k, c, mx, sx, my, sy):
    return -k * sy / sx, my + sy * c + k * sy / sx * mx


@also_right
def factored(k, c, mx, sx, my, sy):
    return sy / sx * k, my + sy * (c - k * mx / sx)


@also_right
def from_two_points(k, c, mx, sx, my, sy):
    return [
        float(my + sy * (k * (1 - mx) / sx + c)) - float(my + sy * (k * (0 - mx) / sx + c)),
        float(my + sy * (k * (0 - mx) / sx + c)),
    ]
