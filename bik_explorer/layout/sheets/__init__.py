"""What is printed: sheets of paper with pictures and words on them, laid out without a printer."""
