"""The parts of the side panel: rows made from an entry, and the few widgets that show them."""
