"""Faults in the notebooks: stored outputs, pictures, prose, formulas, links."""

from fault import Fault, spoil_a_measurement, swap_pictures

N01, N02 = "notebooks/01_computation_graphs.ipynb", "notebooks/02_chain_rule.ipynb"
N03, N04 = "notebooks/03_autograd_tensors.ipynb", "notebooks/04_no_grad_and_detach.ipynb"
N05, N06 = "notebooks/05_manual_backprop.ipynb", "notebooks/06_nn_module_regression.ipynb"
N07, N08 = "notebooks/07_clinic.ipynb", "notebooks/08_build_autograd.ipynb"
N07B = "notebooks/07b_silent_failures.ipynb"

NOTEBOOKS = [
    # stored outputs
    Fault("a printed sum", N02, "'a': 29.0, 'b': 22.0", "'a': 29.0, 'b': 23.0"),
    Fault("a value in a table", N01, "v = b × c  6      3", "v = b × c  5      3"),
    Fault("a gradient of a table", N04, "x             1      2          leaf", "x             1      5          leaf"),
    Fault("a number in an error", N04, "[torch.FloatTensor [2]], which is output 0 of Sigmoid, is at version 1", "[torch.FloatTensor [2]], which is output 0 of Sigmoid, is at version 2"),
    Fault("a cell of the truth table", N04, "layer.eval()                 True ", "layer.eval()                 False"),
    Fault("a True that is False", N05, "all twelve agree: True", "all twelve agree: False"),
    Fault("a measured time a million times too long", N05, spoil_a_measurement),
    Fault("the last digit of a fit", N06, "after 50 steps: w = 4.71424", "after 50 steps: w = 4.71425"),
    Fault("a count", N07, "will train: 9", "will train: 10"),
    Fault("an accuracy", N08, "1.00 of the penguins", "0.99 of the penguins"),
    # pictures
    Fault("two pictures exchanged", N02, swap_pictures),
    Fault("two pictures exchanged", N06, swap_pictures),
    Fault("axis labels exchanged", N08, 'xlabel="step", ylabel="logistic loss"', 'xlabel="logistic loss", ylabel="step"' ),
    Fault("seconds called milliseconds", N02, "forward_ms = [1e3 * min", "forward_ms = [min"),
    Fault("a logarithmic axis", N02, 'ylabel="visits", log="y")', 'ylabel="visits")'),
    Fault("a label of a line", N05, '"images it learns from": [], "test images": []', '"images it learns from": [], "tested images": []'),
    Fault("an axis without its unit", N06, '"distance (Mpc)", "velocity (km/s)"', '"distance", "velocity (km/s)"'),
    Fault("a line with other numbers", N01, "(1 - p) ** 2}", "(1 - p) ** 4}"),
    Fault("a caption that falls", N04, "adding the loss itself climbs in a straight line", "adding the loss itself falls in a straight line"),
    Fault("a caption that climbs", N08, "it falls steeply in the first steps", "it climbs steeply in the first steps"),
    Fault("a caption turned round", N02, "forward sweeps climb in step", "forward sweeps fall in step"),
    Fault("curves that fall", N05, "Both curves rise steeply", "Both curves fall steeply"),
    # numbers of the prose
    Fault("exponential visits", N02, "2ⁿ: twenty additions", "3ⁿ: twenty additions"),
    Fault("digits of float32", N02, "float32 keeps about 7 digits", "float32 keeps about 9 digits"),
    Fault("digits of float64", N02, "which keeps about 16 digits", "which keeps about 18 digits"),
    Fault("a sum of paths", N02, "1 + 6 + 3 + 15 = 25", "1 + 6 + 3 + 16 = 25"),
    Fault("a product of locals", N03, "1 · 1/4 · 18 · 1 = 4.5", "1 · 1/4 · 18 · 1 = 4.25"),
    Fault("a step", N04, "5 − 0.1 · 6 = 4.4", "5 − 0.1 · 6 = 5.4"),
    Fault("an accumulation", N06, "w.grad = 0 + (−8) = −8", "w.grad = 0 + (−8) = 8"),
    Fault("a rounded product", N06, "0.98 · 0.92 · 0.82 = 0.739", "0.98 · 0.92 · 0.82 = 0.749"),
    Fault("Hubble's slope", N08, "a slope of 454 km/s", "a slope of 464 km/s"),
    Fault("an RMSE", N06, "its RMSE is 562 g", "its RMSE is 526 g"),
    Fault("gradients of the diamond", N08, "The right gradients are 25 and 19", "The right gradients are 25 and 18"),
    Fault("megabytes of products", N05, "39 million products", "37 million products"),
    Fault("a residual", N06, "lie up to 500 km/s off", "lie up to 600 km/s off"),
    Fault("counted parameters", N07, "find all 13 numbers", "find all 12 numbers"),
    Fault("three heights", N07, "in each step: 12, 24, 36", "in each step: 12, 24, 48"),
    Fault("the most of a slope", N07B, "averaged: 0.25 is the most", "averaged: 0.5 is the most"),
    Fault("a symptom of the ward", N07B, "In one piece the slope ends at 2.0", "In one piece the slope ends at 1.0"),
    Fault("more than the paths", N02, "about four times as many", "about two times as many"),
    Fault("choices of cuts", N04, "Which three choices give the gradient 3", "Which two choices give the gradient 3"),
    # formulas
    Fault("gradient ascent", N02, "w \\leftarrow w - \\alpha", "w \\leftarrow w + \\alpha"),
    Fault("slope of tanh", N02, "A′(z) = 1 − tanh² z", "A′(z) = 1 + tanh² z"),
    Fault("slope of tanh in the table", N01, "| 1 − tanh² z |", "| 1 − tanh z |"),
    Fault("slope of ELU", N01, "1 for z > 0, else α e^z", "1 for z > 0, else α(e^z − 1)"),
    Fault("two layers in one", N01, "(W₂W₁)x + (W₂b₁ + b₂)", "(W₂W₁)x + (W₁b₂ + b₂)"),
    Fault("local derivatives exchanged", N02, "∂v/∂b = c, ∂v/∂c = b |", "∂v/∂b = b, ∂v/∂c = c |"),
    Fault("central difference", N02, "{2h}$$", "{h}$$"),
    Fault("a weight of the network", N02, "f_2 &= w_1[1,2]\\,x_1", "f_2 &= w_1[1,2]\\,x_2"),
    Fault("a path through the network", N02, "w_2[2,2]\\,A'(g_2)\\,w_3[2,1]", "w_2[2,2]\\,A'(g_2)\\,w_3[1,1]"),
    Fault("a logistic function", N03, "1/(1 + e^{-(wx + b)})", "1/(1 + e^{wx + b})"),
    Fault("slope of x² + x³", N04, "Its derivative is 2x + 3x² = 5", "Its derivative is 2x + 2x² = 4"),
    Fault("slope of the sigmoid", N04, "σ′ = σ(1 − σ)", "σ′ = σ(1 + σ)"),
    Fault("factors of a layer exchanged", N05, "y.g[n, j] · x[n, i] for w, y.g[n, j] · w[i, j] for x", "y.g[n, j] · w[i, j] for w, y.g[n, j] · x[n, i] for x"),
    Fault("softmax minus target", N05, "= p_k - y_k$$", "= y_k - p_k$$"),
    Fault("a factor of two", N05, "local derivative 2 (ŷ − y)/n", "local derivative (ŷ − y)/n"),
    Fault("the largest rate", N06, "only while **lr < 2/c**", "only while **lr < 1/c**"),
    Fault("momentum", N06, "v ← 0.9 v + g", "v ← 0.9 v − g"),
    Fault("sign of the logistic loss", N08, "log(1 + e^(−s·z))", "log(1 + e^(s·z))"),
    Fault("division in the engine", N08, "a / b is a·b⁻¹", "a / b is a⁻¹·b"),
    # words
    Fault("eval stops tracking", N04, "`eval()` does not stop tracking", "`eval()` stops tracking"),
    Fault("backward sets", N03, "`backward()` never sets `.grad`", "`backward()` sets `.grad`"),
    Fault("detach copies", N04, "It does not copy. The detached", "It copies. The detached"),
    Fault("operands track", N03, "Results do, operands do not", "Results do not, operands do"),
    Fault("a message of the index", N07, "| *only for scalar outputs* |", "| *only for single outputs* |"),
    Fault("a name that is not", N05, "`gradcheck` nudges every input", "`grad_check` nudges every input"),
    # links and cells
    Fault("the next notebook", N02, "Next: [03 Autograd tensors](03_autograd_tensors.ipynb)", "Next: [03 Autograd tensors](04_no_grad_and_detach.ipynb)"),
    Fault("a message of the index of 07b", N07B, "| *no attribute 'g'* |", "| *no attribute 'x'* |"),
    Fault("an exhibit's place", N07, "(#Write-into-a-leaf)", "(#Write-into-a-saved-tensor)"),
    Fault("minutes of a notebook", N03, "**Time:** 40 minutes", "**Time:** 50 minutes", tests="tests/test_house.py"),
    Fault("Colab's folder", N03, "pip install -q -e course", "pip install -q -e courses"),
    Fault("a stub with its answer", N02, "def descend(w, grad, lr):\n    return ...", "def descend(w, grad, lr):\n    return w - lr * grad"),
    Fault("another stub", N06, "def factor(lr):\n    return ...", "def factor(rate):\n    return ...", tests="tests/exercises/test_notebooks.py"),
]
