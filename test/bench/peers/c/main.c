/*
 * Does what it is told to on standard input, a line at a time, and answers with a line of JSON:
 *   run <draws> <seed>            draws, evaluates and sums up
 *   evaluate <draws> <repeats>    reads the columns of inputs.f64, evaluates them over and over, writes c.f64
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "figures.h"
#include "model.h"

enum { most_columns = 16 };

static double now(void) {
  struct timespec time;
  timespec_get(&time, TIME_UTC);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* One block, an odd number of cache lines from one column to the next: columns that begin at the same place of a memory
   page are slower to write side by side. */
static void make_columns(double **columns, int count, long draws) {
  long stride = 8 * (((draws + 7) / 8) | 1);
  double *block = malloc((size_t)(stride * count) * sizeof(double));
  if (block == NULL) exit(1);
  for (int k = 0; k < count; k++) columns[k] = block + k * stride;
}

static void free_columns(double **columns) { free(columns[0]); }

static void print_figures(double figures[][figure_count]) {
  for (int year = 0; year < year_count; year++) {
    printf(year > 0 ? ", [" : "[");
    for (int f = 0; f < figure_count; f++) printf(f > 0 ? ", %.17g" : "%.17g", figures[year][f]);
    printf("]");
  }
}

static void run(long draws, uint64_t seed) {
  double *balances[most_columns], figures[most_columns][figure_count];
  double start = now();
  Random random;
  random_seed(&random, seed);
  make_columns(balances, year_count, draws);
  simulate(&random, draws, balances);
  for (int year = 0; year < year_count; year++) find_figures(balances[year], draws, figures[year]);
  free_columns(balances);
  printf("{\"seconds\": %.9f, \"balances\": [", now() - start);
  print_figures(figures);
  printf("]}\n");
}

static void read_columns(const char *path, double *const *columns, int count, long draws) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(1);
  for (int k = 0; k < count; k++)
    if (fread(columns[k], sizeof(double), (size_t)draws, file) != (size_t)draws) exit(1);
  fclose(file);
}

static void write_columns(const char *path, double *const *columns, int count, long draws) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) exit(1);
  for (int k = 0; k < count; k++)
    if (fwrite(columns[k], sizeof(double), (size_t)draws, file) != (size_t)draws) exit(1);
  fclose(file);
}

static void time_evaluation(long draws, long repeats) {
  double *inputs[most_columns], *balances[most_columns];
  make_columns(inputs, input_count, draws);
  make_columns(balances, year_count, draws);
  read_columns("inputs.f64", inputs, input_count, draws);
  for (long repeat = 0; repeat < repeats / 10; repeat++) evaluate(draws, inputs, balances);
  double start = now();
  for (long repeat = 0; repeat < repeats; repeat++) evaluate(draws, inputs, balances);
  double seconds = now() - start;
  write_columns("c.f64", balances, year_count, draws);
  free_columns(inputs);
  free_columns(balances);
  printf("{\"nanoseconds\": %.6f}\n", seconds * 1e9 / ((double)draws * (double)repeats));
}

int main(void) {
  char line[256];
  long draws, repeats;
  uint64_t seed;
  printf("{}\n");
  fflush(stdout);
  while (fgets(line, sizeof line, stdin) != NULL) {
    if (sscanf(line, "run %ld %" SCNu64, &draws, &seed) == 2) run(draws, seed);
    else if (sscanf(line, "evaluate %ld %ld", &draws, &repeats) == 2) time_evaluation(draws, repeats);
    else return 2;
    fflush(stdout);
  }
  return 0;
}
