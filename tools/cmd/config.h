/*
 * config: duban.yaml, found upwards, and where every setting came from.
 *
 * Looked for in the folder of the first path (the current one when there is none) and
 * in the folders above it, up to the one that holds .git. The keys are those of
 * rules/schema/config.schema.json: of options that have a key in the table of options,
 * and paths, calendar, per-path-ignore, severity. What an option or DUBAN_LANG says outranks the
 * file, which outranks LC_ALL, LANG and what is built in. Paths and globs are taken from
 * the folder of the file. Unknown keys and bad values are told, all of them, as
 * path:line:column, and nothing runs. Without a file everything works.
 */
#ifndef CMD_CONFIG_H
#define CMD_CONFIG_H

#include "lint/profile.h"
#include "rule/yaml.h"

#define CONFIG_NAME "duban.yaml"

struct session;

/* Codes that are not asked for in the files that GLOB matches. */
struct path_ignore {
    struct str glob, codes;
    struct spot spot;
};

/* A value of the file; spot.line 0: the file does not say. */
struct setting {
    struct str value;
    struct spot spot;
};

enum config_path { CONFIG_NOTICES, CONFIG_FILINGS, CONFIG_REGISTRY, CONFIG_CALENDAR };
enum { CONFIG_PATHS = CONFIG_CALENDAR + 1 };

struct config {
    struct str path;                    /* as shown; empty: there is none */
    struct str root;                    /* its folder, absolute; without it, HERE */
    struct str here;                    /* the current folder, absolute */
    struct setting paths[CONFIG_PATHS]; /* from the current folder, when it is above */
    struct setting *options;            /* by index into option_table */
    ARRAY(struct path_ignore) ignores;
    struct levels levels; /* `severity:` */
};

/* Finds and reads the file, and gives its values to the options that were not given.
 * False when anything in it is wrong; it is told. */
bool config_open(struct session *session);
/* PATH from the root on, as globs, waivers and baselines have it; one that is not below
 * the root as it is given. */
struct str config_own_path(struct session *session, struct arena *arena,
                           const char *path);
/* The folder of WHICH from the root on: as duban.yaml says, else its usual name. */
struct str config_folder(struct session *session, enum config_path which);
/* The codes to ignore in the file PATH: a comma list, with those of --ignore. */
struct str config_ignored(struct session *session, const char *path);
/* Prints every setting as YAML, with its origin behind it. */
void config_show(struct session *session);
/* "notices", "filings" …: below `paths:`, or `calendar`. */
extern const char *const config_path_names[CONFIG_PATHS];

/* The option a key speaks for. */
struct config_key {
    const char *key, *option;
};

extern const struct config_key config_keys[];
extern const size_t config_key_count;
/* Index into option_table of the option of KEY that the command takes. */
size_t config_option(unsigned command, const char *option);
/* Reads the values of the mapping ROOT into the session's config. */
void config_take(struct session *session, struct faults *faults,
                 const struct yaml *root);

#endif
