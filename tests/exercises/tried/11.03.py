# --- right
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- right
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
            out.backward(upstream)
            return h.grad, None

# --- right
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(gradient=upstream)
        return h.grad.clone(), None

# --- right
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        torch.autograd.backward([out], [upstream])
        return h.grad, None

# --- right
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            loss = (ctx.block(h) * upstream).sum()
        loss.backward()
        return h.grad, None

# --- right
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            block = ctx.block
            out = block(h)
        out.backward(upstream, retain_graph=True)
        g = h.grad
        return g, None

# --- wrong: upstream is lost
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(torch.ones_like(out))
        return h.grad, None

# --- wrong: upstream is lost
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h).sum()
        out.backward()
        return h.grad, None

# --- wrong: what each of them weighs
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward()
        return h.grad, None

# --- wrong: weights in the block get none
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        (g,) = torch.autograd.grad(out, h, grad_outputs=upstream)
        return g, None

# --- wrong: multiplies by it once more
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return upstream * h.grad, None

# --- wrong: hands on upstream as it came
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return upstream, None

# --- wrong: hands back the value of h
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return h, None

# --- wrong: hands back out
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return out, None

# --- wrong: in the order of the inputs
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return None, h.grad

# --- wrong: h's place holds None
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return out.grad, None

# --- wrong: returns two things
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad

# --- wrong: applied to its own result
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(ctx.block(h))
        out.backward(upstream)
        return h.grad, None

# --- wrong: h goes into backward
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(h)
        return h.grad, None

# --- wrong: out has no graph
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
        out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: that graph was kept
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.h = h.detach().requires_grad_()
        with torch.enable_grad():
            ctx.out = block(ctx.h)
        return ctx.out.detach()

    @staticmethod
    def backward(ctx, upstream):
        ctx.out.backward(upstream)
        return ctx.h.grad, None

# --- wrong: It should be twice
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            ctx.block(h)
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: it is 2 times what is due
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return 2 * h.grad, None

# --- blank
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(...)
        return h.grad, None

# --- blank
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ctx.block(h)
        out.backward(upstream)
        return ..., None

# --- wrong: sign of what you hand on
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return -h.grad, None

# --- wrong: used as it came
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h).detach()
        out.backward(upstream)
        return h.grad, None

# --- wrong: unless `torch.enable_grad` asks
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        h = h.detach().requires_grad_()
        out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: every leaf on its way
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        _, f = torch.func.vjp(ctx.block, h)
        return f(upstream)[0], None

# --- wrong: every leaf on its way
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        return torch.func.grad(lambda h: (ctx.block(h)*upstream).sum())(h.detach()), None

# --- wrong: asked for.
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        return torch.autograd.grad(out, h, upstream)[0], None

# --- wrong: used as it came
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        return torch.autograd.grad((out*upstream).sum(), h)[0], None

# --- wrong: it is 2 times what is due
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return 2*h.grad, None

# --- wrong: What backward hands on for h is off
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad + upstream, None

# --- wrong: What is sent into out
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream**2)
        return h.grad, None

# --- wrong: forward has to give what the block gives
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h) * 2
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: `ctx.block` has it
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: Has it been kept for others, on `ctx`?
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: `ctx.saved_tensors` has it
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        with torch.enable_grad():
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: backward has no `self`
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = self.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: weights get no gradient at all
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        return torch.autograd.grad(out, h, torch.ones_like(out))[0], None

# --- wrong: weights get no gradient at all
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
            (g,) = torch.autograd.grad(out.sum(), h)
        return g * upstream, None

# --- wrong: in which the block does not run
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = h
        out.backward(upstream)
        return h.grad, None

# --- wrong: in which the block does not run
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = torch.tanh(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: in which the block does not run
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        return upstream, None

# --- wrong: Neither h nor the block
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h).detach().requires_grad_()
        out.backward(upstream)
        return h.grad, None

# --- wrong: is out the block of h and no more
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h) + h
        out.backward(upstream)
        return h.grad, None

# --- wrong: does not run on the h of forward
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(upstream)
        out.backward(upstream)
        return h.grad, None

# --- wrong: returns is not None
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, ctx.block

# --- wrong: weights twice theirs
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream, retain_graph=True)
        out.backward(upstream)
        return h.grad / 2, None

# --- wrong: neither a tensor nor None
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        return torch.autograd.grad(out, h, upstream), None

# --- wrong: forward records the block
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        with torch.enable_grad():
            return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: the first runs 0, the second 0, the third 3
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        Again.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = Again.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: those before it do not
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        Again.h = h
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        h = Again.h
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: afterwards their .grad is None
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        for p in ctx.block.parameters() if hasattr(ctx.block,'parameters') else []: p.grad = None
        return h.grad, None

# --- wrong: in eval mode
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block.eval()
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: require no gradient any more
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        ctx.block.requires_grad_(False)
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: afterwards their .grad is None
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        ctx.block.zero_grad()
        out.backward(upstream)
        ctx.block.zero_grad()
        return h.grad, None

# --- wrong: The walk back begins at something without a history
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    @torch.enable_grad()
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        h = h.detach().requires_grad_()
        out = ctx.block(h).detach()
        out.backward(upstream)
        return h.grad, None

# --- wrong: has ctx first, and no self
class Again(torch.autograd.Function):
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    def backward(self, ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None

# --- wrong: The way back of that is this very backward
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = Again.apply(h, ctx.block)
        out.backward(upstream)
        return h.grad, None
