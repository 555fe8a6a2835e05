/*
 * ground: the first memory of a process.
 *
 * A short run looks at some hundred pages, and the first look at each is most of what such
 * a run costs. So what it needs first lies on one large page of the system, where there are
 * such; where there are not, its small pages come many at a time. Any thread may take.
 */
#ifndef BASE_GROUND_H
#define BASE_GROUND_H

#include <stdbool.h>
#include <stddef.h>

/* SIZE bytes, zeroed, aligned for any type; NULL: there is no room for them here. */
void *ground_take(size_t size);
/* The SIZE bytes of one ground_take, of which the first USED are not zero, for the next who
 * takes as many. False: MEMORY is not of the ground. */
bool ground_give(void *memory, size_t size, size_t used);

#endif
