"""Runs a model when told to on standard input, `run <draws> <seed>`, and answers with a line of JSON."""

import importlib
import json
import sys
import time

import numpy as np

SHARES = np.array([0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95])


def put_in_order(column):
    """Sorts a column in place."""
    column.sort()


def put_ranks_in_place(column):
    """Puts the ranks that percentiles are read from in their places, as np.quantile does."""
    below = (SHARES * (len(column) - 1)).astype(int)
    column.partition(np.concatenate((below, below + 1)))


def seconds_of(arrange, column):
    """The least that arranging a copy of a column takes, of three times."""
    taken = []
    for _ in range(3):
        copied = column.copy()
        start = time.perf_counter()
        arrange(copied)
        taken.append(time.perf_counter() - start)
    return min(taken)


def quicker_here():
    """The quicker of the two on this machine: which it is depends on what the processor's vectors are good at."""
    column = np.random.default_rng(0).normal(size=1_000_000)
    return min(put_in_order, put_ranks_in_place, key=lambda arrange: seconds_of(arrange, column))


def percentiles(column, arrange):
    """Seven percentiles, as np.quantile gives them; the column is arranged in place."""
    arrange(column)
    positions = SHARES * (len(column) - 1)
    below = positions.astype(int)
    values = column[below]
    return values + (positions - below) * (column[below + 1] - values)


def figures(column, arrange):
    """The mean, the standard deviation and seven percentiles of a column, which is arranged in place."""
    return [float(column.mean()), float(column.std(ddof=1)), *percentiles(column, arrange).tolist()]


def run(model, draws, seed, arrange):
    """One run, and the seconds from the first draw to the last figure."""
    start = time.perf_counter()
    random = np.random.default_rng(seed)
    found = [figures(column, arrange) for column in model.balances(random, draws)]
    return {"seconds": time.perf_counter() - start, "balances": found}


def main():
    model = importlib.import_module(sys.argv[1])
    arrange = quicker_here()
    print(json.dumps({"version": np.__version__}), flush=True)
    for line in sys.stdin:
        _, draws, seed = line.split()
        print(json.dumps(run(model, int(draws), int(seed), arrange)), flush=True)


main()
