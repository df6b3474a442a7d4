/* Random numbers: xoshiro256++ (Blackman and Vigna 2019) and samplers over it. */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdint.h>

typedef struct {
  uint64_t state[4];
  double spare;
  int has_spare;
} Random;

void random_seed(Random *random, uint64_t seed);

/* Strictly between 0 and 1. */
double random_uniform(Random *random);

/* Marsaglia's polar method. */
double random_normal(Random *random, double mean, double sd);

/* The ratio of two gammas, each by Marsaglia and Tsang (2000); both shapes at least 1. */
double random_beta(Random *random, double a, double b);

double random_triangular(Random *random, double low, double likely, double high);

#endif
