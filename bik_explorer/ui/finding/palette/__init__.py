"""The palette: every command, entry, organisation and topic in one list, found by a few of its letters."""
