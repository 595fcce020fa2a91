"""The loop of exercise 09.3, and walks back through it."""

import torch


def states(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    return hs


def by(step):
    """An answer whose turn is ``step(h_g, w_g, w, before, after)``, which gives the next h_g and w_g."""

    def answer(w, h, xs):
        hs, h_g, w_g = states(w, h, xs), torch.ones(()), torch.zeros(())
        for t in range(len(xs), 0, -1):
            h_g, w_g = step(h_g, w_g, w, hs[t - 1], hs[t])
        return w_g

    answer.__name__ = step.__name__
    return answer
