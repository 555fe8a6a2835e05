/*
 * session: one run of the program: options, arenas, rules, where output goes, and how
 * it went so far.
 *
 * Trouble (a file that cannot be read, rules with faults, a full disk) is told at once,
 * one line on standard error, and remembered: the status becomes 2 and the other files
 * are still done.
 */
#ifndef CMD_SESSION_H
#define CMD_SESSION_H

#include "cmd/config.h"
#include "cmd/meter.h"
#include "cmd/options.h"
#include "cmd/snapshot.h"
#include "filing/tables.h"
#include "plan/leaders.h"
#include "plan/unit_words.h"
#include "quantity/tables.h"
#include "rule/rule.h"

#include <stdio.h>

struct session {
    struct arena arena;    /* of the run */
    struct arena document; /* reset before each file */
    struct options options;
    struct config config;
    struct snapshot *snapshot; /* --staged, --rev: where files are read from; or NULL */
    enum language language;
    bool color;
    FILE *out;
    struct rules *rules;                 /* NULL until session_rules */
    struct rules *more_rules;            /* NULL until session_more_rules */
    struct arena more_arena;             /* theirs: what they learn, they keep there */
    struct quantity_tables *tables;      /* NULL until session_tables */
    struct filing_tables *filing_tables; /* NULL until session_filing_tables … */
    struct unit_words *unit_words;       /* NULL until session_unit_words … */
    bool words_tried;
    bool tables_tried;             /* … or when they have faults */
    struct repo *repo;             /* the data repo in hand: cmd/repo.h */
    const struct overlay *overlay; /* texts in place of files: cmd/tree_folder.h */
    bool trouble;                  /* status 2 */
    bool findings;                 /* status 1 */
    char *written; /* what goes to --output or the pager, of written_bytes */
    size_t written_bytes;
    const char *pager; /* cmd/pager.h; NULL: none */
    struct meter meter;
};

/* Configuration, language, colours and --output, by options and environment; false when
 * told. */
bool session_open(struct session *session);
/* Writes what is left and closes; returns the exit status. */
int session_close(struct session *session);

/* The exit status as it stands: trouble outranks findings. */
int session_status(const struct session *session);

/* DUBAN_LANG when it names a language of ours, else empty. */
struct str session_environment_language(void);
/* "DUBAN_LANG", or "LC_ALL" or "LANG" when none of higher rank speaks; empty: none. */
struct str session_environment(const struct session *session);

/* "duban: PATH: what" on standard error; PATH NULL: "duban: what". */
void session_trouble(struct session *session, const char *path, struct str what);
/* The same with a message of the table. */
void session_says(struct session *session, const char *path, enum message message,
                  struct str first, struct str second, struct str third);
/* Reads the rules once; false, and told, when they are not there or have faults. By way
 * of their compiled form where that is up to date. */
bool session_rules(struct session *session);
/* The same from the packs themselves, with the examples the rules carry. */
bool session_packs(struct session *session);
/* The same for a second thread; NULL: there is to be none (--jobs 1, one processor). */
struct rules *session_more_rules(struct session *session);
/* Reads the tables of measures and filings once; NULL, and told, when they have faults. */
const struct filing_tables *session_filing_tables(struct session *session);
/* Reads the words of names of units and the look-alikes once; NULL, and told, when they
 * have faults. */
const struct unit_words *session_unit_words(struct session *session);
/* Reads the words of numbers once, of the same folder or, when it has none, of the usual
 * one. */
bool session_tables(struct session *session);
/* All that documents are read with: the rules, the words of numbers, measures and filings;
 * false, and told, when any of them is not there or has faults. */
bool session_ready(struct session *session);
/* The compiled form of what session_packs and session_tables read; empty when a file
 * cannot be read any more. */
struct str session_compiled(struct session *session);
/* What a message says in the session's language. */
const char *session_word(const struct session *session, enum message message);

#endif
