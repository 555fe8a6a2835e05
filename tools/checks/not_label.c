/* NOT: labels that are not known, and labels said twice. */
#include "checks/notice_walk.h"

#include "lint/near.h"

/* The label of this notice that WORD resembles most; empty when none does. */
static struct str
nearest_label(const struct run *run, struct str word)
{
    struct near near = near_of(word);
    for (size_t i = 0; i < run->notice->items.len; i++) {
        const struct item *item = &run->notice->items.items[i];
        for (size_t f = 0; f < item->fields.len; f++)
            near_offer(&near, item->fields.items[f].label.text);
    }
    return near.best;
}

static void
look_unknown(struct run *run, const struct check *self)
{
    for (size_t i = 0; run->notice && i < run->notice->oddities.len; i++) {
        const struct oddity *oddity = &run->notice->oddities.items[i];
        if (oddity->kind != ODDITY_UNKNOWN_LABEL)
            continue;
        struct str nearest = nearest_label(run, oddity->what);
        struct finding *finding = found(run, self, oddity->span, nearest.len > 0);
        finding->words[0] = oddity->what;
        finding->words[1] = nearest;
    }
}

CHECK(NOT17) = {
    .name = "unknown-label",
    .severity = SEVERITY_WARNING,
    .title = { "不认识的栏目名", "a label that is not known" },
    .why = { "这一行的领导、单位或期限没有读进去",
             "the leaders, units or deadline of the line are not read" },
    .hint = { "改用通行的栏目名；确有此名的，在 rules/notice/labels.yaml 添一条",
              "use the common label, or add this one to rules/notice/labels.yaml" },
    .bad = "牵挂领导：沈知远",
    .good = "牵头领导：沈知远",
    .source = "layouts.md §10",
    SAYS({ "“{1}”不是已知的栏目名", "{1} is no known label" },
         { "“{1}”不是已知的栏目名，是不是“{2}”？",
           "{1} is no known label; is it {2}?" }),
    .look = look_unknown,
};

/* Fields of an item, the first of each label. */
ARRAY_TYPE(labelled, const struct field *);

/* Nothing but blanks stands between the line's beginning and AT. */
static bool
begins_line(const struct run *run, size_t at)
{
    struct span line = run->text->lines.items[text_line(run->text, at)].span;
    return !str_trim(text_view(run->text, (struct span){ line.from, at })).len;
}

/* A field that has a label of its own at the beginning of a line. */
static bool
begins_with_label(const struct run *run, const struct field *field)
{
    return field->label.text.len && !field->shared &&
           begins_line(run, field->label.span.from);
}

/* The field that had the label of FIELD first; FIELD itself is added when it is that. */
static const struct field *
first_of_label(struct run *run, struct labelled *seen, const struct field *field)
{
    for (size_t i = 0; i < seen->len; i++)
        if (str_eq(seen->items[i]->label.text, field->label.text))
            return seen->items[i];
    *array_push(run->arena, seen) = field;
    return field;
}

static void
look_twice_in(struct run *run, const struct check *self, const struct item *item)
{
    struct labelled seen = { 0 };
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        if (!begins_with_label(run, field))
            continue;
        const struct field *first = first_of_label(run, &seen, field);
        if (first->label.span.from == field->label.span.from)
            continue;
        struct finding *finding = found(run, self, field->label.span, 0);
        finding->words[0] = field->label.text;
        finding->item = item->number;
        finding->field = field->label.text;
    }
}

static void
look_twice(struct run *run, const struct check *self)
{
    for (size_t i = 0; run->notice && i < run->notice->items.len; i++)
        look_twice_in(run, self, &run->notice->items.items[i]);
}

CHECK(NOT18) = {
    .name = "label-twice",
    .severity = SEVERITY_WARNING,
    .title = { "一项任务里同一栏目写了两次", "an item has one label twice" },
    .why = { "多半是后一项丢了序号，或前一行抄错了栏目名",
             "most often the next item lost its number, or a label was miscopied" },
    .hint = { "对照原文：缺序号的补序号，写错栏目名的改过来",
              "compare the original: add the number, or correct the label" },
    .bad = "责任单位：区民政局⏎责任单位：区财政局",
    .good = "责任单位：区民政局⏎协办单位：区财政局",
    .source = "layouts.md §10",
    SAYS({ "这一项前面已有“{1}”", "the item already has {1} above" }),
    .look = look_twice,
};
