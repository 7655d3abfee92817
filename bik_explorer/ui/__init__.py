"""The only place with Qt: session, widgets, painting."""
