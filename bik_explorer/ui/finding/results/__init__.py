"""The list of results: the timeline's twin in words, for whoever would rather read or listen."""
