"""Presenting a lesson: the stage that the class sees, and the window that the teacher sees."""
