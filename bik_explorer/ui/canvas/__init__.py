"""The timeline on screen.

A plain widget that paints the current frame and turns gestures into new view states.
"""
