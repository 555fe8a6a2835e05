/* Reading a commit message as git will commit it. */
#include "cmd/commit_message.h"

#include "base/buf.h"
#include "cmd/git.h"

#include <stdlib.h>

/* githooks(5), git-commit(1) --cleanup: the line that begins the part that is cut off is
 * the comment's mark, a blank, and this. */
#define SCISSORS "------------------------ >8 ------------------------"

#define MARK_MOST 8 /* bytes of a comment's mark */

struct habits {
    struct str mark; /* of comments */
    bool keeps;      /* comment lines stay */
    bool cuts;       /* what is below the scissors goes */
};

/* What git's configuration says; its defaults where git cannot be asked. */
static struct habits
habits_of(struct session *session)
{
    static const char *const arguments[] = {
        "config", "-z", "--get-regexp",
        "^(core\\.comment(char|string)|commit\\.cleanup)$", NULL
    };
    struct habits habits = { .mark = STR("#") };
    struct str out = { 0 }, entry, key, why, cleanup = { 0 };
    int status;
    if (!git_run(&session->document, arguments, &out, &status, &why))
        out = STR("");
    while (out.len && str_cut(&out, '\0', &entry)) {
        str_cut(&entry, '\n', &key);
        if (str_eq(key, STR("commit.cleanup")))
            cleanup = entry;
        else
            habits.mark = entry;
    }
    const char *editor = getenv("GIT_EDITOR");
    bool edited = !editor || !str_eq(str_of(editor), STR(":"));
    habits.cuts = edited || str_eq(cleanup, STR("scissors"));
    habits.keeps = str_eq(cleanup, STR("verbatim")) ||
                   str_eq(cleanup, STR("whitespace")) ||
                   str_eq(habits.mark, STR("auto")) || !habits.mark.len ||
                   (!edited && !str_eq(cleanup, STR("strip")));
    return habits;
}

static bool
is_scissors(struct str line)
{
    size_t at = str_find(line, STR(" " SCISSORS), 0);
    return at < line.len && at <= MARK_MOST;
}

struct str
commit_message_kept(struct session *session, struct str bytes)
{
    struct habits habits = habits_of(session);
    struct buf kept = { .arena = &session->document };
    struct str line;
    while (str_cut(&bytes, '\n', &line) && !(habits.cuts && is_scissors(line))) {
        if (habits.keeps || !str_starts(line, habits.mark))
            buf_add(&kept, line);
        buf_char(&kept, '\n');
    }
    return buf_str(&kept);
}
