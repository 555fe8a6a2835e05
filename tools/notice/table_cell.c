/* Cells put together from pieces. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/names.h"

#include <string.h>

/* 合 计（12 项）, with blanks */
#define TOTAL_BYTES 40
#define PIECE_BYTES 240

bool
unit_begins_with_level(struct str line)
{
    static const struct str heads[] = { STR_INIT("市"), STR_INIT("区"), STR_INIT("县"),
                                        STR_INIT("州"), STR_INIT("旗"), STR_INIT("镇"),
                                        STR_INIT("乡"), STR_INIT("省"), STR_INIT("各"),
                                        STR_INIT("国") };
    bool head = false;
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        head = head || str_starts(line, heads[i]);
    return head;
}

/* 县委 / 组织部 and 市公安局 / 交警支队 may be one name. */
static bool
ends_as_parent(struct str s)
{
    return str_ends(s, STR("委")) || str_ends(s, STR("政府")) ||
           str_ends(s, STR("公安局")) || str_ends(s, STR("党委"));
}

/* 、 ， ； ： （ at its end promise more. */
bool
cell_is_open(struct str s)
{
    size_t at = s.len;
    uint32_t last = utf8_before(s, &at);
    return last == 0x3001 || last == 0xFF0C || last == ',' || last == 0xFF08 ||
           last == 0xFF1B || last == 0xFF1A || last == '(' || last == '-';
}

/* Where the last name of S begins. */
static size_t
last_name(struct str s)
{
    size_t last = s.len;
    while (last > 0) {
        size_t at = last;
        uint32_t c = utf8_before(s, &at);
        if (c == 0x3001 || c == 0xFF0C || c == 0xFF1B || c == ',' || c == ' ' ||
            c == SOFT_BREAK)
            break;
        last = at;
    }
    return last;
}

static bool
has_any(struct str s, const struct str *words, size_t count, bool at_end)
{
    for (size_t i = 0; i < count; i++)
        if (at_end ? str_ends(s, words[i]) : str_starts(s, words[i]))
            return true;
    return false;
}

/* 区住房和城乡 / 建设局, 县人力资源和社会 / 保障局, 各乡镇 / 人民政府: one name, though both
 * parts end as units do. */
static bool
is_one_unit(struct str before, struct str behind)
{
    static const struct str ends[] = { STR_INIT("城乡"), STR_INIT("社会"),
                                       STR_INIT("农业农村"), STR_INIT("和"),
                                       STR_INIT("与") };
    static const struct str begins[] = { STR_INIT("人民政府"), STR_INIT("办事处"),
                                         STR_INIT("委员会"),   STR_INIT("管委会"),
                                         STR_INIT("党工委"),   STR_INIT("管理委员会"),
                                         STR_INIT("和"),       STR_INIT("与") };
    return has_any(before, ends, sizeof ends / sizeof ends[0], true) ||
           has_any(behind, begins, sizeof begins / sizeof begins[0], false);
}

/* 旗水利局 / 旗农牧局 and 派出所 / 司法所 are two units, 旗政 / 府办 / 公室 is one: a new one
 * begins behind what already ends as a unit does, at a level or a collective, or where the
 * line is a unit by itself. */
bool
cell_begins_unit(struct reader *reader, struct str before, struct str line)
{
    before = str_sub(before, last_name(before), before.len);
    bool collective = utf8_count(line) == 2 && str_starts(line, STR("各"));
    if ((utf8_count(line) < 3 && !collective) || utf8_count(before) < 2 ||
        !names_is_unit(reader, before) || is_one_unit(before, line))
        return false;
    return unit_begins_with_level(line) ||
           (!ends_as_parent(before) && names_is_unit(reader, line));
}

/* What was put down last, back to a soft break; of more than a name nobody asks. */
static struct str
last_piece(struct str s)
{
    size_t at = s.len;
    while (at > 0 && s.len - at < PIECE_BYTES && s.ptr[at - 1] != SOFT_BREAK)
        at--;
    while (at < s.len && ((unsigned char)s.ptr[at] & 0xC0) == 0x80)
        at++;
    return str_sub(s, at, s.len);
}

void
cell_put(struct reader *reader, struct flow_writer *cell, const struct flow *piece,
         enum label_field field, bool printed)
{
    struct str before = cell->flow.s, last = last_piece(before);
    bool units = field == LABEL_UNITS || field == LABEL_CO_UNITS;
    bool name =
        field == LABEL_LEADERS && utf8_count(piece->s) >= 2 && utf8_count(last) >= 2;
    bool part = name || (units && cell_begins_unit(reader, last, piece->s)) ||
                (!printed && units && !cell_is_open(before));
    if (before.len && part)
        flow_put(cell, STR("\x1f"), flow_span(piece, 0, 0));
    flow_add(cell, piece, 0, piece->s.len);
}

void
cell_add_piece(struct reader *reader, const struct flow *piece, enum label_field field,
               bool printed, struct flow *cell)
{
    struct flow_writer writer = { .arena = reader->arena };
    flow_add(&writer, cell, 0, cell->s.len);
    cell_put(reader, &writer, piece, field, printed);
    *cell = writer.flow;
}

/* Whether the soft break between two pieces of a cell goes through a name. */
static bool
breaks_name(struct reader *reader, enum label_field field, struct str before,
            struct str behind)
{
    bool units = field == LABEL_UNITS || field == LABEL_CO_UNITS;
    if (field == LABEL_LEADERS)
        return utf8_count(behind) == 1 || utf8_count(before) == 1;
    before = str_sub(before, last_name(before), before.len);
    return units && before.len && !cell_is_open(before) &&
           (is_one_unit(before, behind) ||
            (!names_is_unit(reader, before) && !unit_begins_with_level(behind)));
}

void
cell_mend(struct reader *reader, enum label_field field, struct flow *cell)
{
    struct str s = cell->s;
    struct flow_writer writer = { .arena = reader->arena };
    size_t from = 0, at = 0;
    if (!s.len || !memchr(s.ptr, SOFT_BREAK, s.len))
        return;
    while ((at = str_find(s, STR("\x1f"), at)) < s.len) {
        size_t end = str_find(s, STR("\x1f"), at + 1);
        struct str before = str_sub(s, from, at), behind = str_sub(s, at + 1, end);
        if (breaks_name(reader, field, before, behind)) {
            flow_add(&writer, cell, from, at);
            from = at + 1;
        }
        at++;
    }
    if (!writer.flow.s.len)
        return;
    flow_add(&writer, cell, from, s.len);
    *cell = writer.flow;
}

bool
cell_is_total(struct reader *reader, struct str s)
{
    static const struct str words[] = { STR_INIT("合计"), STR_INIT("总计"),
                                        STR_INIT("小计"), STR_INIT("共计") };
    if (s.len > TOTAL_BYTES)
        return false;
    struct str compact = blank_compact(reader->arena, s);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_starts(compact, words[i]) && utf8_count(compact) <= 6)
            return true;
    return false;
}
