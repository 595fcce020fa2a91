"""From a PyTorch expression to a Graph: run it once, record every operation, read autograd's numbers."""
