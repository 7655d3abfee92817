"""Where it goes: pure geometry, from a timeline and a view state to a frame.

Text is measured by a function from outside.
"""
