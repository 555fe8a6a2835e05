/* PCRE2: compile, match within limits, machine code when it pays. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "rule/regex.h"

#include <pcre2.h>

/* Machine code is made once a pattern has interpreted so many bytes: measured, making
 * it costs less, whatever the pattern's size, since both grow with that. */
#define JIT_WORTH      4096
#define MATCH_BYTES    16 /* what it costs to begin a match, in bytes read */
#define ANCHORED_BYTES 32 /* what a match that is tied to its start reads, about */
#define JIT_STACK_MIN  32768

struct regex_engine {
    struct arena *arena;
    pcre2_general_context *memory; /* the arena, for what lives as long as it */
    pcre2_compile_context *compile;
    pcre2_match_context *match;
    pcre2_match_data *data;
    pcre2_jit_stack *stack;
};

struct regex_engine *
regex_engine_new(struct arena *arena)
{
    struct regex_engine *engine = arena_new(arena, struct regex_engine);
    engine->arena = arena;
    return engine;
}

void
regex_engine_release(struct regex_engine *engine)
{
    pcre2_compile_context_free(engine->compile);
    pcre2_match_context_free(engine->match);
    pcre2_match_data_free(engine->data);
    pcre2_jit_stack_free(engine->stack);
    *engine = (struct regex_engine){ .arena = engine->arena };
}

static bool
ready_to_compile(struct regex_engine *engine)
{
    if (!engine->compile) {
        engine->compile = pcre2_compile_context_create(NULL);
        if (engine->compile) {
            pcre2_set_max_pattern_length(engine->compile, REGEX_MAX_BYTES);
            pcre2_set_newline(engine->compile, PCRE2_NEWLINE_LF);
        }
    }
    return engine->compile != NULL;
}

static struct regex_fault
fault_of(struct regex_engine *engine, int code, size_t offset)
{
    PCRE2_UCHAR text[256] = { 0 };
    pcre2_get_error_message(code, text, sizeof text);
    return (struct regex_fault){ arena_str(engine->arena, str_of((char *)text)),
                                 offset };
}

struct str
regex_version(struct arena *arena)
{
    PCRE2_UCHAR text[64] = { 0 };
    pcre2_config(PCRE2_CONFIG_VERSION, text);
    return arena_str(arena, str_of((char *)text));
}

static unsigned
tie_of(unsigned flags)
{
    return flags & MATCH_WHOLE ? 2 : flags & MATCH_ANCHORED ? 1 : 0;
}

static const uint32_t tie_options[REGEX_TIES] = { 0, PCRE2_ANCHORED,
                                                  PCRE2_ANCHORED | PCRE2_ENDANCHORED };

static pcre2_code *
compile(struct regex_engine *engine, struct str pattern, uint32_t options, int *error,
        size_t *offset)
{
    options |= PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_DUPNAMES | PCRE2_NEVER_UCP |
               PCRE2_NEVER_BACKSLASH_C;
    *error = PCRE2_ERROR_NOMEMORY;
    *offset = 0;
    if (!ready_to_compile(engine))
        return NULL;
    return pcre2_compile((PCRE2_SPTR)(pattern.ptr ? pattern.ptr : ""), pattern.len,
                         options, error, offset, engine->compile);
}

bool
regex_compile(struct regex_engine *engine, struct regex *regex,
              struct regex_fault *fault)
{
    int error;
    size_t offset;
    regex->code = compile(engine, regex->pattern, 0, &error, &offset);
    if (!regex->code)
        *fault = fault_of(engine, error, offset);
    return regex->code != NULL;
}

void
regex_release(struct regex *regex)
{
    pcre2_code_free(regex->code);
    for (size_t i = 0; i < REGEX_TIES; i++)
        pcre2_code_free(regex->fast[i]);
    *regex = (struct regex){ .pattern = regex->pattern, .written = regex->written };
}

void
regex_write(const struct regex *regex, struct buf *out)
{
    const pcre2_code *code = regex->code;
    uint8_t *bytes;
    PCRE2_SIZE len;
    if (!code || pcre2_serialize_encode(&code, 1, &bytes, &len, NULL) != 1)
        return;
    buf_add(out, (struct str){ (const char *)bytes, len });
    while (out->len % 8)
        buf_char(out, '\0');
    pcre2_serialize_free(bytes);
}

static void *
take_memory(PCRE2_SIZE size, void *arena)
{
    return arena_alloc(arena, size);
}

static void
give_memory(void *memory, void *arena)
{
    (void)memory, (void)arena;
}

static void
read_written(struct regex_engine *engine, struct regex *regex)
{
    const uint8_t *bytes = (const uint8_t *)regex->written.ptr;
    if (!engine->memory)
        engine->memory =
            pcre2_general_context_create(take_memory, give_memory, engine->arena);
    if (regex->written.len &&
        pcre2_serialize_decode(&regex->code, 1, bytes, engine->memory) != 1)
        regex->code = NULL;
}

struct regex_groups
regex_groups(const struct regex *regex, struct arena *arena)
{
    struct regex_groups groups = { 0 };
    uint32_t names = 0, entry = 0;
    PCRE2_SPTR table = NULL;
    pcre2_pattern_info(regex->code, PCRE2_INFO_CAPTURECOUNT, &groups.count);
    pcre2_pattern_info(regex->code, PCRE2_INFO_NAMECOUNT, &names);
    pcre2_pattern_info(regex->code, PCRE2_INFO_NAMEENTRYSIZE, &entry);
    pcre2_pattern_info(regex->code, PCRE2_INFO_NAMETABLE, &table);
    groups.name_count = names;
    groups.names = arena_alloc_array(arena, names, sizeof *groups.names);
    for (uint32_t i = 0; i < names; i++) {
        PCRE2_SPTR row = table + (size_t)i * entry;
        groups.names[i].number = (uint32_t)row[0] << 8 | row[1];
        groups.names[i].name = arena_str(arena, str_of((const char *)(row + 2)));
    }
    return groups;
}

/* Match data that holds all groups of CODE, kept for the next. */
static bool
ready_to_match(struct regex_engine *engine, const pcre2_code *code)
{
    if (!engine->match) {
        engine->match = pcre2_match_context_create(NULL);
        if (!engine->match)
            return false;
        pcre2_set_match_limit(engine->match, REGEX_MATCH_LIMIT);
        pcre2_set_depth_limit(engine->match, REGEX_DEPTH_LIMIT);
        pcre2_set_heap_limit(engine->match, REGEX_HEAP_KIB);
    }
    uint32_t groups = 0;
    pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
    if (engine->data && pcre2_get_ovector_count(engine->data) <= groups) {
        pcre2_match_data_free(engine->data);
        engine->data = NULL;
    }
    if (!engine->data)
        engine->data = pcre2_match_data_create(groups < 63 ? 64 : groups + 1, NULL);
    return engine->data != NULL;
}

static void
make_machine_code(struct regex_engine *engine, struct regex *regex, unsigned tie)
{
    int error;
    size_t offset;
    regex->tried[tie] = true;
    pcre2_code *code =
        compile(engine, regex->pattern, tie_options[tie], &error, &offset);
    if (!code || pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) != 0) {
        pcre2_code_free(code);
        return;
    }
    regex->fast[tie] = code;
    if (engine->stack)
        return;
    engine->stack = pcre2_jit_stack_create(JIT_STACK_MIN, REGEX_STACK_BYTES, NULL);
    if (engine->stack)
        pcre2_jit_stack_assign(engine->match, NULL, engine->stack);
}

static int
match_once(struct regex_engine *engine, const struct regex *regex, struct str subject,
           size_t from, unsigned tie)
{
    PCRE2_SPTR bytes = (PCRE2_SPTR)(subject.ptr ? subject.ptr : "");
    int rc = PCRE2_ERROR_MATCHLIMIT;
    if (regex->fast[tie])
        rc = pcre2_jit_match(regex->fast[tie], bytes, subject.len, from, 0,
                             engine->data, engine->match);
    /* Machine code counts otherwise; the interpreter has the last word on limits, so
     * that the outcome does not depend on how much was read before. */
    if (rc == PCRE2_ERROR_MATCHLIMIT || rc == PCRE2_ERROR_JIT_STACKLIMIT)
        rc = pcre2_match(regex->code, bytes, subject.len, from,
                         PCRE2_NO_UTF_CHECK | tie_options[tie], engine->data,
                         engine->match);
    return rc;
}

enum match_outcome
regex_match(struct regex_engine *engine, struct regex *regex, struct str subject,
            size_t from, unsigned flags, struct regex_found *found)
{
    struct regex_fault fault;
    unsigned tie = tie_of(flags);
    *found = (struct regex_found){ 0 };
    if (from > subject.len)
        return MATCH_NO;
    if (!regex->code)
        read_written(engine, regex);
    if (!regex->code && !regex_compile(engine, regex, &fault))
        return MATCH_LIMIT;
    if (!regex->ready && !ready_to_match(engine, regex->code))
        return MATCH_LIMIT;
    regex->ready = true;
    size_t read = subject.len - from;
    if (tie && read > ANCHORED_BYTES)
        read = ANCHORED_BYTES;
    if (!regex->tried[tie] && regex->work[tie] + read > JIT_WORTH)
        make_machine_code(engine, regex, tie);
    int rc = match_once(engine, regex, subject, from, tie);
    if (rc > 0) {
        found->offsets = pcre2_get_ovector_pointer(engine->data);
        found->pairs = (size_t)rc;
        read = found->offsets[1] > from ? found->offsets[1] - from : 0;
    }
    regex->work[tie] += read + MATCH_BYTES;
    if (rc == PCRE2_ERROR_NOMATCH)
        return MATCH_NO;
    return rc > 0 ? MATCH_YES : MATCH_LIMIT;
}
