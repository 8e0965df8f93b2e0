"""Reading: file to document; encodings, one module a format, limits. Runs in the text child."""
