/* duban fix: mends what can be mended without asking. */
#include "cmd/fix.h"

#include "base/file.h"
#include "cmd/command.h"
#include "lint/mask.h"
#include "output/diff.h"
#include "output/print.h"
#include "output/shown.h"

#include <string.h>
#include <unistd.h>

void
command_fix(struct session *session)
{
    session->options.fix = true;
    command_lint(session);
}

static bool
reads_stdin(const struct session *session)
{
    for (size_t i = 0; i < session->options.operands.len; i++)
        if (!strcmp(session->options.operands.items[i], "-"))
            return true;
    return false;
}

static bool
refuse(struct session *session, enum message message, struct str word)
{
    session_says(session, NULL, message, word, STR(""), STR(""));
    return false;
}

bool
mending_open(struct session *session, struct mending *mending)
{
    const struct options *options = &session->options;
    mending->on = options->fix || options->diff;
    mending->shows = options->diff;
    mending->on_stdin = mending->on && reads_stdin(session);
    if (!mending->on && options->unsafe_fixes)
        return refuse(session, MESSAGE_WANTS_FIX, STR("--unsafe-fixes"));
    if (!mending->on && options->exit_non_zero_on_fix)
        return refuse(session, MESSAGE_WANTS_FIX, STR("--exit-non-zero-on-fix"));
    return true;
}

struct judging {
    struct session *session;
    const struct mending *mending;
    const struct document *document;
    const char *path;
};

static void
judge(void *owner, const struct text *text, struct run *run)
{
    const struct judging *judging = owner;
    struct document *document = arena_new(&judging->session->document, struct document);
    *document = *judging->document;
    document->text = *text;
    judging->mending->judge(judging->mending->owner, document, judging->path, run);
}

static void
tell(struct session *session, const struct document *document,
     const struct fixed *fixed)
{
    struct str code = str_of(fixed->worse ? fixed->worse->code : "");
    const char *name = document->name;
    switch (fixed->outcome) {
    case FIX_NOTHING:
    case FIX_DONE:
        break;
    case FIX_WORSE:
        session_says(session, name, MESSAGE_FIX_WORSE, code, STR(""), STR(""));
        break;
    case FIX_MISREAD:
        session_says(session, name, MESSAGE_FIX_MISREAD, STR(""), STR(""), STR(""));
        break;
    case FIX_UNSETTLED:
        session_says(session, name, MESSAGE_FIX_UNSETTLED, STR(""), STR(""), STR(""));
        break;
    }
    struct arena *arena = &session->arena;
    if (fixed->refused)
        session_says(session, name, MESSAGE_FIX_NO_FORM,
                     arena_printf(arena, "%zu", fixed->refused), fixed->no_form,
                     str_of(encoding_name(document->text.encoding)));
    if (fixed->outcome == FIX_DONE && fixed->waiting)
        session_says(session, name, MESSAGE_FIX_WAITING,
                     arena_printf(arena, "%zu", fixed->waiting), STR(""), STR(""));
}

/* On standard error, and no trouble. */
static void
note(struct session *session, struct str what)
{
    struct buf says = { .arena = &session->arena };
    buf_add(&says, STR("duban: "));
    shown(&says, what);
    buf_char(&says, '\n');
    meter_clear(session);
    print_buf(stderr, &says);
}

/* Its diff is one of bytes, that git apply takes. */
static bool
is_plain(const struct text *text)
{
    return text->encoding == ENCODING_UTF8 && !text->mixed && !text->bad.len;
}

/* The text of RUN as a diff shows it: bytes where it is PLAIN, with the mark; personal data
 * as it stands, or masked. */
static struct str
side(struct arena *arena, const struct run *run, bool plain, bool masked)
{
    struct buf whole = { .arena = arena };
    struct span all = { 0, run->text->utf8.len };
    if (plain && !masked)
        return run->text->source;
    if (plain && run->text->bom)
        buf_add(&whole, STR("\xEF\xBB\xBF"));
    buf_add(&whole, masked ? mask_view(run, arena, all) : run->text->utf8);
    return buf_str(&whole);
}

static struct str
diff_of(struct session *session, const char *path, const struct fixed *fixed,
        bool masked)
{
    struct arena *arena = &session->document;
    struct buf out = { .arena = arena };
    bool plain = is_plain(fixed->before->text);
    struct diff_look look = { session->color, isatty(fileno(session->out)) == 1 };
    diff_add(&out, path, side(arena, fixed->before, plain, masked),
             side(arena, fixed->after, plain, masked), look);
    return buf_str(&out);
}

/* Exact, unless it would print personal data in full. */
static void
show(struct session *session, const struct document *document, const char *path,
     const struct fixed *fixed)
{
    struct arena *arena = &session->document;
    const struct text *before = fixed->before->text, *after = fixed->after->text;
    struct str exact = diff_of(session, path, fixed, false);
    struct str masked = diff_of(session, path, fixed, true);
    if (!is_plain(before) && (before->encoding != after->encoding || before->mixed))
        print_str(session->out, message(arena, session->language, MESSAGE_DIFF_ENCODING,
                                        str_of(document->name),
                                        str_of(encoding_name(before->encoding)),
                                        str_of(encoding_name(after->encoding))));
    print_str(session->out, masked);
    if (!str_eq(exact, masked))
        note(session, message(arena, session->language, MESSAGE_DIFF_MASKED,
                              str_of(document->name), STR(""), STR("")));
}

void
mending_do(struct session *session, struct mending *mending, const char *path,
           struct document *document, const struct selection *selection)
{
    struct judging judging = { session, mending, document, path };
    struct fixer fixer = {
        .selection = selection,
        .all = session->options.unsafe_fixes,
        .judge = judge,
        .owner = &judging,
    };
    struct fixed fixed = fix(&fixer, &session->document, &document->text);
    tell(session, document, &fixed);
    bool changed = fixed.outcome == FIX_DONE, on_stdin = !strcmp(path, "-");
    if (changed && mending->shows) {
        show(session, document, path, &fixed);
    } else if (changed && !on_stdin) {
        struct str why;
        changed = file_write(&session->document, path, fixed.text->source, &why);
        if (!changed)
            session_says(session, path, MESSAGE_CANNOT_WRITE, why, STR(""), STR(""));
    }
    if (on_stdin && !mending->shows)
        print_str(session->out, fixed.text->source);
    if (!changed)
        return;
    mending->files++;
    mending->mended += fixed.mended;
    if (!mending->shows)
        document->text = *fixed.text;
}

void
mending_close(struct session *session, const struct mending *mending)
{
    struct str format = session->options.format;
    bool sums_up =
        !format.len || str_eq(format, STR("text")) || str_eq(format, STR("json"));
    bool said = !mending->shows && (!mending->mended || sums_up);
    if (!mending->on || said)
        return;
    struct arena *arena = &session->arena;
    enum message name = mending->shows ? MESSAGE_WOULD_MEND : MESSAGE_MENDED;
    note(session, message(arena, session->language, name,
                          arena_printf(arena, "%zu", mending->mended),
                          arena_printf(arena, "%zu", mending->files), STR("")));
}
