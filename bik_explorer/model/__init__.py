"""What is shown: immutable values, plain Python and numpy."""
