"""Figures of the program, measured and never asserted: `make bench` for all, `make bench ONLY=name` for one.

To add one, write a module here with a function whose name starts with `bench_`:

    def bench_folding(bench: Bench) -> None:
        directory = synthetic_directory(bench.folder, persons=10_000)
        bench.measure("fold a directory of 10,000 persons", lambda: fold(directory), rounds=20)

It is found by its name (here `folding`), gets a folder of its own that is removed afterwards, and records as
many measurements as it likes: `measure` times a call, `record` takes values that were counted or timed
otherwise. A run below the size that the design states carries its size in the measurement's name. Results go
to build/bench.json.
"""
