"""Nodes to the values of the model: one module for each part of a pack."""
