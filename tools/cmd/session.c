/* Opening and closing a run of the program, and its troubles. */
#include "cmd/session.h"

#include "base/file.h"
#include "cmd/pager.h"
#include "cmd/place.h"
#include "filing/kinds.h"
#include "lint/scan.h"
#include "notice/notice.h"
#include "output/print.h"
#include "output/shown.h"
#include "target/target.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char written_at_once[65536]; /* by stdout; it outlives main */

static bool
is_set(const char *name)
{
    const char *value = getenv(name);
    return value && *value;
}

static struct str
language_named(const char *variable)
{
    struct str value = str_of(getenv(variable));
    if (str_starts(value, STR("zh")) || str_starts(value, STR("en")))
        return str_sub(value, 0, 2);
    return STR("");
}

struct str
session_environment_language(void)
{
    return language_named("DUBAN_LANG");
}

struct str
session_environment(const struct session *session)
{
    static const char *const variables[] = { "DUBAN_LANG", "LC_ALL", "LANG" };
    for (size_t i = 0; !session->options.language.len && i < 3; i++)
        if (language_named(variables[i]).len)
            return str_of(variables[i]);
    return STR("");
}

/* --lang, DUBAN_LANG, duban.yaml, LC_ALL, LANG, else zh: the first that names one. */
static enum language
language_of(const struct options *options)
{
    struct str named[] = { options->language, language_named("DUBAN_LANG"),
                           language_named("LC_ALL"), language_named("LANG") };
    for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
        if (named[i].len)
            return (enum language)option_choice(LANGUAGES, named[i], LANGUAGE_ZH);
    return LANGUAGE_ZH;
}

/* The option, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
static bool
color_of(const struct options *options)
{
    int choice = option_choice(COLORS, options->color, 0);
    if (choice > 0)
        return choice == 1;
    if (is_set("NO_COLOR"))
        return false;
    if (is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE"))
        return true;
    return !options->output.len && isatty(STDOUT_FILENO) &&
           !str_eq(str_of(getenv("TERM")), STR("dumb"));
}

void
session_trouble(struct session *session, const char *path, struct str what)
{
    struct buf line = { .arena = &session->arena };
    buf_add(&line, STR("duban: "));
    if (path) {
        shown(&line, str_of(path));
        buf_add(&line, STR(": "));
    }
    shown(&line, what);
    buf_char(&line, '\n');
    meter_clear(session);
    print_buf(stderr, &line);
    session->trouble = true;
}

const char *
session_word(const struct session *session, enum message message)
{
    return in_language(messages[message], session->language);
}

void
session_says(struct session *session, const char *path, enum message name,
             struct str first, struct str second, struct str third)
{
    session_trouble(
        session, path,
        message(&session->arena, session->language, name, first, second, third));
}

bool
session_open(struct session *session)
{
    session->language = language_of(&session->options);
    bool configured = config_open(session);
    session->language = language_of(&session->options);
    session->color = color_of(&session->options);
    session->out = stdout;
    if (!isatty(STDOUT_FILENO))
        setvbuf(stdout, written_at_once, _IOFBF, sizeof written_at_once);
    session->pager = pager_wanted(session);
    meter_open(session);
    if (session->options.output.len || session->pager)
        session->out = open_memstream(&session->written, &session->written_bytes);
    if (session->out)
        return configured;
    session_says(session, session->options.output.ptr, MESSAGE_CANNOT_WRITE,
                 str_of(strerror(errno)), STR(""), STR(""));
    return false;
}

/* --output: the whole file or nothing of it; as it is when trouble came before anything was
 * printed. */
static void
write_kept(struct session *session)
{
    struct str why = { 0 };
    bool good = !fclose(session->out);
    struct str bytes = { session->written, session->written_bytes };
    if (!good)
        why = str_of(strerror(errno));
    else if (session->pager)
        pager_show(session->pager, bytes);
    else if (bytes.len || !session->trouble)
        good = file_write(&session->arena, session->options.output.ptr, bytes, &why);
    if (!good)
        session_says(session, session->options.output.ptr, MESSAGE_CANNOT_WRITE, why,
                     STR(""), STR(""));
    free(session->written);
}

int
session_status(const struct session *session)
{
    return session->trouble ? 2 : session->findings ? 1 : 0;
}

int
session_close(struct session *session)
{
    meter_clear(session);
    if (session->out && session->out != stdout)
        write_kept(session);
    errno = 0;
    bool failed = ferror(stdout);
    if (fflush(stdout) || failed)
        session_says(session, NULL, MESSAGE_CANNOT_WRITE,
                     errno ? str_of(strerror(errno)) : STR("stdout"), STR(""), STR(""));
    snapshot_close(session);
    int status = session_status(session);
    /* The process ends, and the system takes back at once what we should give piece by
     * piece; but for those who look for leaks. */
    if (ARENA_BLOCK_BYTES > 1)
        return status;
    rules_close(session->rules);
    rules_close(session->more_rules);
    arena_release(&session->document);
    arena_release(&session->more_arena);
    arena_release(&session->arena);
    return status;
}

/* The kinds of all stages, in one array. */
static const struct rule_kind **
all_kinds(struct arena *arena, size_t *count)
{
    const struct rule_kind *const *const stages[] = {
        quantity_rule_kinds, notice_rule_kinds, target_rule_kinds,
        filing_rule_kinds,   lint_rule_kinds,
    };
    ARRAY(const struct rule_kind *) kinds = { 0 };
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
        for (size_t k = 0; stages[i][k]; k++)
            *array_push(arena, &kinds) = stages[i][k];
    *count = kinds.len;
    return kinds.items;
}

static bool
load(struct session *session, const char *folder, const char *pack, struct arena *arena,
     struct rules **rules)
{
    size_t count;
    const struct rule_kind **kinds = all_kinds(arena, &count);
    struct buf faults = { .arena = &session->arena };
    struct rules_form form = { pack, !session->options.rules.len };
    bool good = rules_load_compiled(arena, folder, form, kinds, count, rules, &faults);
    if (good)
        good = !lint_rules_faults(*rules, &faults);
    if (!good) {
        print_buf(stderr, &faults);
        session_says(session, folder, MESSAGE_BAD_RULES, STR(""), STR(""), STR(""));
    }
    return good;
}

/* FOLDER/tables; the program's own when there is no such folder. */
static const char *
place_of_tables(struct session *session, const char *folder)
{
    struct str own = arena_printf(&session->arena, "%s/tables", folder);
    struct stat status;
    const char *usual = place_of_rules(&session->arena, STR(""));
    if (!stat(own.ptr, &status) || !usual)
        return own.ptr;
    return arena_printf(&session->arena, "%s/tables", usual).ptr;
}

/* What the compiled form of the rules keeps for us, one behind the other. */
enum kept { KEPT_QUANTITY, KEPT_FILING, KEPT_UNITS, KEPT };

static struct str
kept(const struct session *session, enum kept wanted)
{
    struct str one = { 0 };
    struct image all = { 0 };
    if (session->rules)
        all.rest = rules_kept(session->rules);
    for (size_t i = 0; i <= (size_t)wanted; i++)
        one.ptr = image_take(&all, &one.len, 1);
    return one;
}

/* The same where it is known to be of these very files; else empty. */
static struct str
kept_of_these(const struct session *session, enum kept wanted)
{
    bool these = session->rules && rules_are_as_compiled(session->rules);
    return these ? kept(session, wanted) : (struct str){ 0 };
}

bool
session_tables(struct session *session)
{
    if (session->tables)
        return true;
    const char *folder = place_of_rules(&session->arena, session->options.rules);
    if (!folder)
        return false;
    folder = place_of_tables(session, folder);
    struct buf faults = { .arena = &session->arena };
    struct quantity_form form = { 0 };
    if (session->rules) {
        form.bytes = kept(session, KEPT_QUANTITY);
        form.of_these = rules_are_as_compiled(session->rules);
    }
    if (quantity_tables_load_compiled(&session->arena, folder, form, &session->tables,
                                      &faults))
        return true;
    session->tables = NULL;
    print_buf(stderr, &faults);
    session_says(session, folder, MESSAGE_BAD_RULES, STR(""), STR(""), STR(""));
    return false;
}

static bool
find_and_load(struct session *session, const char *pack, struct arena *arena,
              struct rules **rules)
{
    const char *folder = place_of_rules(&session->arena, session->options.rules);
    if (folder)
        return load(session, folder, pack, arena, rules);
    session_says(session, NULL, MESSAGE_NO_RULES, STR(""), STR(""), STR(""));
    return false;
}

const struct filing_tables *
session_filing_tables(struct session *session)
{
    if (session->tables_tried)
        return session->filing_tables;
    const char *folder = place_of_rules(&session->arena, session->options.rules);
    if (!folder || !session_tables(session))
        return NULL;
    session->tables_tried = true;
    folder = place_of_tables(session, folder);
    struct buf faults = { .arena = &session->arena };
    struct str compiled = kept_of_these(session, KEPT_FILING);
    if (filing_tables_of_compiled(&session->arena, compiled, session->tables,
                                  &session->filing_tables) ||
        filing_tables_load(&session->arena, folder, session->tables,
                           &session->filing_tables, &faults))
        return session->filing_tables;
    session->filing_tables = NULL;
    print_buf(stderr, &faults);
    session_says(session, folder, MESSAGE_BAD_RULES, STR(""), STR(""), STR(""));
    return NULL;
}

const struct unit_words *
session_unit_words(struct session *session)
{
    const char *folder = place_of_rules(&session->arena, session->options.rules);
    if (session->words_tried || !folder)
        return session->unit_words;
    session->words_tried = true;
    folder = place_of_tables(session, folder);
    struct buf faults = { .arena = &session->arena };
    struct str compiled = kept_of_these(session, KEPT_UNITS);
    if (unit_words_of_compiled(&session->arena, compiled, &session->unit_words) ||
        unit_words_load(&session->arena, folder, &session->unit_words, &faults))
        return session->unit_words;
    session->unit_words = NULL;
    print_buf(stderr, &faults);
    session_says(session, folder, MESSAGE_BAD_RULES, STR(""), STR(""), STR(""));
    return NULL;
}

struct str
session_compiled(struct session *session)
{
    struct arena *arena = &session->arena;
    struct str compiled, tables[KEPT];
    struct buf faults = { .arena = arena }, all = { .arena = arena };
    const char *folder = place_of_rules(arena, session->options.rules);
    folder = place_of_tables(session, folder);
    tables[KEPT_QUANTITY] = quantity_tables_compiled(arena, folder, &faults);
    tables[KEPT_FILING] = filing_tables_compiled(arena, folder, &faults);
    tables[KEPT_UNITS] = unit_words_compiled(arena, folder, &faults);
    for (size_t i = 0; i < KEPT; i++)
        image_put(&all, tables[i].ptr, tables[i].len, 1);
    return rules_compiled(session->rules, buf_str(&all), &compiled) ? compiled
                                                                    : STR("");
}

bool
session_rules(struct session *session)
{
    return find_and_load(session, place_of_pack(&session->arena), &session->arena,
                         &session->rules);
}

bool
session_ready(struct session *session)
{
    return session_rules(session) && session_filing_tables(session);
}

bool
session_packs(struct session *session)
{
    return find_and_load(session, NULL, &session->arena, &session->rules);
}

struct rules *
session_more_rules(struct session *session)
{
    struct str jobs = session->options.jobs;
    bool one = jobs.len ? str_eq(jobs, STR("1")) : sysconf(_SC_NPROCESSORS_ONLN) < 2;
    if (!session->more_rules && !one)
        find_and_load(session, place_of_pack(&session->arena), &session->more_arena,
                      &session->more_rules);
    return session->more_rules;
}
