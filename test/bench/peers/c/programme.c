/* Warwickshire's plan with its rate uncertain, quarter by quarter. */
#include "model.h"

const int input_count = 1, year_count = 3;

static const double low = 0.55, likely = 0.75, high = 0.92;
static const double starts = 1608.0 / 12, top_up = 425000.0 / 4;
static const double spending =
    (29 * 32500 + 250000 + 150000 + 100000 + 30000 + 50000) / 4.0 + 1608.0 / 12 * 50;

static inline void run_plan(double rate, double *const *balances, long draw) {
  double balance = 800000 + 400000;
  for (int year = 0; year < 3; year++) {
    for (int quarter = 0; quarter < 4; quarter++)
      balance += starts * rate * 1000 + starts * rate * 800 + top_up - spending;
    balances[year][draw] = balance;
  }
}

/* PERT: a beta distribution stretched from low to high, its weight on the likeliest value 4. */
static double draw_rate(Random *random) {
  double a = 1 + 4 * (likely - low) / (high - low), b = 1 + 4 * (high - likely) / (high - low);
  return low + (high - low) * random_beta(random, a, b);
}

void simulate(Random *random, long draws, double *const *balances) {
  for (long draw = 0; draw < draws; draw++) run_plan(draw_rate(random), balances, draw);
}

void evaluate(long draws, double *const *inputs, double *const *balances) {
  for (long draw = 0; draw < draws; draw++) run_plan(inputs[0][draw], balances, draw);
}
