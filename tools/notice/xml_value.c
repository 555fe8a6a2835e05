/* The reader of XML trees. */
#include "notice/xml_value.h"

#include "base/array.h"
#include "notice/blank.h"
#include "notice/clean.h"

#include <string.h>

#define NESTING_MOST 24
#define VALUES_MOST  200000
/* Names of elements that are listed. */
#define LISTED_MOST 16
#define NAME_MOST   120

struct element {
    struct json_value value;
    struct json_value **last, *newest; /* of its members */
    struct flow_writer words;
    struct str name;
};

struct xml {
    struct arena *arena;
    const struct text *text;
    struct str s;
    size_t at, values;
    struct element open[NESTING_MOST];
    size_t depth;
    struct str listed[LISTED_MOST];
    size_t listed_count;
    struct json_value *root;
};

static bool
is_name_end(char c)
{
    return strchr(" \t\r\n/>=", c) != NULL;
}

static struct str
name_at(struct str s, size_t at)
{
    size_t to = at;
    while (to < s.len && to - at < NAME_MOST && !is_name_end(s.ptr[to]))
        to++;
    return str_sub(s, at, to);
}

/* ns:责任单位 without its name space. */
static struct str
local_name(struct str name)
{
    size_t colon = str_find(name, STR(":"), 0);
    return colon < name.len ? str_sub(name, colon + 1, name.len) : name;
}

/* Words [from, to) of the text, with their entities read. */
static void
add_words(struct xml *x, struct flow_writer *writer, size_t from, size_t to)
{
    while (from < to) {
        size_t end = from;
        while (end < to && !strchr("\r\n", x->s.ptr[end]))
            end++;
        if (end > from) {
            struct clean_line line =
                clean_line(x->arena, x->text, (struct span){ from, end });
            if (line.flow.s.len && writer->flow.s.len)
                flow_put(writer, STR("\x1f"), (struct span){ from, from });
            if (line.flow.s.len)
                flow_add(writer, &line.flow, 0, line.flow.s.len);
        }
        from = end + 1;
    }
}

static struct json_value *
add_member(struct xml *x, struct element *parent, struct str key)
{
    struct json_value *member = arena_new(x->arena, struct json_value);
    member->at = (size_t)(key.ptr - x->s.ptr);
    member->key =
        flow_view(x->arena, local_name(key), (size_t)(local_name(key).ptr - x->s.ptr));
    *parent->last = parent->newest = member;
    parent->last = &member->next;
    x->values++;
    return member;
}

/* The attributes of the tag from x->at on become members; x->at is then at its > or />. */
static bool
read_attributes(struct xml *x, struct element *element)
{
    for (;;) {
        while (x->at < x->s.len && strchr(" \t\r\n", x->s.ptr[x->at]))
            x->at++;
        if (x->at >= x->s.len || strchr("/>?", x->s.ptr[x->at]))
            return x->at < x->s.len;
        struct str name = name_at(x->s, x->at);
        x->at += name.len;
        while (x->at < x->s.len && strchr(" \t\r\n=", x->s.ptr[x->at]))
            x->at++;
        if (!name.len || x->at >= x->s.len || !strchr("\"'", x->s.ptr[x->at]))
            return false;
        const char *quote =
            memchr(x->s.ptr + x->at + 1, x->s.ptr[x->at], x->s.len - x->at - 1);
        if (!quote)
            return false;
        size_t to = (size_t)(quote - x->s.ptr);
        struct flow_writer words = { .arena = x->arena };
        add_words(x, &words, x->at + 1, to);
        if (!str_starts(name, STR("xmlns")))
            add_member(x, element, name)->words = words.flow;
        x->at = to + 1;
    }
}

/* <字段 名称="责任单位">…: the one attribute names the words. */
static bool
is_named_field(const struct element *element)
{
    static const struct str names[] = { STR_INIT("name"), STR_INIT("label"),
                                        STR_INIT("key"),  STR_INIT("title"),
                                        STR_INIT("名称"), STR_INIT("标题") };
    const struct json_value *first = element->value.first;
    if (!first || first->next || !element->words.flow.s.len)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_eq(first->key.s, names[i]))
            return true;
    return false;
}

/* Two elements of this name, with members, stand beside each other. */
static void
note_listed(struct xml *x, const struct json_value *before, struct str key)
{
    for (size_t i = 0; i < x->listed_count; i++)
        if (str_eq(x->listed[i], key))
            return;
    if (before && before->kind == JSON_MEMBERS && str_eq(before->key.s, key) &&
        x->listed_count < LISTED_MOST)
        x->listed[x->listed_count++] = key;
}

/* The element at the top of the stack is whole: a member of the one below. */
static void
close_element(struct xml *x)
{
    struct element *element = &x->open[--x->depth];
    struct json_value *whole = &element->value;
    if (!x->depth) {
        x->root = arena_new(x->arena, struct json_value);
        *x->root = *whole;
        x->root->kind = JSON_MEMBERS;
        return;
    }
    struct element *parent = &x->open[x->depth - 1];
    struct json_value *member;
    if (is_named_field(element)) {
        member = add_member(x, parent, element->name);
        member->key = whole->first->words;
        member->words = element->words.flow;
        return;
    }
    if (whole->first && whole->kind == JSON_MEMBERS)
        note_listed(x, parent->newest, local_name(element->name));
    member = add_member(x, parent, element->name);
    member->kind = whole->first ? JSON_MEMBERS : JSON_WORDS;
    member->first = whole->first;
    member->words = element->words.flow;
}

static bool
open_element(struct xml *x)
{
    struct str name = name_at(x->s, x->at + 1);
    if (!name.len || x->depth == NESTING_MOST || x->values > VALUES_MOST)
        return false;
    struct element *element = &x->open[x->depth++];
    *element = (struct element){ .name = name, .words.arena = x->arena };
    element->value.kind = JSON_MEMBERS;
    element->value.at = x->at;
    element->last = &element->value.first;
    x->at += 1 + name.len;
    if (!read_attributes(x, element))
        return false;
    bool empty = x->s.ptr[x->at] == '/';
    x->at += empty ? 2 : 1;
    if (empty)
        close_element(x);
    return true;
}

/* Comments, declarations and the like; CDATA is words. Behind it, or 0: it is none. */
static size_t
skip_other(struct xml *x)
{
    static const struct {
        struct str open, close;
    } kinds[] = { { STR_INIT("<!--"), STR_INIT("-->") },
                  { STR_INIT("<![CDATA["), STR_INIT("]]>") },
                  { STR_INIT("<?"), STR_INIT("?>") },
                  { STR_INIT("<!"), STR_INIT(">") } };
    struct str rest = str_sub(x->s, x->at, x->s.len);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (!str_starts(rest, kinds[i].open))
            continue;
        size_t from = x->at + kinds[i].open.len;
        size_t to = str_find(x->s, kinds[i].close, from);
        if (i == 1 && x->depth && to < x->s.len)
            add_words(x, &x->open[x->depth - 1].words, from, to);
        return to < x->s.len ? to + kinds[i].close.len : x->s.len;
    }
    return 0;
}

/* What stands at <. */
static bool
read_markup(struct xml *x)
{
    size_t behind = skip_other(x);
    if (behind) {
        x->at = behind;
        return true;
    }
    if (x->at + 1 >= x->s.len || x->s.ptr[x->at + 1] != '/')
        return open_element(x);
    struct str name = name_at(x->s, x->at + 2);
    const char *end = memchr(x->s.ptr + x->at, '>', x->s.len - x->at);
    if (!end || !x->depth || !str_eq(name, x->open[x->depth - 1].name))
        return false;
    x->at = (size_t)(end - x->s.ptr) + 1;
    close_element(x);
    return true;
}

static bool
is_listed(const struct xml *x, const struct json_value *m)
{
    for (size_t i = 0; i < x->listed_count; i++)
        if (m->kind == JSON_MEMBERS && str_eq(x->listed[i], m->key.s))
            return true;
    return false;
}

/* Elements of a listed name, one after another, become a list. */
static void
make_lists(struct xml *x, struct json_value *value)
{
    for (struct json_value **m = &value->first; *m; m = &(*m)->next) {
        struct json_value *first = *m;
        if (first->kind == JSON_MEMBERS)
            make_lists(x, first);
        if (!is_listed(x, first))
            continue;
        struct json_value *list = arena_new(x->arena, struct json_value), *last = first;
        *list = (struct json_value){
            .kind = JSON_LIST, .key = first->key, .at = first->at, .first = first
        };
        while (last->next && is_listed(x, last->next) &&
               str_eq(last->next->key.s, first->key.s)) {
            last = last->next;
            make_lists(x, last);
        }
        list->next = last->next;
        last->next = NULL;
        *m = list;
    }
}

struct json_value *
xml_value_read(struct arena *arena, const struct text *text)
{
    struct xml x = { .arena = arena, .text = text, .s = text->utf8 };
    size_t to = x.s.len;
    blank_trim(x.s, &x.at, &to);
    if (!str_starts(str_sub(x.s, x.at, x.s.len), STR("<?xml")))
        return NULL;
    while (x.at < to && !x.root) {
        const char *open = memchr(x.s.ptr + x.at, '<', to - x.at);
        size_t tag = open ? (size_t)(open - x.s.ptr) : to;
        if (x.depth)
            add_words(&x, &x.open[x.depth - 1].words, x.at, tag);
        x.at = tag;
        if (tag < to && !read_markup(&x))
            return NULL;
    }
    if (x.root)
        make_lists(&x, x.root);
    return x.root;
}
