"""Paper: what is printed, a look at it first, and the way to the printer or into a PDF file."""
