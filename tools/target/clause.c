/* Clauses: the stretches in which words bind to a number. */
#include "base/utf8.h"
#include "target/inside.h"

enum mark { MARK_NONE, MARK_CLAUSE, MARK_SENTENCE, MARK_OPEN, MARK_CLOSE };

static bool
is_digit_at(struct str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* What the character at AT, which ends at NEXT, does to the clause. */
static enum mark
mark_at(struct str s, size_t at, size_t next, uint32_t c)
{
    bool number = at > 0 && is_digit_at(s, at - 1) && is_digit_at(s, next);
    switch (c) {
    case ',':
    case ':':
    case 0xFF1A: /* ： */
        return number ? MARK_NONE : MARK_CLAUSE;
    case 0xFF0C: /* ， */
    case '|':
    case '\t':
        return MARK_CLAUSE;
    case ';':
    case '\n':
    case 0x3002: /* 。 */
    case 0xFF1B: /* ； */
    case 0xFF01:
    case 0xFF1F:
        return MARK_SENTENCE;
    case '(':
    case 0xFF08:
    case '[':
    case 0x3014:
    case 0x3010:
        return MARK_OPEN;
    case ')':
    case 0xFF09:
    case ']':
    case 0x3015:
    case 0x3011:
        return MARK_CLOSE;
    default:
        return MARK_NONE;
    }
}

struct clauses
clauses_of(struct arena *arena, struct str s)
{
    struct clauses clauses = { 0 };
    size_t from = 0, sentence = 0, depth = 0;
    for (size_t at = 0, next; at < s.len; at = next) {
        next = at;
        uint32_t c = utf8_next(s, &next);
        enum mark mark = mark_at(s, at, next, c);
        if (mark == MARK_NONE)
            continue;
        *array_push(arena, &clauses) = (struct clause){ { from, at }, sentence, depth };
        from = next;
        sentence += mark == MARK_SENTENCE;
        depth += mark == MARK_OPEN;
        depth -= (mark == MARK_CLOSE || mark == MARK_SENTENCE) && depth > 0;
    }
    *array_push(arena, &clauses) = (struct clause){ { from, s.len }, sentence, depth };
    return clauses;
}

size_t
clause_at(const struct clauses *clauses, size_t at)
{
    size_t low = 0, high = clauses->len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (clauses->items[middle].span.from <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}
