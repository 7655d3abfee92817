"""The pages beside the timeline on screen, and the stack that holds them."""
