"""What stands around the timeline: top bar, filters, side panel, overview, status line."""
