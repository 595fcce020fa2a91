# --- right
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- right
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        n = target.nelement()
        y_hat_g = upstream * 2 / n * (y_hat - target)
        return y_hat_g, None

# --- right
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        e = y_hat - target
        g = e * (2.0 * upstream.item() / e.numel())
        return g, None

# --- right
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return (2 * upstream * (y_hat - target)).div(math.prod(y_hat.shape)), None

# --- wrong: what arrives from above is not 1
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: half of it
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * (y_hat - target) / y_hat.numel(), None

# --- wrong: only its share
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return 2 * upstream * (y_hat - target), None

# --- wrong: count the rows
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        n = y_hat.shape[0]
        return upstream * 2 * (y_hat - target) / n, None

# --- wrong: entries of one row
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.shape[1], None

# --- wrong: behind the minus
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (target - y_hat) / y_hat.numel(), None

# --- wrong: (a list is one)
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel()

# --- wrong: Your backward hands nothing back
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        y_hat.g = upstream * 2 * (y_hat - target) / y_hat.numel()

# --- wrong: goes to y_hat
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return None, upstream * 2 * (y_hat - target) / y_hat.numel()

# --- wrong: one number for all
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return (2 * (y_hat - target)).mean() * upstream, None

# --- wrong: written into backward
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return 3 * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: 3 already
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 3 * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: Yours adds them
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream + 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: terms of the loss
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * (y_hat - target) ** 2 / y_hat.numel(), None

# --- wrong: With two axes
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * (y_hat - target), None

# --- wrong: None stands there
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), upstream * 2 * (target - y_hat) / y_hat.numel()

# --- wrong: 1.5 times
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 3 * (y_hat - target) / y_hat.numel(), None

# --- wrong: another number than the mean
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean() / 2

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- blank
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return ..., None

# --- right
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.error = y_hat - target
        return ctx.error.pow(2).mean()

    @staticmethod
    def backward(ctx, g):
        return g * 2 * ctx.error / ctx.error.numel(), None

# --- right
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, prediction, data):
        difference = prediction - data
        ctx.save_for_backward(difference)
        ctx.n = difference.numel()
        return (difference * difference).sum() / ctx.n

    @staticmethod
    def backward(ctx, upstream):
        (difference,) = ctx.saved_tensors
        return upstream * difference * 2 / ctx.n, None

# --- wrong: name 'target' is not defined
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(y_hat, upstream):
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: become a sum
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).sum()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: The loss is one number
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return (y_hat - target) ** 2

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target), None

# --- wrong: Yours adds them
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream + 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: times what it should
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return 2 * (y_hat - target) / y_hat.numel() / upstream, None

# --- wrong: times what it should
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream ** 2 * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: the other sign where ŷ is below y
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target).abs() / y_hat.numel(), None

# --- wrong: (a list is one)
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return [upstream * 2 * (y_hat - target) / y_hat.numel(), None]

# --- wrong: a slope of its own
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        return upstream, None

# --- wrong: What print shows is not handed back
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        print(upstream * 2 * (y_hat - target) / y_hat.numel(), None)

# --- wrong: Your backward hands nothing back: it needs a line with retur
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        g = upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: What does the second input get, behind a comma
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return [upstream * 2 * (y_hat - target).abs() / y_hat.numel(), None]

# --- wrong: Nudge this ŷ, and follow the nudge
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * y_hat / y_hat.numel(), None

# --- wrong: Your backward has a return, and what stands behind it is Non
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        return None

# --- wrong: Nudge this ŷ, and follow the nudge
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target).sign() / y_hat.numel(), None

# --- wrong: What does the second input get, behind a comma
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return (upstream * 2 * (y_hat - target) / y_hat.numel(),)

# --- wrong: Nudge this ŷ, and follow the nudge
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (target.abs() - y_hat.abs()) / y_hat.numel(), None

# --- wrong: Your backward gives None here: it ends before a return, or w
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        if upstream == 3:
            return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: loss has the right sizes, and the other sign where ŷ is abov
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return -upstream * 2 * (y_hat - target).abs() / y_hat.numel(), None

# --- wrong: Nudge this ŷ, and follow the nudge
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        g = torch.zeros_like(y_hat)
        g[0] = (upstream * 2 * (y_hat - target) / y_hat.numel())[0]
        return g, None

# --- wrong: What does the second input get, behind a comma
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return {"y_hat": upstream * 2 * (y_hat - target) / y_hat.numel(), "target": None}

# --- wrong: What does the second input get, behind a comma
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        yield upstream * 2 * (y_hat - target) / y_hat.numel()
        yield None

# --- wrong: How often does upstream come in
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream ** 2 * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: How often does upstream come in
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return 2 * (y_hat - target) / y_hat.numel() / upstream, None

# --- wrong: 28 entries
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        pass
        return upstream * 2 * (y_hat - target) / 3, None

# --- wrong: of the type int
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), 0

# --- wrong: How often does upstream
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return torch.sqrt(upstream) * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: of the type str
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), "None"

# --- wrong: kept and taken out first
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(target, y_hat)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: has the shape (5,), it stops
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream*2*(y_hat-target)/y_hat.shape[0]/y_hat.shape[1], None

# --- wrong: has the shape (5,), it stops
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        n, k = y_hat.shape
        return upstream*2*(y_hat-target)/(n*k), None

# --- wrong: has the shape (2, 3, 4), its loss
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream*2*(y_hat-target)/math.prod(y_hat.shape[-2:]), None

# --- right
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat - target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        e, = ctx.saved_tensors
        return upstream*2*e/e.numel(), None

# --- wrong: Your backward hands None to y_hat
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return None, None

# --- wrong: no `torch.autograd.Function`
class MeanSquare(nn.Module):
    def forward(self, y_hat, target):
        return ((y_hat - target) ** 2).mean()

    def backward(self, upstream):
        return upstream

# --- wrong: has ctx first, and no self
class MeanSquare(torch.autograd.Function):
    def forward(self, ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    def backward(self, ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: all calls share one place
class MeanSquare(torch.autograd.Function):
    saved = None
    @staticmethod
    def forward(ctx, y_hat, target):
        MeanSquare.saved = MeanSquare.saved or (y_hat, target)
        return ((y_hat - target) ** 2).mean()
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = MeanSquare.saved
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: is it ŷ − y
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (target - y_hat) / y_hat.numel(), None

# --- wrong: yours has the shape (1, 1)
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean(dim=(0, 1), keepdim=True)

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None

# --- wrong: With two axes
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.dim(), None

# --- wrong: count the entries anew
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        upstream *= 2
        return upstream * (y_hat - target) / y_hat.numel(), None
