"""Scripts for those who develop the library; they are no part of it."""
