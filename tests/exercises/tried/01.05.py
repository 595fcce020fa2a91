# --- right
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- right
loss_for = {
    "price of a house": "the squared error",
    "cat or dog": "Cross entropy",
    "minutes until the bus comes": "squared_error",
    "which of ten digits": "cross_entropy",
}

# --- right
loss_for = {
    "price of a house": nn.MSELoss(),
    "cat or dog": nn.CrossEntropyLoss(),
    "minutes until the bus comes": nn.MSELoss(),
    "which of ten digits": nn.CrossEntropyLoss(),
}

# --- right
loss_for = {
    "price of a house": F.mse_loss,
    "cat or dog": F.cross_entropy,
    "minutes until the bus comes": F.mse_loss,
    "which of ten digits": F.cross_entropy,
}

# --- right
loss_for = {
    "price of a house": "mean squared error",
    "cat or dog": "binary cross-entropy",
    "minutes until the bus comes": "MSE",
    "which of ten digits": "crossentropy loss",
}

# --- right
def squared_error(y_hat, y):
    return ((y_hat - y) ** 2).mean()

def cross_entropy(p, right):
    return -torch.log(p[right])

loss_for = {
    "price of a house": squared_error,
    "cat or dog": cross_entropy,
    "minutes until the bus comes": squared_error,
    "which of ten digits": cross_entropy,
}

# --- right
s, c = "Squared errors", "CROSS-ENTROPY"
loss_for = dict(zip(["price of a house", "cat or dog", "minutes until the bus comes", "which of ten digits"], [s, c, s, c]))

# --- blank
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": ...,
    "which of ten digits": ...,
}

# --- wrong: the two swapped
loss_for = {
    "price of a house": "cross-entropy",
    "cat or dog": "squared error",
    "minutes until the bus comes": "cross-entropy",
    "which of ten digits": "squared error",
}

# --- wrong: not nearer to an eight
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "squared error",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "squared error",
}

# --- wrong: How many classes has a price
loss_for = {
    "price of a house": "cross entropy",
    "cat or dog": "cross entropy",
    "minutes until the bus comes": "cross entropy",
    "which of ten digits": "cross entropy",
}

# --- wrong: looks like a number
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "squared error",
}

# --- wrong: Two classes are classes
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "squared error",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- wrong: four is nearly five
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "cross-entropy",
    "which of ten digits": "cross-entropy",
}

# --- wrong: a price, not a class
loss_for = {
    "price of a house": "cross-entropy",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- wrong: the price and the animals
loss_for = {
    "price of a house": "cross-entropy",
    "cat or dog": "squared error",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- wrong: “minutes until the bus comes” and “which of ten digits”
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "cross-entropy",
    "which of ten digits": "squared error",
}

# --- wrong: neither of the two
loss_for = {
    "price of a house": "regression",
    "cat or dog": "classification",
    "minutes until the bus comes": "regression",
    "which of ten digits": "classification",
}

# --- wrong: neither of the two
loss_for = {
    "price of a house": nn.L1Loss(),
    "cat or dog": nn.CrossEntropyLoss(),
    "minutes until the bus comes": nn.L1Loss(),
    "which of ten digits": nn.CrossEntropyLoss(),
}

# --- wrong: no dictionary any more
loss_for = ["squared error", "cross-entropy", "squared error", "cross-entropy"]

# --- wrong: both losses
loss_for = {
    "price of a house": "squared error, not cross-entropy",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- wrong: without the task “cat or dog”
loss_for = {
    "price of a house": "squared error",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- wrong: neither of the two
loss_for = {
    "price of a house": None,
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- wrong: with words of both losses
loss_for = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy, not squared error",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

# --- wrong: 'not cross-entropy' for the task “price of a house”, neither of the two
loss_for = {"price of a house": "not cross-entropy", "cat or dog": "not squared error",
            "minutes until the bus comes": "not cross-entropy", "which of ten digits": "not squared error"}

# --- wrong: “which of ten digits” behind a colon
loss_for = {
    "squared error": ["price of a house", "minutes until the bus comes"],
    "cross-entropy": ["cat or dog", "which of ten digits"],
}
