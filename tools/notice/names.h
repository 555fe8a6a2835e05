/*
 * names: persons and units out of a field's value (layouts.md §7). Private to notice/.
 */
#ifndef NOTICE_NAMES_H
#define NOTICE_NAMES_H

#include "notice/reader.h"

/* Units in [from, to): split at 、，,；;/ and soft breaks outside brackets, at 和 及 以及
 * between two units, at blanks when each part ends as a unit does. 等 at the end goes. */
void names_units(struct reader *reader, const struct flow *flow, size_t from, size_t to,
                 struct names *names);
/* Persons: split likewise; posts and brackets beside a name go, a post alone stays. */
void names_persons(struct reader *reader, const struct flow *flow, size_t from,
                   size_t to, struct names *names);
/* Units with persons among them (责任单位责任人：区水务局 车启明): each to its list. */
void names_units_and_persons(struct reader *reader, const struct flow *flow,
                             size_t from, size_t to, struct names *units,
                             struct names *persons);
/* S ends as a unit's name does. */
bool names_is_unit(struct reader *reader, struct str s);

#endif
