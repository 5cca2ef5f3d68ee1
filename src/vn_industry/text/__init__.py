"""The reader of prose."""
