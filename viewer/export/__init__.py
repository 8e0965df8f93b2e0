"""Export: a sheet or a comparison as a file, without Qt."""
