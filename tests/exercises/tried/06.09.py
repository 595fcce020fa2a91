# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y + std_y * c - slope * mean_x
    return slope, intercept

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    line = lambda x: mean_y + std_y * (k * (x - mean_x) / std_x + c)
    return [line(1) - line(0), line(0)]

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    a = std_y * k / std_x
    return torch.stack([a, mean_y + c * std_y - a * mean_x])

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    k, c = float(k), float(c)
    sx, sy = float(std_x), float(std_y)
    m = k * sy / sx
    return np.array([m, c * sy + float(mean_y) - m * float(mean_x)])

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    k /= std_x
    c -= k * mean_x
    k *= std_y
    c = c * std_y + mean_y
    return k, c

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    x = torch.tensor([0.0, 10.0], dtype=torch.float64)
    y = (k * ((x - mean_x) / std_x) + c) * std_y + mean_y
    return (y[1] - y[0]) / 10, y[0]

# --- wrong: stands on top
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_x / std_y
    intercept = mean_y + std_y * c - slope * mean_x
    return slope, intercept

# --- wrong: The slope comes first
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y + std_y * c - slope * mean_x
    return intercept, slope

# --- wrong: Put z and t in
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k
    intercept = c
    return slope, intercept

# --- wrong: Yours has only that of x
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k / std_x
    intercept = mean_y + std_y * c - slope * mean_x
    return slope, intercept

# --- wrong: x is still in
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y
    intercept = mean_y + std_y * c - slope * mean_x
    return slope, intercept

# --- wrong: height at x = 0
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = c * std_y + mean_y
    return slope, intercept

# --- wrong: not on
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y + std_y * c + slope * mean_x
    return slope, intercept

# --- wrong: c is a height
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y + c - slope * mean_x
    return slope, intercept

# --- wrong: has lost c
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y - slope * mean_x
    return slope, intercept

# --- wrong: that mean has to come back
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = std_y * c - slope * mean_x
    return slope, intercept

# --- wrong: is c still
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = c
    return slope, intercept

# --- wrong: stands k
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y + c * std_y - k * mean_x
    return slope, intercept

# --- wrong: that part of the intercept
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y + std_y * c - k * mean_x / std_x
    return slope, intercept

# --- wrong: once more
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = std_y * k / std_x
    intercept = std_y * (mean_y + c - k * mean_x / std_x)
    return slope, intercept

# --- wrong: y per x there
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k
    intercept = mean_y + std_y * c - slope * mean_x
    return slope, intercept

# --- wrong: Both standard deviations
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y * std_x
    intercept = mean_y + std_y * c - slope * mean_x
    return slope, intercept

# --- wrong: needs its height
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    return slope

# --- wrong: Write return in place
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = mean_y + std_y * c - slope * mean_x
    print(slope, intercept)

# --- blank
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    intercept = ...
    return slope, intercept

# --- wrong: x is back in its unit. y is not at all
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k / std_x
    intercept = c - k * mean_x / std_x
    return slope, intercept

# --- wrong: z is still there
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    return k * std_y, c * std_y + mean_y

# --- wrong: scaled and moved back to y
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    return slope, c - k * mean_x / std_x

# --- wrong: which z is that
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    return slope, mean_y - slope * c

# --- wrong: The intercept is right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    return slope / 2, mean_y + std_y * c - slope * mean_x

# --- wrong: Both are off yet
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y + mean_y
    return slope, c * std_x

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    z = np.array([0.0, 1.0, 2.0])
    slope, intercept = np.polyfit(z * std_x + mean_x, (k * z + c) * std_y + mean_y, 1)
    return slope, intercept

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    return np.polyfit([mean_x, mean_x+std_x], [mean_y + c*std_y, mean_y+(k+c)*std_y], 1)

# --- right
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    x = np.linspace(-3, 3, 50)
    y = (k * (x - mean_x) / std_x + c) * std_y + mean_y
    s, i = np.polyfit(x, y, 1)
    return s, i

# --- wrong: is the right one rounded
def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = round(k * std_y / std_x, 2)
    return slope, mean_y + std_y * c - slope * mean_x
