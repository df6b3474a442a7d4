#ifndef FIGURES_H
#define FIGURES_H

enum { figure_count = 9 };

/* The mean, the sample standard deviation and seven percentiles (type 7) of a column, which is put in another order. */
void find_figures(double *column, long draws, double figures[figure_count]);

#endif
