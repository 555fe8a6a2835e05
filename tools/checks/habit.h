/*
 * habit: a fault that rows repeat is told once, with how often it was found.
 */
#ifndef CHECKS_HABIT_H
#define CHECKS_HABIT_H

#include "lint/entry.h"

/* Habits of one check that are told apart; later ones are told each time. */
#define HABITS_MOST 32

/* As found_cell, the first time that SELF says SAY about WORD in the file; later NULL, and
 * the first finding counts one more. SELF keeps no other state. */
struct finding *habit_found(struct run *run, const struct check *self,
                            const struct entry *entry, enum filing_column column,
                            size_t say, struct str word);

#endif
