/* The compiled form becomes rules; any bytes are borne. */
#include "rule/cache.h"

#include <string.h>

struct cut {
    struct rules *rules;
    struct str rest;
    struct str path,
        opened; /* of the last rule: its pack, below the root and as opened */
    bool bad;   /* ran out of bytes, or says what cannot be */
};

static uint64_t
take_number(struct cut *cut, size_t size)
{
    uint64_t number = 0;
    if (cut->rest.len < size) {
        cut->bad = true;
        return 0;
    }
    for (size_t i = 0; i < size; i++)
        number |= (uint64_t)(unsigned char)cut->rest.ptr[i] << 8 * i;
    cut->rest = str_sub(cut->rest, size, cut->rest.len);
    return number;
}

static uint32_t
take_count(struct cut *cut, uint32_t most)
{
    uint32_t count = (uint32_t)take_number(cut, 4);
    if (count <= most)
        return count;
    cut->bad = true;
    return 0;
}

static struct str
take_text(struct cut *cut)
{
    size_t len = take_number(cut, 4);
    if (len > cut->rest.len) {
        cut->bad = true;
        return (struct str){ 0 };
    }
    struct str text = str_sub(cut->rest, 0, len);
    cut->rest = str_sub(cut->rest, len, cut->rest.len);
    return text;
}

static void
take_gives(struct cut *cut, struct entry *entry)
{
    size_t count = kind_keys(entry->kind);
    entry->gives = arena_alloc_array(cut->rules->arena, count, sizeof *entry->gives);
    for (size_t i = 0; i < count; i++) {
        const char *values = entry->kind->keys[i].values;
        struct str text = take_text(cut);
        bool choice = text.len && values && strcmp(values, "number") != 0;
        entry->gives[i] = (struct given){ text, choice ? choice_of(values, text) : -1 };
        if (choice ? entry->gives[i].choice < 0
                   : !text.len && entry->kind->keys[i].required)
            cut->bad = true;
    }
}

static void
take_groups(struct cut *cut, struct regex_groups *groups)
{
    groups->count = take_count(cut, MATCH_GROUPS - 1);
    groups->name_count = take_count(cut, MATCH_GROUPS - 1);
    groups->names =
        arena_alloc_array(cut->rules->arena, groups->name_count, sizeof *groups->names);
    for (size_t i = 0; i < groups->name_count; i++) {
        groups->names[i].name = take_text(cut);
        groups->names[i].number = take_count(cut, groups->count);
    }
}

static struct str
take_path(struct cut *cut)
{
    const struct rules *rules = cut->rules;
    struct str path = take_text(cut);
    if (!cut->opened.len || !str_eq(path, cut->path))
        cut->opened =
            arena_printf(rules->arena, "%s%.*s", rules->root.ptr, STR_ARG(path));
    cut->path = path;
    return cut->opened;
}

static void
take_rule(struct cut *cut)
{
    struct rules *rules = cut->rules;
    struct entry *entry = arena_new(rules->arena, struct entry);
    size_t kind = take_number(cut, 4);
    if (kind + 1 >= rules->set_count) {
        cut->bad = true;
        return;
    }
    entry->set = &rules->sets[kind];
    entry->kind = entry->set->kind;
    entry->public.kind = str_of(entry->kind->name);
    entry->public.line = take_number(cut, 4);
    entry->public.id = take_text(cut);
    entry->public.serves = take_text(cut);
    entry->public.pattern = take_text(cut);
    entry->public.source = take_text(cut);
    entry->public.path = take_path(cut);
    take_gives(cut, entry);
    entry->regex.pattern = take_text(cut);
    take_groups(cut, &entry->groups);
    entry->public.index = entry->set->members.len;
    *array_push(rules->arena, &entry->set->members) = entry;
    *array_push(rules->arena, &rules->entries) = entry;
}

/* The code of every pattern, which is read when it is first used. */
static void
take_codes(struct cut *cut, struct image *image)
{
    struct rules *rules = cut->rules;
    struct str codes;
    size_t count;
    const uint64_t *ends = image_take(image, &count, sizeof *ends);
    codes.ptr = image_take(image, &codes.len, 1);
    cut->bad = cut->bad || image->bad || count != rules->entries.len;
    for (size_t i = 0, from = 0; i < count && !cut->bad; from = ends[i++]) {
        cut->bad = ends[i] < from || ends[i] > codes.len || ends[i] % 8;
        if (!cut->bad)
            rules->entries.items[i]->regex.written = str_sub(codes, from, ends[i]);
    }
}

static void
take_images(struct cut *cut, struct str bytes)
{
    struct image image = { .rest = bytes };
    for (size_t i = 0; i + 1 < cut->rules->set_count; i++) {
        struct str *sieves = &cut->rules->sets[i].image;
        sieves->ptr = image_take(&image, &sieves->len, 1);
    }
    take_codes(cut, &image);
    cut->rules->more.ptr = image_take(&image, &cut->rules->more.len, 1);
    cut->bad = cut->bad || image.bad || image.rest.len;
}

/* Takes the head; the texts are left in CUT. False when it is none, or not as long as it was. */
static bool
take_head(struct cut *cut, struct cache_form *form)
{
    struct str magic = STR(CACHE_MAGIC);
    if (!str_starts(cut->rest, magic))
        return false;
    cut->rest = str_sub(cut->rest, magic.len, cut->rest.len);
    form->keys.program = take_number(cut, 8);
    form->keys.packs = take_number(cut, 8);
    form->texts_sum = take_number(cut, 8);
    uint64_t texts = take_number(cut, 8);
    form->images_sum = take_number(cut, 8);
    uint64_t images = take_number(cut, 8);
    struct str rest = cut->rest;
    form->texts = cut->rest = str_sub(rest, 0, texts);
    form->images = str_sub(rest, cut->rest.len, rest.len);
    return !cut->bad && texts == cut->rest.len && images == form->images.len;
}

bool
cache_open(struct arena *arena, struct str bytes, struct cache_form *form)
{
    struct cut cut = { .rest = bytes };
    *form = (struct cache_form){ 0 };
    if (!take_head(&cut, form))
        return false;
    size_t count = take_number(&cut, 4);
    for (size_t i = 0; i < count && !cut.bad; i++) {
        struct watched *one = array_push(arena, &form->watch);
        one->path = take_text(&cut);
        one->size = take_number(&cut, 8);
    }
    form->rules = cut.rest;
    return !cut.bad;
}

bool
cache_is_of(const struct cache_form *form, uint64_t packs)
{
    return form->keys.packs == packs && form->texts_sum == image_sum(0, form->texts) &&
           form->images_sum == image_sum(0, form->images);
}

bool
cache_read(struct rules *rules, const struct cache_form *form)
{
    struct cut cut = { .rules = rules, .rest = form->rules };
    size_t count = take_number(&cut, 4);
    for (size_t i = 0; i < count && !cut.bad; i++)
        take_rule(&cut);
    take_images(&cut, form->images);
    return !cut.bad;
}
