/* Masking of personal data in everything that is printed. */
#include "lint/mask.h"

#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>

/* How many of COUNT digits stay at the ends: of a mobile number (11) 138****5678, of an
 * identity number (15 and more) neither place nor birthday, of anything shorter only its
 * end. */
static void
ends_kept(size_t count, size_t *head, size_t *tail)
{
    *head = count >= 15 ? 2 : count >= 11 ? 3 : 0;
    *tail = count >= 15 ? 3 : count >= 11 ? 4 : count >= 7 ? 2 : 0;
}

/* Full-width forms count as ASCII. */
static uint32_t
half_width(uint32_t c)
{
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c;
}

static bool
is_letter(uint32_t c)
{
    c = half_width(c);
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A digit, or the star of a mask that hides one. */
static bool
is_digit(uint32_t c)
{
    c = half_width(c);
    return (c >= '0' && c <= '9') || c == '*';
}

/* Words (accounts, paths, passwords) keep no end; the X of an identity number is no
 * letter of a word. */
static size_t
measure(struct str secret, size_t *head, size_t *tail)
{
    size_t count = 0, letters = 0;
    for (size_t at = 0; at < secret.len;) {
        uint32_t c = utf8_next(secret, &at);
        count += is_digit(c) || is_letter(c);
        letters += is_letter(c) && at < secret.len;
    }
    ends_kept(letters ? 0 : count, head, tail);
    return count;
}

struct str
mask(struct arena *arena, struct str secret)
{
    size_t seen = 0, head, tail;
    size_t count = measure(secret, &head, &tail);
    struct buf out = { .arena = arena };
    for (size_t at = 0, from = 0; at < secret.len; from = at) {
        uint32_t c = utf8_next(secret, &at);
        bool telling = is_digit(c) || is_letter(c);
        if (telling && seen >= head && seen + tail < count)
            buf_char(&out, '*');
        else
            buf_add(&out, str_sub(secret, from, at));
        seen += telling;
    }
    return buf_str(&out);
}

/* First secret that ends behind OFFSET. */
static size_t
secret_after(const struct run *run, size_t offset)
{
    size_t low = 0, high = run->secrets.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (run->secrets.items[middle].to <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct str
mask_view(const struct run *run, struct arena *arena, struct span span)
{
    size_t i = secret_after(run, span.from);
    if (i == run->secrets.len || run->secrets.items[i].from >= span.to)
        return text_view(run->text, span);
    struct buf out = { .arena = arena };
    size_t at = span.from;
    for (; i < run->secrets.len && run->secrets.items[i].from < span.to; i++) {
        struct span secret = run->secrets.items[i];
        struct str masked = mask(arena, text_view(run->text, secret));
        if (secret.from > at)
            buf_add(&out, text_view(run->text, (struct span){ at, secret.from }));
        /* A span that cuts a secret shows none of the part inside. */
        if (secret.from < at || secret.to > span.to)
            masked = STR("***");
        buf_add(&out, masked);
        at = secret.to;
    }
    if (at < span.to)
        buf_add(&out, text_view(run->text, (struct span){ at, span.to }));
    return buf_str(&out);
}

static int
by_start(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

/* Sorted and merged where they overlap. */
static void
collect(struct run *run)
{
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].check->row->guards)
            *array_push(run->arena, &run->secrets) = run->findings.items[i].span;
    if (!run->secrets.len)
        return;
    qsort(run->secrets.items, run->secrets.len, sizeof(struct span), by_start);
    size_t last = 0;
    for (size_t i = 1; i < run->secrets.len; i++) {
        struct span *open = &run->secrets.items[last];
        struct span next = run->secrets.items[i];
        if (next.from >= open->to)
            run->secrets.items[++last] = next;
        else if (next.to > open->to)
            open->to = next.to;
    }
    run->secrets.len = last + 1;
}

static bool
within(struct str part, struct str whole)
{
    return part.len && part.ptr >= whole.ptr &&
           part.ptr + part.len <= whole.ptr + whole.len;
}

/* Words are mostly views of the text, so their place says what they hold; a word made
 * anew from the place of the finding is masked as a whole. */
static struct str
mask_word(struct run *run, const struct finding *finding, struct str word)
{
    struct str utf8 = run->text->utf8;
    if (within(word, utf8)) {
        size_t from = (size_t)(word.ptr - utf8.ptr);
        return mask_view(run, run->arena, (struct span){ from, from + word.len });
    }
    return finding->check->row->guards ? mask(run->arena, word) : word;
}

void
mask_findings(struct run *run)
{
    collect(run);
    if (!run->secrets.len)
        return;
    for (size_t i = 0; i < run->findings.len; i++) {
        struct finding *finding = &run->findings.items[i];
        for (size_t k = 0; k < FINDING_WORDS; k++)
            finding->words[k] = mask_word(run, finding, finding->words[k]);
    }
}
