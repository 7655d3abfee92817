"""Quizzes on screen, on a stage and in a window: put in order, voluntary or binding, who signed."""
