"""What is measured: one module for each side of a comparison, with a function `measure`."""
