#include "figures.h"

#include <math.h>

static const double shares[] = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
enum { share_count = 7 };

static void swap(double *a, double *b) {
  double held = *a;
  *a = *b;
  *b = held;
}

static long middle_of(const double *column, long a, long b, long c) {
  if (column[a] < column[b]) return column[b] < column[c] ? b : column[a] < column[c] ? c : a;
  return column[a] < column[c] ? a : column[b] < column[c] ? c : b;
}

/* What lies below the pivot goes to the front, without a branch that would be guessed wrong every other time. */
static long split(double *column, long first, long last) {
  swap(&column[middle_of(column, first, first + (last - first) / 2, last)], &column[last]);
  double pivot = column[last];
  long end = first;
  for (long i = first; i < last; i++) {
    double value = column[i];
    column[i] = column[end];
    column[end] = value;
    end += value < pivot;
  }
  swap(&column[end], &column[last]);
  return end;
}

/* Quickselect (Hoare 1961) between first and last, both included: afterwards column[k] is as if sorted. */
static void select_rank(double *column, long first, long last, long k) {
  while (first < last) {
    long at = split(column, first, last);
    if (at == k) return;
    if (at < k) first = at + 1;
    else last = at - 1;
  }
}

/* Several ranks, lowest first: the middle one splits the column, and the others are sought on its two sides. */
static void select_ranks(double *column, long first, long last, const long *ranks, int count) {
  if (count == 0) return;
  int half = count / 2;
  long rank = ranks[half];
  select_rank(column, first, last, rank);
  select_ranks(column, first, rank - 1, ranks, half);
  select_ranks(column, rank + 1, last, ranks + half + 1, count - half - 1);
}

static double lowest(const double *column, long first, long last) {
  double least = column[first];
  for (long i = first + 1; i <= last; i++)
    if (column[i] < least) least = column[i];
  return least;
}

/* The neighbour above a rank is the lowest of what lies between it and the next rank that was sought. */
static void find_percentiles(double *column, long draws, double *percentiles) {
  long ranks[share_count];
  for (int s = 0; s < share_count; s++) ranks[s] = (long)floor(shares[s] * (double)(draws - 1));
  select_ranks(column, 0, draws - 1, ranks, share_count);
  for (int s = 0; s < share_count; s++) {
    double part = shares[s] * (double)(draws - 1) - (double)ranks[s];
    long end = s + 1 < share_count ? ranks[s + 1] : draws - 1;
    double value = column[ranks[s]];
    percentiles[s] = value + part * (lowest(column, ranks[s] + 1, end) - value);
  }
}

void find_figures(double *column, long draws, double figures[figure_count]) {
  double sum = 0, squares = 0;
  for (long draw = 0; draw < draws; draw++) sum += column[draw];
  double mean = sum / (double)draws;
  for (long draw = 0; draw < draws; draw++) squares += (column[draw] - mean) * (column[draw] - mean);
  figures[0] = mean;
  figures[1] = sqrt(squares / (double)(draws - 1));
  find_percentiles(column, draws, figures + 2);
}
