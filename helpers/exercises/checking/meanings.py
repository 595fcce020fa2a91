"""What an error says of the code, by a part of its message: true wherever it is raised."""

PRODUCT = "In a product of matrices the left one has as many columns as the right one has rows."
FITS = "Entry by entry two tensors go together where each pair of axes, from the last one on, is equal or one is 1."
MATRICES = "Each left matrix has as many columns as its right one has rows. bmm wants as many matrices on both sides."
NO_TENSOR = "torch's own functions take tensors, and here stands something else. Where does it come from?"
SINGLE = "A single number is asked for here, and this has several, or none."
GROWS = "Broadcasting makes copies, so a shape only grows by it. The way back has to add up."
RAGGED = "What has different shapes fits into no single array or tensor as it is. It stays apart, in a list or a tuple."
JOINED = (
    "What is joined along one axis has to fit along all others. What fits so along none is not joined. "
    "It stays apart, in a list or a tuple."
)
RESHAPED = "A reshape lays the same numbers out anew. It adds none up, and leaves none out."
LETTER = "One letter of an einsum stands for axes of one and the same size."
UNUSED = "As it was recorded, what is differentiated was not made from one of those that grad is asked for."
OF_VALUE = "A number or an array is asked for here, and this is a Value, whose numbers are in its `.data`."
INDEX = "An index is made of whole numbers, slices or masks. `/` never gives a whole number, `//` of two does."
SCATTERED = (
    "The index of a scatter has as many axes as the tensor: one place for each single number. That of index_add has "
    "one axis, with a place for each slice."
)
SLICES = "index_add adds slices of one tensor to those of the other, so both have one shape. Which one is off here?"
AS_MANY_AXES = "The index needs as many axes as what it picks from: `[:, None]` adds one, `[:, 0]` takes one away."
JOINS = "@ joins vectors and matrices. With a single number the product is written with *."
MEANINGS = {  # part of the message -> what it says of the code
    "assigned grad expected to be": "A .grad is a tensor, or None. Which of the two stands for an empty one?",
    "a leaf Variable that requires grad": "A leaf that tracks may be written in place only where nothing is recorded.",
    "Can't call numpy()": "numpy's operations are not recorded, so a tensor that tracks does not go there.",
    "converted to Scalar": SINGLE,
    "only one element tensors": SINGLE,
    "only for scalar outputs": "backward starts from one number, and this tensor has several.",
    "Tensor.norm() got an unexpected keyword argument 'axis'": "This method of a tensor has the name `dim` for it.",
    "zero-dimensional tensor": "An axis to join along is missing: a single number has none.",
    "backward through the graph a second time": "backward lets go of the graph it walks. What has walked here before?",
    "does not have a grad_fn": "This tensor has no history. Follow it back: what tracks there, and up to which line?",
    "Tensors does not require grad": "What grad is asked for has to track, before the function runs that it goes into.",
    "not have been used in the graph": UNUSED,
    "modified by an inplace operation": "Something that backward needs was written over after it had been kept.",
    "before Module.__init__() call": "A module registers nothing until `super().__init__()` has run.",
    'Module [ModuleList] is missing the required "forward"': "A ModuleList holds layers and runs none of them itself.",
    "ModuleList.__init__() takes": "A ModuleList takes its layers together, in one list.",
    "is out of bounds for array of dimension": "An axis is asked for that is not there. They are counted from 0.",
    "is out of bounds": "There is no entry of this number: how many are there? They are counted from 0.",
    "mat1 and mat2 shapes": PRODUCT,
    "in its core dimension": PRODUCT,
    "not aligned": PRODUCT,
    "does not broadcast with previously seen size": LETTER,
    "valid indices": INDEX,
    "slice indices must be integers": INDEX,
    "subscripts": "An einsum names each axis of each operand by one letter.",
    "with remapped shapes": GROWS,
    "could not be broadcast together": FITS,
    "first two dimensions of batch2": MATRICES,
    "must be a 3D tensor": "bmm takes stacks of matrices, with three axes. `@` takes any number of them.",
    "the same dtype": "A product takes two tensors of one dtype, and these have two. `.to(other.dtype)` changes one.",
    "size mismatch, got": PRODUCT,
    "invalid gradient at index": "A gradient has the shape of what it belongs to: one number for each of its entries.",
    "Mismatch in shape: grad_output": "What backward is sent has one number for each entry of what it starts from.",
    "The shape of the mask": "A mask has the shape of what it is laid on, or that of its first axes.",
    "source tensor shape must match": SLICES,
    "index_add": "index_add takes the dimension, the indices in one row, and a slice to add for each of them.",
    "Index tensor must have the same number of dimensions as self": SCATTERED,
    "Index tensor must have": AS_MANY_AXES,
    "input and indices should have": AS_MANY_AXES,
    "must have same number of dimensions": "What cat joins has as many axes. Flattened, all have one.",
    "at least 1D": JOINS,
    "(has 0, gufunc core with signature (n?,k)": JOINS,
    "inconsistent tensor size": "A product of two vectors pairs their entries: both need the same number of them.",
    "can only save variables": "save_for_backward keeps tensors. What is none is kept as an attribute: `ctx.name = …`.",
    "'list' and 'Tensor'": "A list, as of tensors, is no tensor, and cannot be computed with. Its entries can.",
    "cannot reshape array of size": RESHAPED,
    "is invalid for input of size": RESHAPED,
    "in loading state_dict": "load_state_dict copies numbers into tensors of the same names and shapes.",
    "all input arrays must have the same shape": RAGGED,
    "inhomogeneous shape": RAGGED,
    "for the concatenation axis": JOINED,
    "must match except in dimension": JOINED,
    "stack expects each tensor to be equal size": RAGGED,
    "more dimensions than allowed": GROWS,
    "'str' object is not callable": "A text cannot be called. A loop over a dict or a ModuleDict gives its names.",
    "has no attribute 'zero_grad'": "An optimiser and a module have a zero_grad. No tensor does: it has its .grad.",
    "has no attribute 'step'": "It is the optimiser that takes steps, the one which holds the weights.",
    "'function' object has no attribute": "What stands there is a function itself: no module, and nothing it gives.",
    "has no attribute 'bias'": "Not every layer has weights and biases. Every layer has `parameters()`.",
    "'memoryview'": "The `.data` of a numpy array is its bare memory. What can be computed with is the array itself.",
    "real number, not 'Value'": OF_VALUE,
    "must be real number, not Value": OF_VALUE,
    "float() argument must be": "A number is asked for here, and this is none. Are all arguments in their order?",
    "index out of range": "There is no entry at this place: what is indexed has fewer, or none at all.",
    "values to unpack": "As many names are wanted as there are values to take, and here there are more, or fewer.",
    "KeyError: ": "This dict has no such name, or this set no such entry. Who fills it, and what is asked for?",
    "unhashable type": "No list, array, set or dict goes into a set, or is a key of a dict. `id(…)` of anything does.",
    "select an axis to squeeze out": "squeeze takes away an axis of size 1, and adds nothing up. This one is not 1.",
    "only 0-dimensional arrays": "A single number is asked for here, and this is an array with axes.",
    "arrays can be converted to Python scalars": SINGLE,
    "both vectors to have same dtype": "`@` and `dot` add products up, in one dtype. Entry by entry it is `*`.",
    "not supported between instances": "By this sign these two cannot be compared. Which parts of them can be?",
    "'type' object does not support the context": "`with` takes what a class makes: its brackets are missing.",
    "must be Tensor, not": NO_TENSOR,
    "converted to an index": "True, False or a whole number is wanted, as by an index, or to multiply a tuple or list.",
    "maximum recursion depth": "A function that calls itself ends only if each call has less before it than the last.",
    "ward() missing": "It is given less than it has names for. That of a Function has ctx first, and no self.",
    "AssertionError": "An assert stops with an error where its condition does not hold, and mends nothing.",
}
