"""Warwickshire's plan with its rate uncertain, quarter by quarter, vectorised over draws."""

import numpy as np

LOW, LIKELY, HIGH = 0.55, 0.75, 0.92
STARTS = 1608 / 12
TOP_UP = 425_000 / 4
SPENDING = (29 * 32_500 + 250_000 + 150_000 + 100_000 + 30_000 + 50_000) / 4 + STARTS * 50


def draw_rate(random, draws):
    """PERT: a beta distribution stretched from low to high, its weight on the likeliest value 4."""
    rate = random.beta(1 + 4 * (LIKELY - LOW) / (HIGH - LOW), 1 + 4 * (HIGH - LIKELY) / (HIGH - LOW), draws)
    rate *= HIGH - LOW
    rate += LOW
    return rate


def balances(random, draws):
    """The balance at 31 March 2016, 2017 and 2018: a row a year."""
    rate = draw_rate(random, draws)
    years = np.empty((3, draws))
    balance = np.full(draws, 1_200_000.0)
    income = np.empty(draws)
    for quarter in range(12):
        np.multiply(rate, STARTS * 1000, out=income)
        balance += income
        np.multiply(rate, STARTS * 800, out=income)
        balance += income
        balance += TOP_UP - SPENDING
        if quarter % 4 == 3:
            years[quarter // 4] = balance
    return years
