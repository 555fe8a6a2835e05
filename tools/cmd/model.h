/*
 * model: what a document is, put together for checks and outputs.
 */
#ifndef CMD_MODEL_H
#define CMD_MODEL_H

#include "cmd/documents.h"
#include "lint/lint.h"

/* False, and told, when the file is no text that can be read. */
bool model_is_text(struct session *session, const struct document *document);
/* The notice of DOCUMENT with its targets, in *RUN, not yet judged; it lives as long as
 * the document. False, and told, as above. */
bool model_read(struct session *session, const struct document *document,
                struct run *run);
/* The same of any file, told or not: a table of the registry where PATH is that of one,
 * a filing where it is one, else a notice. To be closed with model_close. */
void model_of_any(struct session *session, const struct document *document,
                  const char *path, struct run *run);
void model_close(struct run *run);

#endif
