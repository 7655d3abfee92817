"""What helps to find: remembered searches, ways to go on, the list of results, the palette of commands."""
