"""What is shown, as values: rows, cells, runs and marks, without Qt."""
