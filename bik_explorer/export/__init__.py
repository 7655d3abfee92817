"""Files that need no Qt."""
