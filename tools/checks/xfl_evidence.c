/* XFL: evidence (佐证) that filings name, and totals that prose tells. */
#include "base/digest.h"
#include "lint/dates.h"
#include "lint/entry.h"
#include "quantity/quantity.h"

/* 10 MiB: what a data repo can carry (filings.md §5: size limit). */
#define EVIDENCE_MOST ((size_t)10 << 20)

/* The next path of 佐证; parted by ; or ；. */
static bool
next_path(struct str *rest, struct str *path)
{
    while (rest->len) {
        size_t plain = str_find(*rest, STR(";"), 0),
               wide = str_find(*rest, STR("；"), 0);
        size_t end = plain < wide ? plain : wide;
        *path = str_trim(str_sub(*rest, 0, end));
        *rest = str_sub(*rest, end + (plain < wide ? 1 : STR("；").len), rest->len);
        if (path->len)
            return true;
    }
    return false;
}

static bool
is_allowed_type(struct str path)
{
    static const struct str types[] = {
        STR_INIT(".txt"),  STR_INIT(".csv"),    STR_INIT(".tsv"), STR_INIT(".md"),
        STR_INIT(".pdf"),  STR_INIT(".ofd"),    STR_INIT(".jpg"), STR_INIT(".png"),
        STR_INIT(".doc"),  STR_INIT(".docx"),   STR_INIT(".xls"), STR_INIT(".xlsx"),
        STR_INIT(".json"), STR_INIT(".sha256"),
    };
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (str_ends(path, types[i]))
            return true;
    return false;
}

enum { MISSING, TOO_LARGE, WRONG_TYPE };

static void
look_missing(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct tree *tree = run->around->tree;
    struct str rest = entry->row->cells[COLUMN_EVIDENCE].text, path, bytes, why;
    if (!tree || !rest.len)
        return;
    while (next_path(&rest, &path)) {
        if (str_starts(path, STR("sha256:")))
            continue;
        size_t say = MISSING;
        if (tree_has(tree, path)) {
            say = WRONG_TYPE;
            if (is_allowed_type(path)) {
                say = TOO_LARGE;
                if (tree->read(tree, entry->scratch, path, &bytes, &why) &&
                    bytes.len <= EVIDENCE_MOST)
                    continue;
            }
        }
        found_cell(run, self, entry, COLUMN_EVIDENCE, say)->words[0] =
            arena_str(run->arena, path);
    }
}

CHECK(XFL09) = {
    .name = "evidence-missing",
    .severity = SEVERITY_WARNING,
    .title = { "佐证文件不存在或不合要求",
               "evidence that is not there, or not allowed" },
    .why = { "没有佐证，完成与否无从核实", "without it nothing can be verified" },
    .hint = { "把文件放进数据库，或改正路径",
              "put the file into the repo, or mend the path" },
    .bad = "佐证=evidence/23/list.txt（不存在）",
    .good = "佐证=evidence/23/list.txt（存在）",
    .source = "checks.md XFL09; filings.md §5",
    SAYS({ "没有 {1}", "{1} is not there" },
         { "{1} 超过 10 MiB", "{1} is larger than 10 MiB" },
         { "{1} 的类型不收", "files like {1} are not taken" }),
    .look_row = look_missing,
};

/* Files of evidence whose bytes are compared; beyond them only their names are. */
#define PIECES_MOST 300

struct pieces {
    struct str paths[PIECES_MOST], digests[PIECES_MOST];
    size_t count;
};

/* SHA-256 of the file at PATH of the tree; empty: not there, or beyond the limit. */
static struct str
digest_of(struct run *run, struct pieces *pieces, struct arena *scratch,
          struct str path)
{
    const struct tree *tree = run->around->tree;
    struct str bytes, why;
    for (size_t i = 0; i < pieces->count; i++)
        if (str_eq(pieces->paths[i], path))
            return pieces->digests[i];
    if (!tree || pieces->count == PIECES_MOST || !tree_has(tree, path) ||
        !tree->read(tree, scratch, path, &bytes, &why) || !bytes.len ||
        bytes.len > EVIDENCE_MOST)
        return STR("");
    pieces->paths[pieces->count] = arena_str(run->arena, path);
    pieces->digests[pieces->count] = digest_sha256(run->arena, bytes);
    return pieces->digests[pieces->count++];
}

/* One of the paths OTHERS is PATH, or a copy of it. */
static bool
has_piece(struct run *run, const struct check *self, const struct entry *entry,
          struct str others, struct str path)
{
    struct pieces *pieces = run_state(run, self, sizeof *pieces);
    struct str other, own = { 0 };
    if (str_has(others, path))
        return true;
    while (next_path(&others, &other)) {
        if (!own.len)
            own = digest_of(run, pieces, entry->scratch, path);
        if (!own.len)
            return false;
        if (str_eq(own, digest_of(run, pieces, entry->scratch, other)))
            return true;
    }
    return false;
}

static void
look_reused(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct history *history = run->around->history;
    struct str rest = entry->row->cells[COLUMN_EVIDENCE].text, path;
    int item = entry->row->item.number;
    if (!history || !rest.len)
        return;
    while (next_path(&rest, &path))
        for (size_t i = 0; i < history->rows.len; i++) {
            const struct past *row = &history->rows.items[i];
            int months = period_months(row->filed->period);
            /* What was complete before is proved by the same piece ever after. */
            bool other = row->item != item || (months && months < entry->months &&
                                               row->state != STATE_FINISHED);
            if (!row->words || !other || !row->words->evidence.len ||
                !has_piece(run, self, entry, row->words->evidence, path))
                continue;
            struct finding *finding = found_cell(run, self, entry, COLUMN_EVIDENCE, 0);
            finding->words[0] = arena_str(run->arena, path);
            finding->words[1] = arena_printf(run->arena, "%d", row->item);
            finding->words[2] = period_code(run->arena, row->filed->period, 0);
            found_related(run, finding, row->filed->path, row->line,
                          (struct bilingual){ "先前用处", "where it was used before" });
            return;
        }
}

CHECK(XFL10) = {
    .name = "evidence-reused",
    .severity = SEVERITY_WARNING,
    .title = { "同一份佐证用了两次", "one piece of evidence for two things" },
    .why = { "五月的照片证明不了八月的进度",
             "a photograph of May proves nothing of August" },
    .hint = { "附上本期、本项目的佐证", "add evidence of this item and period" },
    .bad = "5月、8月都用 evidence/2/may.jpg",
    .good = "每期用自己的佐证",
    .source = "checks.md XFL10",
    SAYS({ "{1} 已用于项目 {2}（{3}）", "{1} was used for item {2} ({3})" }),
    .look_row = look_reused,
};

/* A date in the name, or the first one in a text, from a year before. */
static void
look_older(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str rest = entry->row->cells[COLUMN_EVIDENCE].text, path, bytes, why;
    const struct tree *tree = run->around->tree;
    if (!rest.len || !entry->year)
        return;
    while (next_path(&rest, &path)) {
        struct said_date date;
        size_t at = 0;
        bool dated = said_date_next(path, &at, &date) && date.year;
        bool text = str_ends(path, STR(".txt")) || str_ends(path, STR(".md"));
        if (!dated && text && tree && tree_has(tree, path) &&
            tree->read(tree, entry->scratch, path, &bytes, &why)) {
            at = 0;
            dated = said_date_next(str_sub(bytes, 0, 2000), &at, &date) && date.year;
        }
        if (!dated || date.year >= entry->year)
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_EVIDENCE, 0);
        finding->words[0] = arena_str(run->arena, path);
        finding->words[1] = arena_printf(run->arena, "%d", date.year);
        finding->words[2] = arena_printf(run->arena, "%d", entry->year);
    }
}

CHECK(XFL11) = {
    .name = "evidence-older",
    .severity = SEVERITY_INFO,
    .title = { "佐证早于本年度", "evidence from before the year" },
    .why = { "往年的文件证明不了今年的进度",
             "an older paper proves nothing of this year" },
    .hint = { "附上本期的佐证", "add evidence of this period" },
    .bad = "佐证=evidence/2/2022-03-01证明.txt",
    .good = "佐证=evidence/2/2025-06-20证明.txt",
    .source = "checks.md XFL11",
    SAYS({ "{1} 是 {2} 年的，任务是 {3} 年的", "{1} is of {2}, the task of {3}" }),
    .look_row = look_older,
};
