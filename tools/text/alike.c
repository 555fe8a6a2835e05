/* The table is searched as it stands: it is asked only of names that nobody knows. */
#include "text/alike.h"

#include "base/file.h"
#include "base/utf8.h"

static bool
is_row(struct str line)
{
    struct str kind, characters, rest = line;
    size_t second = 0;
    if (!str_cut(&rest, '\t', &kind) || !str_cut(&rest, '\t', &characters) ||
        !characters.len || (!str_eq(kind, STR("shape")) && !str_eq(kind, STR("sound"))))
        return false;
    utf8_next(characters, &second);
    return second < characters.len;
}

bool
alikes_load(struct arena *arena, const char *folder, struct alikes *alikes,
            struct buf *faults)
{
    struct str path = arena_printf(arena, "%s/look-alikes.tsv", folder), why, line;
    if (!file_read(arena, path.ptr, &alikes->rows, &why)) {
        buf_printf(faults, "%s: cannot be read: %.*s\n", path.ptr, STR_ARG(why));
        return false;
    }
    bool sound = true, headed = false;
    struct str rest = alikes->rows;
    for (size_t number = 1; str_cut(&rest, '\n', &line); number++) {
        if (!line.len || line.ptr[0] == '#')
            continue;
        bool right =
            headed ? is_row(line) : str_eq(line, STR("kind\tcharacters\treading"));
        headed = true;
        if (right)
            continue;
        sound = false;
        buf_printf(faults, "%s:%zu: unknown kind, or fewer than two characters\n",
                   path.ptr, number);
    }
    return sound;
}

/* Of Han only: ASCII is in the other columns. */
static void
find_rows(struct str all, struct str character, struct alike_rows *rows)
{
    rows->count = 0;
    for (size_t at = 0; character.len >= 3 && rows->count < ALIKE_ROWS; at++) {
        at = str_find(all, character, at);
        if (at == all.len)
            return;
        size_t from = at;
        while (from && all.ptr[from - 1] != '\t' && all.ptr[from - 1] != '\n')
            from--;
        const char *end = memchr(all.ptr + at, '\t', all.len - at);
        at = end ? (size_t)(end - all.ptr) : all.len;
        rows->items[rows->count++] = str_sub(all, from, at);
    }
}

void
alike_word_of(const struct alikes *alikes, struct str word, struct alike_word *made)
{
    made->word = word;
    size_t count = 0;
    for (size_t at = 0; at < word.len && count < DISTANCE_MOST; count++) {
        size_t from = at;
        utf8_next(word, &at);
        find_rows(alikes ? alikes->rows : (struct str){ 0 }, str_sub(word, from, at),
                  &made->of[count]);
    }
}

static bool
is_taken_for(const void *owner, size_t index, struct str other)
{
    const struct alike_word *word = owner;
    const struct alike_rows *rows = &word->of[index];
    for (size_t i = 0; i < rows->count; i++)
        if (str_has(rows->items[i], other))
            return true;
    return false;
}

size_t
alike_distance(const struct alike_word *word, struct str other)
{
    return distance_halves(word->word, other, is_taken_for, word);
}
