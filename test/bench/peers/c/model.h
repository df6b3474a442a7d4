/* What a model gives to main.c. Columns have one figure a draw. */
#ifndef MODEL_H
#define MODEL_H

#include "random.h"

extern const int input_count, year_count;

/* Draws the inputs and writes the balance at the end of each year. */
void simulate(Random *random, long draws, double *const *balances);

/* Writes the balance at the end of each year for inputs that are there already. */
void evaluate(long draws, double *const *inputs, double *const *balances);

#endif
