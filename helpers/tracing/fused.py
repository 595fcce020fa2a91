"""Fused operations written out, each the same arithmetic as PyTorch's in operations that have a rule of their own.

``multi_head_attention_forward`` is one call to a function mode; here it is a projection, a split into heads, q @ kᵀ …
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch._C._functorch import is_functorch_wrapped_tensor

from helpers.tracing.names import Args, Kwargs
from helpers.tracing.versions import tensors

Pair = tuple[torch.Tensor, torch.Tensor]
Maybe = torch.Tensor | None


def scaled_dot_product_attention(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, attn_mask: Maybe = None, dropout_p: float = 0.0,
    is_causal: bool = False, scale: float | None = None, enable_gqa: bool = False,
) -> torch.Tensor:  # fmt: skip
    """Each query's mean of the values, weighted by how well the keys fit it."""
    return _attend(query, key, value, attn_mask, dropout_p, is_causal, scale)[0]


def _attend(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, mask: Maybe, p: float, is_causal: bool,
    scale: float | None = None,
) -> Pair:  # fmt: skip
    scores = query @ key.transpose(-2, -1)
    scores = scores / math.sqrt(query.size(-1)) if scale is None else scores * scale
    if is_causal:
        mask = torch.tensor([[k <= q for k in range(key.size(-2))] for q in range(query.size(-2))], device=query.device)
    if mask is not None and mask.dtype != torch.bool:
        scores = scores + mask
    elif mask is not None:
        scores = torch.where(mask, scores, -math.inf)
    weights = F.softmax(scores, -1)
    weights = F.dropout(weights, p) if p else weights
    return weights @ value, weights


def multi_head_attention_forward(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, embed_dim_to_check: int, num_heads: int,
    in_proj_weight: torch.Tensor, in_proj_bias: Maybe, bias_k: None, bias_v: None, add_zero_attn: bool,
    dropout_p: float, out_proj_weight: torch.Tensor, out_proj_bias: Maybe, training: bool = True,
    key_padding_mask: None = None, need_weights: bool = True, attn_mask: Maybe = None,
    use_separate_proj_weight: bool = False, q_proj_weight: None = None, k_proj_weight: None = None,
    v_proj_weight: None = None, static_k: None = None, static_v: None = None, average_attn_weights: bool = True,
    is_causal: bool = False,
) -> tuple[torch.Tensor, Maybe]:  # fmt: skip
    """Attention of queries (time, batch, features), each head in features of its own."""
    q, k, v = _heads(query, key, value, num_heads, in_proj_weight, in_proj_bias)
    p, mask = (dropout_p if training else 0.0), attn_mask
    if mask is not None and mask.dtype == torch.bool:
        mask = ~mask  # here True means hidden
    if mask is not None and mask.dim() == 3:
        mask = mask.reshape(-1, num_heads, *mask.shape[1:])
    if need_weights:
        heads, weights = _attend(q, k, v, mask, p, False)
    else:
        heads, weights = F.scaled_dot_product_attention(q, k, v, None if is_causal else mask, p, is_causal), None
    joined = heads.permute(2, 0, 1, 3).reshape(*query.shape)
    attn_output = F.linear(joined, out_proj_weight, out_proj_bias)
    return attn_output, None if weights is None else weights.mean(1) if average_attn_weights else weights


def _heads(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, heads: int, weight: torch.Tensor, bias: Maybe
) -> tuple[torch.Tensor, ...]:
    """Queries, keys and values of each head (batch, heads, time, features)."""
    time, batch, features = query.shape
    if query is key and key is value:
        qkv = F.linear(query, weight, bias)
        split = qkv.reshape(time, batch, 3, heads, features // heads)
        return split.permute(2, 1, 3, 0, 4).unbind()
    weights, biases = weight.chunk(3), (None,) * 3 if bias is None else bias.chunk(3)
    every = [F.linear(x, w, b) for x, w, b in zip((query, key, value), weights, biases, strict=True)]
    return tuple(x.reshape(len(x), batch, heads, -1).permute(1, 2, 0, 3) for x in every)


def lstm_cell(
    input: torch.Tensor, hx: Pair, w_ih: torch.Tensor, w_hh: torch.Tensor, b_ih: Maybe = None, b_hh: Maybe = None
) -> Pair:
    """One step of an LSTM: what its gates forget, take in and give out."""
    gates = F.linear(input, w_ih, b_ih) + F.linear(hx[0], w_hh, b_hh)
    i, f, g, o = gates.chunk(4, -1)
    c = torch.sigmoid(f) * hx[1] + torch.sigmoid(i) * torch.tanh(g)
    h = torch.sigmoid(o) * torch.tanh(c)
    return h, c


def gru_cell(
    input: torch.Tensor, hx: torch.Tensor, w_ih: torch.Tensor, w_hh: torch.Tensor, b_ih: Maybe = None,
    b_hh: Maybe = None,
) -> torch.Tensor:  # fmt: skip
    """One step of a GRU: z of the old state is kept, the rest is new."""
    r_x, z_x, n_x = F.linear(input, w_ih, b_ih).chunk(3, -1)
    r_h, z_h, n_h = F.linear(hx, w_hh, b_hh).chunk(3, -1)
    z = torch.sigmoid(z_x + z_h)
    n = torch.tanh(n_x + torch.sigmoid(r_x + r_h) * n_h)
    return n + z * (hx - n)


PARTS: dict[Any, Callable[..., Any]] = {
    F.scaled_dot_product_attention: scaled_dot_product_attention,
    F.multi_head_attention_forward: multi_head_attention_forward,
    torch.lstm_cell: lstm_cell,
    torch.gru_cell: gru_cell,
}
BOXES = {  # the parts' place in the module around them; several heads stand in a module of their own
    scaled_dot_product_attention: "attention", multi_head_attention_forward: "", lstm_cell: "lstm_cell",
    gru_cell: "gru_cell",
}  # fmt: skip


def opened(func: Any, args: Args, kwargs: Kwargs) -> Callable[..., Any] | None:
    """The parts of a fused operation; None for what is none, or is called in a way that they do not cover."""
    part = PARTS.get(func)
    if part is None or not all(map(_is_usual, tensors((args, kwargs)))):
        return None
    names = part.__code__.co_varnames
    given = dict(zip(names, args, strict=False)) | kwargs
    if part is multi_head_attention_forward and not _is_plain_attention(given):
        return None
    return part if part is not scaled_dot_product_attention or _fits(given) else None


def _is_usual(tensor: torch.Tensor) -> bool:
    """False where the fused operation computes otherwise: in half precision, nested, inside vmap."""
    is_plain = tensor.layout == torch.strided and not is_functorch_wrapped_tensor(tensor)
    return is_plain and tensor.dtype in (torch.float32, torch.float64, torch.bool)


def _is_plain_attention(given: dict[str, Any]) -> bool:
    extra = ("bias_k", "add_zero_attn", "use_separate_proj_weight", "static_k", "static_v", "key_padding_mask")
    hint_alone = given.get("is_causal") and given.get("attn_mask") is None  # an error, which PyTorch words
    unusual = any(given.get(name) is not None and given[name] is not False for name in extra)
    return given["query"].dim() == 3 and not hint_alone and not unusual


def _fits(given: dict[str, Any]) -> bool:
    """True but for shared heads, a causal mask beside another, and a query that sees no key: the rest is an error."""
    mask = given.get("attn_mask")
    if given.get("enable_gqa") or (mask is not None and given.get("is_causal")) or given["query"].dim() < 2:
        return False
    return mask is None or bool((mask if mask.dtype == torch.bool else mask > -math.inf).any(-1).all())
