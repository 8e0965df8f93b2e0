"""Values and pure text logic: no Qt, no numpy."""
