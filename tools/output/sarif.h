/*
 * sarif: what the files of the SARIF form share; see findings_sarif.c.
 */
#ifndef OUTPUT_SARIF_H
#define OUTPUT_SARIF_H

#include "output/findings.h"

/* A file that was looked at. */
struct sarif_artifact {
    struct str uri;
    bool inside;          /* below SRCROOT */
    const char *encoding; /* NULL: no text */
    size_t bytes;
};

struct sarif {
    size_t *rules; /* index among the rules + 1, by index into the catalogue */
    ARRAY(const struct check *) used;
    ARRAY(struct sarif_artifact) artifacts;
    size_t results[3]; /* in the drawers */
    size_t left_out;   /* beyond what a consumer takes */
};

/* Index of CHECK among the rules of the log; it becomes one when it is new. */
size_t sarif_rule(struct report *report, const struct check *check);
const char *sarif_level(enum severity severity);
/* {"text": TEXT} under KEY. */
void sarif_text(struct json *json, const char *key, struct str text);
/* uri, uriBaseId and index of an artifact under KEY. */
void sarif_location(struct json *json, const char *key,
                    const struct sarif_artifact *artifact, size_t index);
/* tool, invocations, artifacts …: all of the run but its results. */
void sarif_run_members(struct report *report);

#endif
