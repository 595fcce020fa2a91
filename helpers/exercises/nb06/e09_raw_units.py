"""Exercise 06.9: back to raw units."""

from helpers.exercises.marks import also_right, mistake

ID = "06.9"
MINUTES = 5
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


@mistake("The slope is in units of y per unit of x. Which standard deviation stands on top?")
def upside_down(k, c, mx, sx, my, sy):
    return k * sx / sy, my + sy * c - k * sx / sy * mx


@mistake("x is back in its unit. y is still in standard deviations.", name="forgot std_y")
def forgot_std_y(k, c, mx, sx, my, sy):
    return k / sx, my + c - k / sx * mx


@mistake("y is back in its unit. x is still in standard deviations.", name="forgot std_x")
def forgot_std_x(k, c, mx, sx, my, sy):
    return k * sy, my + sy * c - k * sy * mx


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


@also_right
def factored(k, c, mx, sx, my, sy):
    return sy / sx * k, my + sy * (c - k * mx / sx)


@also_right
def from_two_points(k, c, mx, sx, my, sy):
    return [
        float(my + sy * (k * (1 - mx) / sx + c)) - float(my + sy * (k * (0 - mx) / sx + c)),
        float(my + sy * (k * (0 - mx) / sx + c)),
    ]
