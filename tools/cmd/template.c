/* duban template: the form that a unit gets. */
#include "lint/template.h"

#include "cmd/command.h"
#include "cmd/occasion.h"
#include "output/delimited.h"
#include "output/print.h"
#include "text/text.h"

/* As in ENCODINGS. */
enum { UTF8_BOM, UTF8, GBK };

/* Names that FITS, parted by |, as people list them. */
static struct str
listed(struct session *session, struct str fits)
{
    struct buf all = { .arena = &session->arena };
    struct str name;
    while (str_cut(&fits, '|', &name)) {
        buf_add(&all, all.len ? STR("、") : STR(""));
        buf_add(&all, name);
    }
    return buf_str(&all);
}

static const struct unit *
unit_asked(struct session *session, const struct surroundings *around)
{
    struct str given = str_trim(session->options.unit);
    struct unit_match match = template_unit(around, given);
    if (match.how == UNIT_DANGEROUS && (match.other || !match.unit)) {
        session_says(session, NULL, MESSAGE_SEVERAL_UNITS, given,
                     listed(session, match.fits), STR(""));
        return NULL;
    }
    if (match.unit && match.how != UNIT_ELSEWHERE)
        return match.unit;
    struct option_fault fault = {
        MESSAGE_NO_UNIT,
        { given },
        units_nearest(around->plan->units, &around->tables->alikes, given).name
    };
    command_line_fault(session, &fault);
    return NULL;
}

/* The index of the line, from 1, and the character at offset AT. */
static void
tell_character(struct session *session, struct str utf8, size_t at)
{
    size_t line = 1, to = at + 1;
    for (size_t i = 0; i < at; i++)
        line += utf8.ptr[i] == '\n';
    while (to < utf8.len && ((unsigned char)utf8.ptr[to] & 0xC0) == 0x80)
        to++;
    session_says(session, NULL, MESSAGE_NO_CHARACTER, STR("GBK"),
                 arena_printf(&session->arena, "%zu", line), str_sub(utf8, at, to));
}

static void
print_form(struct session *session, struct str utf8)
{
    int encoding = option_choice(ENCODINGS, session->options.encoding, UTF8_BOM);
    struct str bytes = utf8;
    size_t at;
    if (encoding == GBK &&
        !text_encode(&session->arena, ENCODING_CP936, utf8, &bytes, &at)) {
        tell_character(session, utf8, at);
        return;
    }
    if (encoding == UTF8_BOM)
        print_str(session->out, STR("\xEF\xBB\xBF"));
    print_str(session->out, bytes);
}

static void
print_template(struct session *session, const struct surroundings *around,
               const struct unit *unit, struct filing_period period)
{
    struct str name = unit->name;
    if (unit->collective)
        name = str_trim(session->options.unit);
    struct template_rows rows =
        template_of(&session->arena, around, unit, name, period);
    if (!rows.len) {
        session_says(session, NULL, MESSAGE_NO_DUTIES, name, STR(""), STR(""));
        return;
    }
    struct buf form = { .arena = &session->arena };
    delimited_head(&form, DELIMITED_CSV, STR("\r\n"));
    for (size_t i = 0; i < rows.len; i++)
        delimited_row(&form, DELIMITED_CSV, rows.items[i].cells, COLUMN_CANONICAL,
                      STR("\r\n"));
    print_form(session, buf_str(&form));
}

void
command_template(struct session *session)
{
    struct filing_period period;
    if (!session->options.unit.len) {
        session_says(session, NULL, MESSAGE_OPTION_NEEDED, STR("duban template"),
                     STR("--unit"), STR(""));
        return;
    }
    if (!occasion_asked(session, &period) || !session_ready(session))
        return;
    const struct surroundings *around = occasion_around(session, period, NULL);
    const struct unit *unit =
        around && around->plan ? unit_asked(session, around) : NULL;
    if (unit)
        print_template(session, around, unit, period);
}
