# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        x, = ctx.saved_tensors
        return upstream / (1 + torch.exp(-x))

# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        x = ctx.saved_tensors[0]
        slope = torch.exp(x) / (1 + torch.exp(x))
        return slope * upstream

# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return x.sigmoid().mul(upstream)

# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * nn.functional.sigmoid(x)

# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.log(1 + torch.exp(x))
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, upstream):
        (y,) = ctx.saved_tensors
        return upstream * (1 - torch.exp(-y))

# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return nn.functional.softplus(x)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- wrong: a number without history
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(torch.sigmoid(x))
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (s,) = ctx.saved_tensors
        return upstream * s

# --- wrong: a number without history
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        slope = torch.sigmoid(x)
        ctx.save_for_backward(slope)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        slope, = ctx.saved_tensors
        return upstream * slope

# --- wrong: a number without history
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x.detach())

# --- wrong: a number without history
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        with torch.no_grad():
            slope = torch.sigmoid(x)
        return upstream * slope

# --- wrong: a number without history
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.slope = torch.sigmoid(x).requires_grad_()
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        return upstream * ctx.slope

# --- wrong: arrives from above is not in it
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return torch.sigmoid(x)

# --- wrong: the slope at −x
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * (1 - torch.sigmoid(x))

# --- wrong: the slope at −x
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream / (1 + torch.exp(x))

# --- wrong: the second derivative already
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * s * (1 - s)

# --- wrong: what stands in the logarithm
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.exp(x)

# --- wrong: multiplies by x
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * x

# --- wrong: softplus itself
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.log(1 + torch.exp(x))

# --- wrong: σ is applied to upstream
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return torch.sigmoid(x * upstream)

# --- wrong: adds upstream to the slope
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream + torch.sigmoid(x)

# --- wrong: saved nothing
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.slope = torch.sigmoid(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- wrong: not under that name
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        return upstream * ctx.slope

# --- wrong: comes back in a tuple
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        x = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- wrong: The first derivative is off
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return 2 * upstream * torch.sigmoid(x)

# --- wrong: Your forward gives another number
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- blank
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.slope = torch.sigmoid(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        return upstream * ctx.slope

# --- wrong: or print it
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        print(upstream * torch.sigmoid(x))

# --- wrong: That is honest
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- wrong: returned as it came
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return (upstream * torch.sigmoid(x)).detach()

# --- wrong: returned as it came
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        with torch.no_grad(): return upstream * torch.sigmoid(x)

# --- wrong: derivative is right, the second is not
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream.detach() * torch.sigmoid(x)

# --- right
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        g = torch.zeros(x.shape) + torch.sigmoid(x)
        return upstream * g

# --- wrong: `ctx.saved_tensors` has it
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        return upstream * torch.sigmoid(x)

# --- wrong: one input besides ctx
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x), upstream

# --- wrong: invalid gradient
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream @ torch.sigmoid(x)

# --- wrong: An nn.Module has another apply
class Softplus(nn.Module):
    def forward(self, x):
        return torch.log(1 + torch.exp(x))

# --- wrong: torch's own name for it is `saved_tensors`
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensor
        return upstream * torch.sigmoid(x)

# --- wrong: is a name outside your class
x = torch.ones(5)
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        return upstream * torch.sigmoid(x)

# --- wrong: writes into upstream
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        upstream *= torch.sigmoid(x)
        return upstream

# --- wrong: gradgradcheck still fails
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x.float())

# --- wrong: a gets the slope at c
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        Softplus.x = x
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        return upstream * torch.sigmoid(Softplus.x)

# --- wrong: lets small errors by
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream / (1 + 2.718 ** -x)

# --- wrong: c gets the slope at a
class Softplus(torch.autograd.Function):
    kept = []
    @staticmethod
    def forward(ctx, x):
        Softplus.kept.append(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        return upstream * torch.sigmoid(Softplus.kept[0])

# --- wrong: ctx is asked for what nobody has put on it
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.kept.append(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        return upstream * torch.sigmoid(ctx.kept[0])

# --- wrong: How does upstream come into it
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * upstream * torch.sigmoid(x)

# --- wrong: Your forward writes into x
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.exp_().add_(1).log_()

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- wrong: Your forward writes into x
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        y = x.exp_()
        return torch.log(1 + y)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)

# --- wrong: Your backward writes into x
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * x.data.sigmoid_()
