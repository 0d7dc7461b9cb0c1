"""Sample articles of the project, and what should be found in each."""
