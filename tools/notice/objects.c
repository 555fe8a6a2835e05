/* Objects become rows of TABs. */
#include "notice/objects.h"

#include "notice/blank.h"
#include "notice/json_value.h"
#include "notice/table.h"

#include <string.h>

static bool
is_nested(const struct json_value *v)
{
    return v->kind == JSON_LIST || v->kind == JSON_MEMBERS;
}

/* A list whose elements are objects. */
static bool
is_table(const struct json_value *v)
{
    return v->kind == JSON_LIST && v->first && v->first->kind == JSON_MEMBERS;
}

/* An object that holds a list of tasks, objects of three members and more, or of groups of
 * them. */
static bool
holds_table(const struct json_value *v)
{
    for (const struct json_value *m = v->first; m; m = m->next) {
        const struct json_value *third = is_table(m) ? m->first->first : NULL;
        for (int i = 0; third && i < 2; i++)
            third = third->next;
        if (third || (is_table(m) && holds_table(m->first)))
            return true;
    }
    return false;
}

static void
add_line(struct objects *o, const struct flow_writer *writer, size_t at)
{
    o->line = raw_line_of(o->reader->text, o->line, at);
    raw_add(o->reader, o->raw, writer->flow, o->line);
}

static void
put(struct flow_writer *writer, struct str s, size_t at)
{
    flow_put(writer, s, (struct span){ at, at });
}

/* The words of a member: its own, or those of what it holds, joined. */
static void
add_words(struct flow_writer *writer, const struct json_value *v, bool inside)
{
    if (!is_nested(v)) {
        struct str s = v->words.s;
        for (size_t from = 0, at = 0; from < s.len; from = at + 1) {
            const char *tab = memchr(s.ptr + from, '\t', s.len - from);
            at = tab ? (size_t)(tab - s.ptr) : s.len;
            flow_add(writer, &v->words, from, at);
        }
        return;
    }
    bool words = v->first && !is_nested(v->first);
    for (const struct json_value *e = v->first; e; e = e->next) {
        add_words(writer, e, true);
        if (e->next && !inside)
            put(writer, words && v->kind == JSON_LIST ? STR("、") : STR("；"), e->at);
    }
}

static size_t
key_index(struct objects *o, struct str key)
{
    for (size_t i = 0; i < o->keys.len; i++)
        if (str_eq(o->keys.items[i], key))
            return i;
    return o->keys.len;
}

/* The member KEY of a task, or of an object within it. */
static const struct json_value *
member(const struct json_value *task, struct str key)
{
    for (const struct json_value *m = task->first; m; m = m->next) {
        if (m->kind == JSON_MEMBERS) {
            const struct json_value *inner = member(m, key);
            if (inner)
                return inner;
        } else if (str_eq(m->key.s, key)) {
            return m;
        }
    }
    return NULL;
}

static void
collect_keys(struct objects *o, const struct json_value *task, struct flow_writer *head)
{
    for (const struct json_value *m = task->first; m; m = m->next) {
        if (m->kind == JSON_MEMBERS) {
            collect_keys(o, m, head);
        } else if (o->keys.len < COLUMNS_MAX && key_index(o, m->key.s) == o->keys.len) {
            if (o->keys.len)
                put(head, STR("\t"), m->at);
            flow_add(head, &m->key, 0, m->key.s.len);
            *array_push(o->reader->arena, &o->keys) = m->key.s;
        }
    }
}

/* The keys of all tasks in a list, and in the lists under its groups. */
static void
collect_all(struct objects *o, const struct json_value *list, struct flow_writer *head)
{
    for (const struct json_value *e = list->first; e; e = e->next) {
        bool group = e->kind == JSON_MEMBERS && holds_table(e);
        if (!group && e->kind == JSON_MEMBERS)
            collect_keys(o, e, head);
        for (const struct json_value *m = e->first; group && m; m = m->next)
            if (is_table(m))
                collect_all(o, m, head);
    }
}

static void
add_task(struct objects *o, const struct json_value *task)
{
    struct flow_writer row = { .arena = o->reader->arena };
    for (size_t k = 0; k < o->keys.len; k++) {
        const struct json_value *m = member(task, o->keys.items[k]);
        if (k)
            put(&row, STR("\t"), task->at);
        if (m)
            add_words(&row, m, false);
    }
    add_line(o, &row, task->at);
}

/* The plain members of a group: 教育（牵头领导：沈知远）, and empty cells behind. */
static void
add_heading(struct objects *o, const struct json_value *group)
{
    struct flow_writer row = { .arena = o->reader->arena };
    size_t words = 0;
    for (const struct json_value *m = group->first; m; m = m->next) {
        struct label label;
        if (is_table(m) || (!is_nested(m) && !m->words.s.len) ||
            (m->kind == JSON_LITERAL && !words))
            continue;
        bool field = label_of(o->reader, m->key.s, &label) &&
                     (1u << label.field & LABELS_STRONG);
        if (words && !field)
            continue;
        if (words++ > 0) {
            put(&row, STR("（"), m->at);
            flow_add(&row, &m->key, 0, m->key.s.len);
            put(&row, STR("："), m->at);
        }
        add_words(&row, m, false);
        if (words > 1)
            put(&row, STR("）"), m->at);
    }
    for (size_t k = 1; k < o->keys.len; k++)
        put(&row, STR("\t"), group->at);
    if (words)
        add_line(o, &row, group->at);
}

static void
add_tasks(struct objects *o, const struct json_value *list)
{
    for (const struct json_value *e = list->first; e; e = e->next) {
        bool group = e->kind == JSON_MEMBERS && holds_table(e);
        if (e->kind == JSON_MEMBERS && !group)
            add_task(o, e);
        if (!group)
            continue;
        add_heading(o, e);
        for (const struct json_value *m = e->first; m; m = m->next)
            if (is_table(m))
                add_tasks(o, m);
    }
}

static void
add_table(struct objects *o, const struct json_value *list)
{
    struct flow_writer head = { .arena = o->reader->arena };
    o->keys.len = 0;
    collect_all(o, list, &head);
    if (!o->keys.len)
        return;
    add_line(o, &head, list->at);
    add_tasks(o, list);
}

/* A key and its value beside a list; the title stands alone. */
static void
add_fact(struct objects *o, const struct json_value *m)
{
    static const struct str titles[] = { STR_INIT("标题"), STR_INIT("文件标题"),
                                         STR_INIT("文件名称"), STR_INIT("名称"),
                                         STR_INIT("title") };
    struct flow_writer line = { .arena = o->reader->arena };
    bool title = false;
    for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
        title = title || str_eq(m->key.s, titles[i]);
    if (!title) {
        flow_add(&line, &m->key, 0, m->key.s.len);
        put(&line, STR("："), m->at);
    }
    add_words(&line, m, false);
    add_line(o, &line, m->at);
}

static void
add_root(struct objects *o, const struct json_value *root)
{
    for (const struct json_value *m = root->first; m; m = m->next) {
        if (is_table(m))
            add_table(o, m);
        else if (m->kind == JSON_MEMBERS)
            add_root(o, m);
        else
            add_fact(o, m);
    }
}

void
objects_end(struct objects *o)
{
    struct json_value list = { .kind = JSON_LIST };
    struct json_value **last = &list.first;
    if (!o->waiting.len)
        return;
    for (size_t i = 0; i < o->waiting.len; i++) {
        *last = o->waiting.items[i];
        last = &o->waiting.items[i]->next;
    }
    list.at = list.first->at;
    o->waiting.len = 0;
    add_table(o, &list);
}

bool
objects_tree(struct objects *o, const struct json_value *root)
{
    bool tasks = holds_table(root);
    for (const struct json_value *m = root->first; m; m = m->next)
        tasks = tasks || (m->kind == JSON_MEMBERS && holds_table(m));
    if (tasks)
        add_root(o, root);
    return tasks;
}

/* An object of members, or a list of objects, may begin at the bracket. */
static bool
may_begin(struct str text, size_t at)
{
    char open = text.ptr[at];
    while (++at < text.len && strchr(" \t\r\n", text.ptr[at]))
        continue;
    return at < text.len && text.ptr[at] == (open == '{' ? '"' : '{');
}

size_t
objects_read(struct objects *o, size_t index, struct span span)
{
    struct str text = o->reader->text->utf8;
    size_t at = span.from, to = span.to;
    blank_trim(str_sub(text, 0, span.to), &at, &to);
    while (at < span.to && text.ptr[at] == ',' && o->waiting.len)
        at++;
    bool begins = at < span.to && (text.ptr[at] == '{' || text.ptr[at] == '[') &&
                  o->broken < text.len && may_begin(text, at);
    size_t end = at;
    struct json_value *root =
        begins ? json_value_read(o->reader->arena, text, &end) : NULL;
    if (begins && !root)
        o->broken += end - at;
    if (!root) {
        if (at < span.to)
            objects_end(o);
        return 0;
    }
    o->line = o->waiting.len ? o->line : index;
    if (root->kind == JSON_MEMBERS && !holds_table(root)) {
        *array_push(o->reader->arena, &o->waiting) = root;
        return end;
    }
    objects_end(o);
    if (root->kind == JSON_LIST)
        add_table(o, root);
    else
        add_root(o, root);
    return end;
}
