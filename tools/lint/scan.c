/* Wording rules: one reading of the text a kind, shared by the checks. */
#include "lint/scan.h"

#include "base/utf8.h"
#include "lint/passage.h"

#include <string.h>

static const struct rule_key wording_keys[] = {
    { .name = "check", .required = true },
    { .name = "fix" },
    { .name = "safe", .values = "no|yes" },
    { NULL, NULL, false },
};

/* `level`: for which readers it speaks: what the filing's own place is called. */
static const struct rule_key narrative_keys[] = {
    { .name = "check", .required = true },
    { .name = "level", .values = "province|city|district|county" },
    { NULL, NULL, false },
};

static const struct rule_key privacy_keys[] = {
    { .name = "check", .required = true },
    { .name = "proof", .values = "none|identity|bank-card" },
    { NULL, NULL, false },
};

static const struct rule_kind character_kind = { "character", wording_keys, NULL };
static const struct rule_kind wording_kind = { "wording", wording_keys, "said" };
static const struct rule_kind narrative_kind = { "narrative", narrative_keys,
                                                 "said|secret" };
static const struct rule_kind residue_kind = { "residue", wording_keys, NULL };
static const struct rule_kind privacy_kind = { "privacy", privacy_keys, "secret" };

const struct rule_kind *const lint_rule_kinds[] = {
    &character_kind, &wording_kind, &residue_kind, &privacy_kind, &narrative_kind, NULL,
};

static const struct bilingual matcher_limit = {
    "有一行太长或太复杂，规则匹配到了上限",
    "a line is too long or too complex: a rule hit its matching limit",
};

/* What the rule points at: its group "secret" when it has one, else the whole. */
static struct span
pointed(const struct match *match, size_t offset)
{
    struct span span;
    if (!match_group(match, "secret", &span))
        span = match->whole;
    return (struct span){ offset + span.from, offset + span.to };
}

/* Of a line that is longer (ENC20 tells it) only so much is looked at, bytes. */
#define SCAN_LINE_MOST ((size_t)64 << 10)

/* End of the piece of LINE that begins at FROM; the line's own where it is short enough.
 * JSON and pages may be written in one line: their pieces end where their syntax does. */
static size_t
piece_end(const struct run *run, struct str line, size_t from, struct rule_scan *scan)
{
    size_t end = from + SCAN_LINE_MOST;
    if (end >= line.len)
        return line.len;
    while (filing_is_markup(run->filing) && end > from)
        if (memchr(",{}<", line.ptr[--end], 4))
            return end + 1;
    scan->limit = true;
    end = from + SCAN_LINE_MOST;
    utf8_before(line, &end);
    return end;
}

/* SUBJECT stands at BASE. */
static void
scan_piece(struct run *run, struct rule_set *set, struct str subject, size_t base,
           struct rule_scan *scan)
{
    struct match match;
    for (size_t at = 0; at < subject.len;) {
        enum match_outcome outcome = rule_set_match(set, subject, at, 0, &match);
        if (outcome == MATCH_LIMIT)
            scan->limit = true;
        if (outcome != MATCH_YES)
            return;
        *array_push(run->arena, &scan->hits) =
            (struct rule_hit){ match.rule, pointed(&match, base) };
        size_t next = match.whole.to;
        if (next <= at)
            utf8_next(subject, &next);
        at = next;
    }
}

static void
scan_line(struct run *run, struct rule_set *set, struct str line, size_t base,
          struct rule_scan *scan)
{
    size_t from = 0;
    do {
        size_t end = piece_end(run, line, from, scan);
        scan_piece(run, set, str_sub(line, from, end), base + from, scan);
        from = end;
    } while (from < line.len && filing_is_markup(run->filing));
}

static void
scan_text(struct run *run, struct rule_set *set, struct rule_scan *scan)
{
    char room[TEXT_ROOM];
    struct span line;
    for (struct text_part part = { .room = room }; text_part(run->text, &part);)
        for (size_t at = 0; text_cut_line(part.bytes, &at, &line);)
            scan_line(run, set, str_sub(part.bytes, line.from, line.to),
                      part.span.from + line.from, scan);
}

static void
tally(struct run *run, struct rule_scan *scan)
{
    size_t rules = 0;
    for (size_t i = 0; i < scan->hits.len; i++)
        if (scan->hits.items[i].rule->index >= rules)
            rules = scan->hits.items[i].rule->index + 1;
    scan->tallies = arena_alloc_array(run->arena, rules, sizeof *scan->tallies);
    for (size_t i = 0; i < scan->hits.len; i++)
        scan->tallies[scan->hits.items[i].rule->index].count++;
}

const struct rule_scan *
lint_scan(struct run *run, const char *kind)
{
    for (struct rule_scan *scan = run->scans; scan; scan = scan->next)
        if (!strcmp(scan->kind, kind))
            return scan;
    struct rule_scan *scan = arena_new(run->arena, struct rule_scan);
    scan->kind = kind;
    scan->next = run->scans;
    run->scans = scan;
    struct rule_set *set = rules_of(run->rules, kind);
    bool raw = !run->filing || (strcmp(kind, "wording") && strcmp(kind, "narrative"));
    const struct passages *passages = raw ? NULL : run_passages(run);
    if (raw)
        scan_text(run, set, scan);
    for (size_t i = 0; passages && i < passages->items.len; i++) {
        struct span span = passages->items.items[i].span;
        scan_line(run, set, text_view(run->text, span), span.from, scan);
    }
    scan->limit |= passages && passages->limit;
    tally(run, scan);
    return scan;
}

const struct rule_hit *
scan_next(const struct rule_scan *scan, const struct check *self, size_t *at)
{
    while (*at < scan->hits.len) {
        const struct rule_hit *hit = &scan->hits.items[(*at)++];
        if (str_eq(rule_gives(hit->rule, "check"), str_of(self->code)))
            return hit;
    }
    return NULL;
}

void
scan_end(struct run *run, const struct check *self, const struct rule_scan *scan)
{
    if (scan->limit)
        could_not(run, self, matcher_limit);
}

static struct finding *
report(struct run *run, const struct check *self, const struct rule_hit *hit,
       struct str fix)
{
    size_t say = fix.len ? 0 : self->row->say_count - 1;
    struct finding *finding = found(run, self, hit->span, say);
    finding->words[0] = text_view(run->text, hit->span);
    finding->words[1] = fix;
    finding->fix_safe = rule_choice(hit->rule, "safe") == 1;
    return finding;
}

/* The finding that stands for all hits of a rule that is a habit, made when needed. */
static struct finding *
habit(struct run *run, const struct check *self, const struct rule_hit *hit,
      struct str fix, struct rule_tally *tally)
{
    if (tally->told)
        return &run->findings.items[tally->told - 1];
    struct finding *finding = report(run, self, hit, fix);
    finding->times = tally->count;
    tally->told = run->findings.len;
    return finding;
}

void
lint_wording(struct run *run, const struct check *self, const char *kind)
{
    const struct rule_scan *scan = lint_scan(run, kind);
    size_t at = 0;
    for (const struct rule_hit *hit; (hit = scan_next(scan, self, &at));) {
        struct rule_tally *tally = &scan->tallies[hit->rule->index];
        struct str fix = rule_gives(hit->rule, "fix");
        struct finding *finding = tally->count > HABIT
                                      ? habit(run, self, hit, fix, tally)
                                      : report(run, self, hit, fix);
        if (fix.len)
            found_edit(run, finding, hit->span, fix);
    }
    scan_end(run, self, scan);
}

size_t
lint_rules_faults(const struct rules *rules, struct buf *faults)
{
    size_t count = 0;
    for (size_t i = 0; i < rules_count(rules); i++) {
        const struct rule *rule = rules_at(rules, i);
        struct str code = rule_gives(rule, "check");
        if (!code.len || catalogue_find(code))
            continue;
        count++;
        buf_printf(faults, "%.*s:%zu:1: rule %.*s: there is no check %.*s\n",
                   STR_ARG(rule->path), rule->line, STR_ARG(rule->id), STR_ARG(code));
    }
    return count;
}
