/*
 * options: the table of options, and reading a command line by it.
 *
 * One table feeds reading, help and completion. An option may stand in several rows
 * when its values differ between commands. --name=value, --name value, -o value and
 * -ovalue are read; "--" ends the options; "-" is standard input.
 */
#ifndef CMD_OPTIONS_H
#define CMD_OPTIONS_H

#include "base/array.h"
#include "base/date.h"
#include "output/message.h"

enum command_bit {
    COMMAND_PARSE = 1,
    COMMAND_LINT = 2,
    COMMAND_RULES = 4,
    COMMAND_HELP = 8,
    COMMAND_EXPLAIN = 16,
    COMMAND_COMPLETION = 32,
    COMMAND_INGEST = 64,
    COMMAND_INIT = 128,
    COMMAND_FIX = 256,
    COMMAND_NUMBERS = 512,
    COMMAND_DIFF = 1024,
    COMMAND_TEMPLATE = 4096,
    COMMAND_COLLECT = 8192,
    COMMAND_REPORT = 16384,
    COMMAND_LSP = 32768,
    COMMAND_PERIOD = COMMAND_COLLECT | COMMAND_REPORT,
    COMMAND_JUDGES = COMMAND_LINT | COMMAND_FIX,
    COMMAND_READS = COMMAND_PARSE | COMMAND_JUDGES | COMMAND_RULES | COMMAND_EXPLAIN |
                    COMMAND_INGEST | COMMAND_NUMBERS | COMMAND_DIFF | COMMAND_TEMPLATE |
                    COMMAND_PERIOD,
    COMMAND_ANY =
        COMMAND_READS | COMMAND_HELP | COMMAND_COMPLETION | COMMAND_INIT | COMMAND_LSP,
};

#define PARSE_FORMATS   "text|json|ndjson|tsv|html" /* enum notices_format */
#define NUMBERS_FORMATS "text|json|ndjson|tsv"      /* enum numbers_format */
#define DIFF_FORMATS    "text|json|tsv"             /* enum changes_format */
/* enum findings_format */
#define LINT_FORMATS    "text|concise|json|ndjson|sarif|github|gitlab|junit|rdjson|html"
#define EXPLAIN_FORMATS "text|markdown|json|mdoc" /* enum explain_format */
#define COLLECT_FORMATS "text|csv|tsv|json"       /* enum collected_format */
#define ENCODINGS       "utf-8-bom|utf-8|gbk"
#define SEVERITIES      "info|warning|error" /* enum severity */
#define PROFILES        "commit|review|publish"
#define COLORS          "auto|always|never"
#define LANGUAGES       "zh|en" /* enum language */

struct options {
    struct str format, language, color, select, ignore, fail_on, as_of;
    struct str profile, stdin_filename, output, rules, config, waivers, baseline,
        write_baseline;
    struct str repo, year, notice, previous, registry, rev, commit_msg, unit, period,
        encoding, jobs;
    bool staged, whole_repo, fix, unsafe_fixes, diff, exit_non_zero_on_fix;
    bool exit_zero, statistics, show_config, stdio, watch, no_pager, help, version;
    const char *command; /* as given; NULL: none */
    ARRAY(const char *) operands;
};

struct option {
    const char *name;
    char letter;          /* 0: none */
    const char *argument; /* "FILE"; NULL: a flag */
    const char *choices;  /* "a|b"; NULL: any */
    struct bilingual help;
    unsigned commands; /* enum command_bit */
    size_t offset;     /* in struct options: a struct str, of a flag a bool */
    bool aside;        /* --help, one screen, only names it; duban help tells of it */
};

extern const struct option option_table[];
extern const size_t option_count;
/* Whether OPTION is one of the command BIT; of COMMAND_ANY: of every command. */
bool option_serves(const struct option *option, unsigned bit);

/* What was wrong with a command line; ready for message(). */
struct option_fault {
    enum message message;
    struct str words[3];
    struct str near; /* what may have been meant; empty: nothing */
};

/* BIT_OF tells the commands' bits by name, 0 for an unknown one. False at the first
 * fault. */
bool options_read(struct arena *arena, int argc, char **argv,
                  unsigned (*bit_of)(const char *name), struct options *options,
                  struct option_fault *fault);
/* Index of VALUE in CHOICES; FALLBACK when VALUE is empty. */
int option_choice(const char *choices, struct str value, int fallback);

#endif
