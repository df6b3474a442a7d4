"""Ten years of a gap that widens, year by year, vectorised over draws."""

from math import log

import numpy as np

P95_OF_NORMAL = 1.6448536269514722


def balances(random, draws):
    """The balance at the end of each of ten years: a row a year."""
    low, high = log(10e6), log(12e6)
    base = random.lognormal((low + high) / 2, (high - low) / (2 * P95_OF_NORMAL), draws)
    need = random.normal(1.06, 0.02, draws)
    grant = random.triangular(1.01, 1.03, 1.05, draws)
    local = random.normal(1.02, 0.01, draws)
    from_grant, from_local, cost = 0.6 * base, 0.42 * base, base
    years = np.empty((10, draws))
    np.add(from_grant, from_local, out=years[0])
    years[0] -= cost
    for year in range(1, 10):
        cost *= need
        from_grant *= grant
        from_local *= local
        balance = years[year]
        np.add(years[year - 1], from_grant, out=balance)
        balance += from_local
        balance -= cost
    return years
