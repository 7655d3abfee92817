"""Where a teacher makes a lesson: views become steps, steps get words, and nothing written is ever lost."""
