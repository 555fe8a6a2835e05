/*
 * day: the day that --as-of names.
 */
#ifndef CMD_DAY_H
#define CMD_DAY_H

#include "cmd/session.h"

/* Leaves *date alone without --as-of; false when told. The clock is read only when `today`
 * asks for it by name. */
bool day_asked(struct session *session, struct date *date);

#endif
