/*
 * json: objects of a JSON text become records, with the place of each value. Private to
 * filing/.
 *
 * jansson, which writes and reads our other JSON, gives no places of values and refuses a
 * file as a whole; here a value's place is what a finding needs, and one broken object must
 * not cost the others. Read is RFC 8259, one object after the other: elements of a list, of
 * a list that is a member of an object, or lines (NDJSON). Where an object breaks off, the
 * record says so and reading goes on at the next "{".
 */
#ifndef FILING_JSON_H
#define FILING_JSON_H

#include "filing/record.h"

struct json_source {
    struct str text;
    size_t at, line;
    bool last;   /* nothing follows TEXT */
    bool inside; /* of the list that is a member */
};

struct json_member {
    struct str key;
    struct span key_span;
    struct record_cell value;
};

ARRAY_TYPE(json_members, struct json_member);

enum json_outcome {
    JSON_OBJECT,
    JSON_OUTER,  /* members before the list they stand beside */
    JSON_BROKEN, /* the members before the fault */
    JSON_END,
    JSON_MORE, /* the piece ends inside an object */
};

/* The next object: its members (the array is used again), its span and first line. Texts
 * with escapes live in ARENA, the array in CELLS. */
enum json_outcome json_next(struct json_source *json, struct arena *cells,
                            struct arena *arena, struct json_members *members,
                            struct span *span, size_t *line);

#endif
