/* Reading of the words, and keys. */
#include "plan/unit_words.h"

#include "base/file.h"
#include "base/utf8.h"
#include "plan/sheet.h"

#include <string.h>

struct reader {
    struct arena *arena;
    struct unit_words *words;
    struct buf *faults;
    struct str path;
    bool sound;
};

static void
fault(struct reader *r, size_t line, const char *what, struct str word)
{
    r->sound = false;
    buf_printf(r->faults, "%.*s:%zu: %s: %.*s\n", STR_ARG(r->path), line, what,
               STR_ARG(word));
}

static void
take(struct reader *r, const struct sheet *sheet, const struct sheet_row *row)
{
    static const struct str kinds[] = { STR_INIT("part"), STR_INIT("old"),
                                        STR_INIT("several"), STR_INIT("either") };
    struct str kind = sheet_cell(sheet, row, "kind");
    struct str until = sheet_cell(sheet, row, "until");
    struct unit_word word = { .printed = sheet_cell(sheet, row, "short"),
                              .full = sheet_cell(sheet, row, "full") };
    size_t at = 0;
    while (at < 4 && !str_eq(kind, kinds[at]))
        at++;
    if (at == 4 || !word.printed.len || !word.full.len)
        fault(r, row->line, "unknown kind, or an empty cell", kind);
    word.kind = (enum unit_word_kind)at;
    if (!str_eq(until, STR("-")) && !date_read(until, &word.until))
        fault(r, row->line, "no date", until);
    if (word.kind == UNIT_PART && !words_add(r->arena, &r->words->parts, word.printed,
                                             (uint32_t)r->words->items.len))
        fault(r, row->line, "stands twice, is empty or too long", word.printed);
    *array_push(r->arena, &r->words->items) = word;
}

bool
unit_words_load(struct arena *arena, const char *folder, struct unit_words **words,
                struct buf *faults)
{
    struct reader r = { .arena = arena, .faults = faults, .sound = true };
    struct str bytes, why;
    struct sheet sheet = { 0 };
    r.words = *words = arena_new(arena, struct unit_words);
    r.path = arena_printf(arena, "%s/unit-aliases.tsv", folder);
    if (!file_read(arena, r.path.ptr, &bytes, &why)) {
        fault(&r, 0, "cannot be read", why);
        return false;
    }
    sheet_read(arena, bytes, &sheet);
    for (size_t i = 0; i < sheet.rows.len; i++)
        take(&r, &sheet, &sheet.rows.items[i]);
    for (size_t i = 0; i < r.words->items.len; i++) {
        struct unit_key key;
        unit_key_of(r.words, r.words->items.items[i].printed, &key);
        r.words->items.items[i].key = arena_str(arena, unit_key_str(&key));
    }
    return r.sound;
}

static void
change_texts(struct unit_words *words, image_change *change, void *pool)
{
    for (size_t i = 0; i < words->items.len; i++) {
        change(&words->items.items[i].printed, pool);
        change(&words->items.items[i].full, pool);
        change(&words->items.items[i].key, pool);
    }
}

struct str
unit_words_compiled(struct arena *arena, const char *folder, struct buf *faults)
{
    struct unit_words *words;
    struct buf out = { .arena = arena }, pool = { .arena = arena };
    const size_t form = sizeof *words->items.items;
    if (!unit_words_load(arena, folder, &words, faults))
        return STR("");
    change_texts(words, image_to_place, &pool);
    image_put(&out, &form, 1, sizeof form);
    image_put(&out, pool.ptr, pool.len, 1);
    image_put_array(&out, &words->items);
    words_put(&out, &words->parts);
    return buf_str(&out);
}

bool
unit_words_of_compiled(struct arena *arena, struct str bytes, struct unit_words **words)
{
    struct image image = { .rest = bytes };
    struct unit_words *all = *words = arena_new(arena, struct unit_words);
    struct str pool;
    size_t form = 0;
    image_copy(&image, &form, 1, sizeof form);
    if (image.bad || form != sizeof *all->items.items)
        return false;
    pool.ptr = image_take(&image, &pool.len, 1);
    image_take_array_rows(arena, &image, &all->items);
    words_take(&image, &all->parts);
    if (!image.bad)
        change_texts(all, image_to_text, &pool);
    return !image.bad;
}

static bool
put(char *bytes, size_t most, size_t *len, struct str s)
{
    if (s.len > most - *len)
        return false;
    memcpy(bytes + *len, s.ptr, s.len);
    *len += s.len;
    return true;
}

/* Without blanks, and without the 和, 与, 及 that join two words. */
static size_t
joined(struct str name, char bytes[UNIT_NAME_MOST])
{
    size_t len = 0;
    for (size_t at = 0, next; at < name.len; at = next) {
        next = at;
        uint32_t c = utf8_next(name, &next);
        bool joins = c == 0x548C || c == 0x4E0E || c == 0x53CA; /* 和 与 及 */
        bool blank = c <= ' ' || c == 0xA0 || c == 0x3000;
        if ((joins && at && next < name.len) || blank)
            continue;
        if (!put(bytes, UNIT_NAME_MOST, &len, str_sub(name, at, next)))
            return 0;
    }
    return len;
}

void
unit_key_of(const struct unit_words *words, struct str name, struct unit_key *key)
{
    char bytes[UNIT_NAME_MOST];
    struct str s = { bytes, joined(name, bytes) };
    key->len = 0;
    for (size_t at = 0, end; at < s.len; at = end) {
        uint32_t value = 0;
        end = words ? words_longest(&words->parts, s, at, s.len, &value) : 0;
        struct str part = end ? words->items.items[value].full : (struct str){ 0 };
        if (!end) {
            end = at;
            utf8_next(s, &end);
            part = str_sub(s, at, end);
        }
        if (!put(key->bytes, UNIT_KEY_MOST, &key->len, part)) {
            key->len = 0;
            return;
        }
    }
}

struct str
unit_key_str(const struct unit_key *key)
{
    return (struct str){ key->bytes, key->len };
}
