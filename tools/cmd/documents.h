/*
 * documents: the files a command reads, one after the other.
 */
#ifndef CMD_DOCUMENTS_H
#define CMD_DOCUMENTS_H

#include "cmd/session.h"
#include "text/text.h"

ARRAY_TYPE(paths, const char *);

/* A file in the session's document arena, until the next one is read. */
struct document {
    const char *name; /* valid UTF-8, for output: the path, or --stdin-filename */
    struct text text;
    struct str why; /* it could not be read */
};

/* By its name: *.txt or *.md. */
bool document_is_text(const char *path);
/* Below a folder "filings": whatever lies there is one, or calls itself one; but not what
 * is kept beside the filings (_receipts.tsv). */
bool document_is_filing(const char *path);
/* The operands, folders replaced by their files that are WANTED, in order of name. Hidden
 * entries and symbolic links inside of folders are left out, so nothing outside of the
 * folder is read and none is read twice. What cannot be opened is told. */
struct paths documents_list(struct session *session, bool (*wanted)(const char *path));
/* Whether PATH is a folder: of the disk, or of git's files, *OWN as their tree has it. */
bool documents_is_folder(struct session *session, const char *path, struct str *own);
/* The same of one folder, which may be empty or not there. */
struct paths documents_below(struct session *session, const char *folder,
                             bool (*wanted)(const char *path));
/* What the index or the commit of session->snapshot changed among the files of the data repo:
 * below notices/, filings/, registry/, and waivers.tsv; those that are no files any more, too. */
struct paths documents_changed(struct session *session,
                               bool (*wanted)(const char *path));
/* False, and told, when PATH cannot be read. */
bool document_read(struct session *session, const char *path,
                   struct document *document);

#endif
