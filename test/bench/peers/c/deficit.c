/* Ten years of a gap that widens, year by year. */
#include "model.h"

#include <math.h>

const int input_count = 4, year_count = 10;

static inline void run_plan(double base, double need, double grant, double local, double *const *balances,
                            long draw) {
  double cost = base, from_grant = 0.6 * base, from_local = 0.42 * base, balance = 0;
  for (int year = 0; year < 10; year++) {
    balance += from_grant + from_local - cost;
    balances[year][draw] = balance;
    cost *= 1 + need;
    from_grant *= 1 + grant;
    from_local *= 1 + local;
  }
}

void simulate(Random *random, long draws, double *const *balances) {
  const double p95_of_normal = 1.6448536269514722, low = log(10e6), high = log(12e6);
  const double mean = (low + high) / 2, sd = (high - low) / (2 * p95_of_normal);
  for (long draw = 0; draw < draws; draw++) {
    double base = exp(random_normal(random, mean, sd));
    double need = random_normal(random, 0.06, 0.02);
    double grant = random_triangular(random, 0.01, 0.03, 0.05);
    double local = random_normal(random, 0.02, 0.01);
    run_plan(base, need, grant, local, balances, draw);
  }
}

void evaluate(long draws, double *const *inputs, double *const *balances) {
  const double *base = inputs[0], *need = inputs[1], *grant = inputs[2], *local = inputs[3];
  for (long draw = 0; draw < draws; draw++)
    run_plan(base[draw], need[draw], grant[draw], local[draw], balances, draw);
}
