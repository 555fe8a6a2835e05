/* Back references: what a group of the pattern has matched, once more. */
#include "rule/program_read.h"

#include <string.h>

static struct str
name_between(struct str in, size_t from, char end)
{
    struct str rest = str_sub(in, from, in.len);
    const char *hit = rest.len ? memchr(rest.ptr, end, rest.len) : NULL;
    return hit ? str_sub(rest, 0, (size_t)(hit - rest.ptr)) : (struct str){ 0 };
}

size_t
look_group_begins(struct look *look)
{
    struct look_group *groups = look->groups;
    size_t count = look->group_count;
    /* An atom that is read again has its groups already. */
    for (size_t i = 0; i < count; i++)
        if (groups[i].from == look->at)
            return i;
    if (count == LOOK_GROUPS) {
        look->lost = true;
        return 0;
    }
    size_t name = look_peek(look, 1) != '?' ? 0 : look_peek(look, 2) == 'P' ? 4 : 3;
    groups[count] = (struct look_group){ .from = look->at };
    if (name)
        groups[count].name = name_between(look->in, look->at + name, '>');
    return look->group_count++;
}

/* The group that the reference under the cursor names, which moves behind it; NULL where
 * that is not plain. */
static const struct look_group *
referred(struct look *look)
{
    const struct look_group *found = NULL;
    char c = look_peek(look, 1), next = look_peek(look, 2);
    struct str name = { 0 };
    size_t number = (size_t)(c - '0');
    if (c == 'k') {
        name = next == '<' ? name_between(look->in, look->at + 3, '>') : name;
        look->at += name.len + 4;
    } else {
        look->at += 2;
    }
    if (c == 'k' ? !name.len : next >= '0' && next <= '9')
        return NULL;
    for (size_t i = 0; i < look->group_count; i++) {
        const struct look_group *group = &look->groups[i];
        if (name.len ? !str_eq(group->name, name) : i + 1 != number)
            continue;
        if (found || !group->closed)
            return NULL;
        found = group;
    }
    return found;
}

/* The fewest characters that PART takes, counted up to MOST. By the nodes that so many
 * characters lead to, from none on; each is looked at once. */
static size_t
fewest(const struct look *look, struct part part, size_t most)
{
    const struct program *program = look->program;
    size_t count = program->nodes.len, len = 0, level = 0, more = 0;
    uint32_t *todo = arena_alloc_array(program->arena, 2 * count + 1, sizeof *todo);
    uint32_t *next = arena_alloc_array(program->arena, 2 * count + 1, sizeof *next);
    bool *seen = arena_alloc_array(program->arena, count, sizeof *seen);
    for (todo[len++] = part.in; len && level < most; len = more, more = 0, level++) {
        while (len) {
            uint32_t index = todo[--len];
            const struct node *node = &program->nodes.items[index];
            if (seen[index])
                continue;
            seen[index] = true;
            bool character = node->kind == NODE_CHARACTER;
            if (index == part.out)
                return level + character;
            if (node->kind == NODE_SPLIT)
                todo[len++] = node->other;
            if (character)
                next[more++] = node->next;
            else
                todo[len++] = node->next;
        }
        uint32_t *swap = todo;
        todo = next;
        next = swap;
    }
    return most;
}

bool
look_is_reference(const struct look *look)
{
    char c = look_peek(look, 1);
    return look_peek(look, 0) == '\\' && (c == 'k' || (c >= '1' && c <= '9'));
}

struct part
look_reference(struct look *look)
{
    const struct look_group *group = referred(look);
    look->wide = true;
    look->lost = look->lost || !group;
    if (look->lost)
        return (struct part){ 0 };
    struct part part = look_again(look, group->from);
    if (!part.in || look->lost)
        return part;
    size_t least = fewest(look, part, PROGRAM_ECHO_MOST);
    char c = look_peek(look, 0);
    bool needed = !look->depth && c != '?' && c != '*' && c != '{';
    look->echo = look->echo || least >= PROGRAM_ECHO;
    if (needed && least >= PROGRAM_ECHO && least > look->must)
        look->must = (uint8_t)least;
    return part;
}
