/*
 * fields: what an item says of its leaders, units and deadline. Private to notice/.
 *
 * An item is one flow whose lines are parted by '\n'. Fields stand on lines of their
 * own (牵头领导：…), several on one line, or in a closing bracket; or the bracket says it
 * in prose (X牵头，Y配合). The rest of the flow is the wording of the task.
 */
#ifndef NOTICE_FIELDS_H
#define NOTICE_FIELDS_H

#include "notice/flow.h"
#include "notice/labels.h"
#include "notice/reader.h"

#include <stdint.h>

/* A field before its names are read. rule NULL: said in prose, and no rank with it. */
struct raw_field {
    const struct rule *rule;
    enum label_field field;
    struct span label, value; /* of the flow */
    const struct datum
        *head; /* of a table's column: the label; NULL: it is in the flow */
};

ARRAY_TYPE(raw_fields, struct raw_field);

/* What a flow holds, and the parts of it that are no field. */
struct field_scan {
    struct raw_fields fields;
    ARRAY(struct span) words; /* of the flow: the wording, in order */
};

/* Finds all fields of FLOW. */
struct field_scan fields_scan(struct reader *reader, const struct flow *flow);

/* Which fields stand in FLOW, without reading them: bits 1 << enum label_field. */
unsigned fields_present(struct reader *reader, const struct flow *flow);

/* Responsibility in prose: [from, to) as a whole. Adds its fields. */
bool fields_of_prose(struct reader *reader, const struct flow *flow, size_t from,
                     size_t to, struct raw_fields *fields);

bool fields_have(const struct raw_fields *fields, enum label_field field);
/* The same with its labels (责任单位为X，配合单位为Y，完成时限为Z): [from, to) as a whole. */
bool fields_of_labels(struct reader *reader, const struct flow *flow, size_t from,
                      size_t to, struct raw_fields *fields);

/* 9月底前完成, the last clause of [from, *to): its date is VALUE, and *to ends before it. */
bool fields_deadline(struct reader *reader, const struct flow *flow, size_t from,
                     size_t *to, struct span *value);

/* A mark between fields: 。；，、 and their narrow forms, or |. */
bool fields_is_mark(uint32_t c);
/* Cuts marks behind a value, and a closing bracket that opens nowhere in it. */
void fields_trim(struct str s, size_t *from, size_t *to);
/* The value that [from, to) holds, without marks at its ends. */
struct span fields_value(struct str s, size_t from, size_t to);

/* Where VALUE ends without the words 列第一位的为牵头单位，下同, which are no unit. */
size_t fields_cut_default(struct reader *reader, const struct flow *flow,
                          struct span value);

/* Reads names and deadline of each raw field into ITEM, and decides which units lead
 * (layouts.md §1, rules 1 and 2). */
void fields_store(struct reader *reader, const struct flow *flow,
                  const struct raw_fields *fields, struct item *item);
/* The same decision after fields of ITEM came from elsewhere too. */
void fields_settle(struct reader *reader, struct item *item);

#endif
