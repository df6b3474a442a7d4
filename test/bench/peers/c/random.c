#include "random.h"

#include <math.h>

static uint64_t rotate(uint64_t bits, int by) { return (bits << by) | (bits >> (64 - by)); }

static uint64_t splitmix(uint64_t *state) {
  uint64_t bits = (*state += 0x9e3779b97f4a7c15u);
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
  return bits ^ (bits >> 31);
}

void random_seed(Random *random, uint64_t seed) {
  for (int word = 0; word < 4; word++) random->state[word] = splitmix(&seed);
  random->has_spare = 0;
}

static inline uint64_t next(Random *random) {
  uint64_t *s = random->state;
  uint64_t result = rotate(s[0] + s[3], 23) + s[0];
  uint64_t shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate(s[3], 45);
  return result;
}

double random_uniform(Random *random) { return ((double)(next(random) >> 11) + 0.5) * 0x1.0p-53; }

static double standard_normal(Random *random) {
  if (random->has_spare) {
    random->has_spare = 0;
    return random->spare;
  }
  double x, y, square;
  do {
    x = 2 * random_uniform(random) - 1;
    y = 2 * random_uniform(random) - 1;
    square = x * x + y * y;
  } while (square >= 1 || square == 0);
  double scale = sqrt(-2 * log(square) / square);
  random->spare = y * scale;
  random->has_spare = 1;
  return x * scale;
}

double random_normal(Random *random, double mean, double sd) { return mean + sd * standard_normal(random); }

static double standard_gamma(Random *random, double shape) {
  double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
  for (;;) {
    double x = standard_normal(random), v = 1 + c * x;
    if (v <= 0) continue;
    v = v * v * v;
    double u = random_uniform(random);
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (log(u) < 0.5 * x * x + d * (1 - v + log(v))) return d * v;
  }
}

double random_beta(Random *random, double a, double b) {
  double x = standard_gamma(random, a), y = standard_gamma(random, b);
  return x / (x + y);
}

double random_triangular(Random *random, double low, double likely, double high) {
  double u = random_uniform(random), range = high - low;
  if (u * range < likely - low) return low + sqrt(u * range * (likely - low));
  return high - sqrt((1 - u) * range * (high - likely));
}
