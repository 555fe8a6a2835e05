/*
 * run_in: tasks that one paragraph counts (一、稳增长。1.…（责任单位：X）2.…（责任单位：Y）). Private to
 * notice/.
 */
#ifndef NOTICE_RUN_IN_H
#define NOTICE_RUN_IN_H

#include "notice/reader.h"

/* Each logical line that holds two numbers and more in sequence, behind each of which stands
 * who does it, becomes a line for each of them, and one for what stands before the first. */
void run_in_split(struct reader *reader);

#endif
