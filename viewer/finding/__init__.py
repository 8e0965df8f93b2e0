"""Finding: alignment by words and by meaning. Runs in child processes; the only room with numbers and models."""
