"""What holds in every recorded graph: contributions add up, and each is a local derivative applied to a gradient."""

from __future__ import annotations

import torch


def same(a, b):
    if a is None or b is None:
        assert a is None and b is None, (a, b)
    else:
        torch.testing.assert_close(a, b, rtol=1e-6, atol=1e-7, equal_nan=True)


def assert_contributions_add_up(graph):
    for node in graph.nodes:
        parts = [edge.contribution for edge in graph.edges_out_of(node.name)]
        if node is not graph.output and parts:
            same(sum(parts), node.grad)


def assert_locals_hold(graph):
    """Each contribution is the local derivative applied to the gradient of the edge's target."""
    for edge in graph.edges:
        upstream = graph[edge.target].grad
        same(edge.vjp(upstream), edge.contribution)
        if edge.local is not None and edge.local.shape == upstream.shape == edge.contribution.shape:
            same((upstream * edge.local).to(edge.contribution), edge.contribution)
        elif edge.local is not None:
            same(torch.tensordot(upstream.to(edge.local), edge.local, dims=upstream.dim()), edge.contribution)
