# --- right
def weight(numbers):
    w = torch.tensor(numbers, dtype=torch.float32) * 0.1
    w.requires_grad = True
    return w

# --- right
def weight(numbers):
    return torch.tensor([n / 10 for n in numbers], requires_grad=True)

# --- right
def weight(numbers):
    w = torch.from_numpy(np.array(numbers) * 0.1)
    w.requires_grad_(True)
    return w

# --- right
def weight(numbers):
    with torch.no_grad():
        w = torch.tensor(numbers) * 0.1
    return w.requires_grad_()

# --- right
def weight(numbers):
    w = torch.tensor(numbers, dtype=torch.float, requires_grad=True)
    return (w * 0.1).detach().requires_grad_()

# --- right
def weight(numbers):
    return nn.Parameter(torch.Tensor(numbers).mul(0.1))

# --- right
def weight(numbers):
    w = torch.tensor(numbers, dtype=torch.float, requires_grad=True)
    w.data *= 0.1
    return w

# --- wrong: no leaf
def weight(numbers):
    return torch.tensor(numbers, dtype=torch.float32, requires_grad=True) * 0.1

# --- wrong: no leaf
def weight(numbers):
    w = torch.tensor(numbers).float()
    w.requires_grad_()
    w = w / 10
    return w

# --- wrong: no leaf
def weight(numbers):
    return (torch.tensor(numbers) * 0.1).requires_grad_().clone()

# --- wrong: retain_grad
def weight(numbers):
    w = torch.tensor(numbers, dtype=torch.float32, requires_grad=True) * 0.1
    w.retain_grad()
    return w

# --- wrong: Integers cannot
def weight(numbers):
    w = torch.tensor(numbers, requires_grad=True)
    return w * 0.1

# --- wrong: Integers cannot
def weight(numbers):
    w = torch.tensor(numbers)
    w.requires_grad_()
    return 0.1 * w

# --- wrong: does not ask
def weight(numbers):
    return torch.tensor(numbers) * 0.1

# --- wrong: with brackets
def weight(numbers):
    w = torch.tensor(numbers) * 0.1
    w.requires_grad_
    return w

# --- wrong: no tensor
def weight(numbers):
    w = torch.tensor(numbers) * 0.1
    return w.requires_grad_

# --- wrong: should be a tenth
def weight(numbers):
    return torch.tensor(numbers, dtype=torch.float32, requires_grad=True)

# --- wrong: Both are still to be done
def weight(numbers):
    return torch.tensor(numbers)

# --- wrong: should be a tenth
def weight(numbers):
    return torch.tensor(numbers).float().requires_grad_()

# --- wrong: cannot multiply a list
def weight(numbers):
    return torch.tensor(numbers * 0.1, requires_grad=True)

# --- wrong: hands back a list
def weight(numbers):
    return [0.1 * n for n in numbers]

# --- wrong: cannot be written into
def weight(numbers):
    w = torch.tensor(numbers, dtype=torch.float32, requires_grad=True)
    w *= 0.1
    return w

# --- wrong: needs a line with return
def weight(numbers):
    w = (0.1 * torch.tensor(numbers)).requires_grad_()

# --- wrong: prints its result
def weight(numbers):
    w = (0.1 * torch.tensor(numbers)).requires_grad_()
    print(w)

# --- wrong: Under no_grad
def weight(numbers):
    with torch.no_grad():
        w = torch.tensor(numbers, dtype=torch.float32, requires_grad=True)
        return w * 0.1

# --- wrong: ten times
def weight(numbers):
    return torch.tensor([10.0 * n for n in numbers], requires_grad=True)

# --- wrong: rounded
def weight(numbers):
    w = torch.tensor(numbers) // 10
    return w.float().requires_grad_()

# --- blank
def weight(numbers):
    return ...

# --- wrong: One leaf, a tensor, is to hold all
def weight(numbers):
    return [torch.tensor(0.1*n, requires_grad=True) for n in numbers]

# --- wrong: have few digits, and torch
def weight(numbers):
    return (torch.tensor(numbers)*0.1).bfloat16().requires_grad_()

# --- wrong: have few digits, and torch
def weight(numbers):
    return (torch.tensor(numbers)*0.1).half().requires_grad_()

# --- wrong: and a tenth of it is
def weight(numbers):
    return (torch.tensor(numbers)*0.1).round().requires_grad_()

# --- wrong: and a tenth of it is
def weight(numbers):
    return (torch.tensor(numbers)*0.01).requires_grad_()

# --- wrong: and a tenth of it is
def weight(numbers):
    return (torch.tensor(numbers).abs()*0.1).requires_grad_()

# --- wrong: and a tenth of it is
def weight(numbers):
    return (torch.tensor(sorted(numbers))*0.1).requires_grad_()

# --- wrong: and a tenth of it is
def weight(numbers):
    return torch.nn.Parameter(torch.randn(len(numbers))*0.1)

# --- right
def weight(numbers):
    return torch.tensor(numbers, dtype=torch.float64).mul_(0.1).requires_grad_()

# --- wrong: and a tenth of it is
def weight(numbers):
    return torch.tensor([0.1 * n for n in numbers[::-1]], requires_grad=True)

# --- wrong: and a tenth of it is
def weight(numbers):
    w = torch.zeros(len(numbers), requires_grad=True)
    return w

# --- wrong: fn have few digits, and torch
def weight(numbers):
    t = torch.tensor(numbers, dtype=torch.float8_e4m3fn)
    return t

# --- wrong: The numbers are right and it is a leaf
def weight(numbers):
    return torch.tensor(numbers, dtype=torch.float32, requires_grad=True).mul(0.1).detach()

# --- wrong: and a tenth of it is
def weight(numbers):
    return torch.tensor([0.1 * abs(n) for n in numbers])

# --- wrong: have few digits, and torch
def weight(numbers):
    return (torch.tensor(numbers, dtype=torch.float32, requires_grad=True) * 0.1).bfloat16()

# --- wrong: Your function makes a tensor of shape ()
def weight(numbers):
    return torch.tensor(0.1 * sum(numbers), requires_grad=True)

# --- wrong: NotImplementedError: "softmax_lastdim_kernel_impl" not imple
def weight(numbers):
    return torch.tensor(numbers).softmax(0)

# --- wrong: The result is a complex number
def weight(numbers):
    return (torch.tensor(numbers) * 0.1 + 1j).requires_grad_()

# --- wrong: in inference mode
def weight(numbers):
    with torch.inference_mode():
        return (torch.tensor(numbers) * 0.1).requires_grad_()

# --- wrong: Where the list has −17 yours has −1.8
def weight(numbers):
    return torch.tensor([0.1 * number for number in sorted(numbers)], requires_grad=True)

# --- wrong: It does not ask for a gradient yet
def weight(numbers):
    with torch.no_grad():
        w = torch.tensor(numbers) * 0.1
    return w

# --- wrong: It has a new attribute, `require_grad`
def weight(numbers):
    with torch.no_grad():
        w = 0.1 * torch.tensor(numbers)
    w.require_grad = True
    return w

# --- wrong: nothing that is computed tracks
def weight(numbers):
    w = torch.tensor(numbers, dtype=torch.float32, requires_grad=True)
    with torch.inference_mode():
        return 0.1 * w
