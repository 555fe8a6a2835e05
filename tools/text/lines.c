/* Where lines begin and end: LF, CR LF and lone CR; and, on the way, whether all is UTF-8. */
#include "text/decoder.h"

#include "base/sound.h"
#include "base/spool.h"

/* How many bytes of S are LF or CR: no fewer than there are line ends. */
static size_t
count_ends(struct str s)
{
    size_t count = 0, at = 0;
    for (; s.len - at >= 8; at += 8) {
        uint64_t word = lanes_load(s.ptr + at);
        if (lanes_below(word, ' ')) /* few are */
            count += lanes_count(lanes_equal(word, '\n') | lanes_equal(word, '\r'));
    }
    for (; at < s.len; at++)
        count += s.ptr[at] == '\n' || s.ptr[at] == '\r';
    return count;
}

struct splitter {
    struct str s;
    struct arena_file file; /* where S lies */
    struct sound *sound;    /* NULL: whether it is UTF-8 is not asked */
    uint64_t angles;        /* < stands in some block */
    size_t from;            /* of the line in hand */
    struct line *last;
    struct line *items; /* NULL: they go to the spool */
    size_t count;
    struct spool spool;
};

static struct line *
next_line(struct splitter *splitter)
{
    size_t index = splitter->count++;
    return splitter->items ? &splitter->items[index] : spool_push(&splitter->spool);
}

/* Of the block at BASE, whose bytes stand at BYTES, those in ENDS are LF or CR. */
static void
end_lines(struct splitter *splitter, const char *bytes, size_t base, uint64_t ends)
{
    for (; ends; ends &= ends - 1) {
        size_t index = block_first(ends), at = base + index;
        struct line *line = splitter->last;
        bool feed = bytes[index] == '\n';
        if (feed && at == splitter->from && line && line->end == LINE_END_CR) {
            line->end = LINE_END_CRLF;
        } else {
            splitter->last = line = next_line(splitter);
            line->span = (struct span){ splitter->from, at };
            line->end = feed ? LINE_END_LF : LINE_END_CR;
        }
        splitter->from = at + 1;
    }
}

static inline void
split_block(struct splitter *splitter, const char *bytes, size_t base,
            const struct block *block)
{
    if (splitter->sound)
        sound_block(splitter->sound, block);
    splitter->angles |= block_equal(block, '<');
    uint64_t visible = block_bit(block, 7) | block_bit(block, 6) | block_bit(block, 5);
    if (~visible)
        end_lines(splitter, bytes, base,
                  block_equal(block, '\n') | block_equal(block, '\r'));
}

/* A stretch of the text, at BASE; only the last may have another length than blocks have. */
static void
split_stretch(struct splitter *splitter, struct str bytes, size_t base)
{
    size_t at = 0;
    for (; bytes.len - at >= BLOCK_BYTES; at += BLOCK_BYTES) {
        struct block block = block_load(bytes.ptr + at);
        split_block(splitter, bytes.ptr + at, base + at, &block);
    }
    if (at < bytes.len) {
        struct block block = block_load_last(bytes.ptr + at, bytes.len - at);
        split_block(splitter, bytes.ptr + at, base + at, &block);
    }
}

/* All of the text; false: it is no UTF-8, and was not read to its end. */
static bool
split(struct splitter *splitter)
{
    char room[TEXT_ROOM];
    struct str s = splitter->s, bytes;
    for (size_t at = 0; at < s.len; at += bytes.len) {
        bytes = str_sub(s, at, at + TEXT_ROOM);
        if (splitter->file.start &&
            arena_file_copy(&splitter->file, bytes.ptr, bytes.len, room))
            bytes.ptr = room;
        split_stretch(splitter, bytes, at);
        if (splitter->sound && splitter->sound->broken)
            return false;
    }
    *next_line(splitter) =
        (struct line){ .span = { splitter->from, s.len }, .end = LINE_END_NONE };
    return !splitter->sound || sound_whole(splitter->sound);
}

/* A long text is read once; its lines take no memory until they are looked at. False: the system
 * has no room for that. */
static bool
split_long(struct arena *arena, struct splitter *splitter, struct line **lines,
           bool *whole)
{
    if (splitter->s.len < ARENA_LONG_BYTES ||
        !spool_open(&splitter->spool, arena, sizeof(struct line)))
        return false;
    *whole = split(splitter);
    *lines = spool_close(&splitter->spool, arena);
    return *lines || !*whole;
}

bool
lines_split(struct arena *arena, struct text *text, struct str s, bool judge)
{
    struct sound sound = { 0 };
    struct splitter fresh = { .s = s, .file = arena_file(arena, s.ptr) };
    struct splitter splitter = fresh;
    struct line *lines = NULL;
    bool whole;
    splitter.sound = judge ? &sound : NULL;
    text->lines_spooled = split_long(arena, &splitter, &lines, &whole);
    if (!text->lines_spooled) {
        sound = (struct sound){ 0 };
        splitter = fresh;
        splitter.sound = judge ? &sound : NULL;
        lines = splitter.items =
            arena_alloc_array(arena, count_ends(s) + 1, sizeof *lines);
        whole = split(&splitter);
    }
    text->tags = splitter.angles != 0;
    text->lines.items = lines;
    text->lines.len = text->lines.cap = splitter.count;
    return whole;
}
