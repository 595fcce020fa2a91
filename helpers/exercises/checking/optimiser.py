"""The optimiser that a check hands over: torch's SGD without torch's compiler, which takes seconds to load."""

import inspect

import torch


class SGD(torch.optim.SGD):
    """``torch.optim.SGD``, its methods without the wrappers that import the compiler at their first call."""

    add_param_group = inspect.unwrap(torch.optim.SGD.add_param_group)
    zero_grad = inspect.unwrap(torch.optim.SGD.zero_grad)
    step = torch.no_grad()(inspect.unwrap(torch.optim.SGD.step))
