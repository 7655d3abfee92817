"""The pages beside the timeline, laid out: who signed what, and what was promised until it became law."""
