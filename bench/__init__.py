"""How fast the reader is: benchmarks, scaling and fuzzing. They are no part of the test run."""
