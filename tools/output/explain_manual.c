/* The page duban-rules(5): the catalogue in mdoc(7). */
#include "output/explain.h"

/* Text of a line of its own: a leading dot or quote is no macro, a backslash no escape. */
static void
add_line(struct buf *out, struct str text)
{
    buf_add(out, STR("\\&"));
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '\\')
            buf_add(out, STR("\\e"));
        else
            buf_char(out, text.ptr[i]);
    buf_char(out, '\n');
}

static void
add_item(struct buf *out, const char *label, struct str text)
{
    buf_printf(out, ".It %s\n", label);
    add_line(out, text);
}

static void
add_check(struct buf *out, const struct check *check, const struct profiles *profiles)
{
    struct explained zh[EXPLAINED_PARTS], en[EXPLAINED_PARTS];
    explain_parts(out->arena, check, LANGUAGE_ZH, zh);
    explain_parts(out->arena, check, LANGUAGE_EN, en);
    buf_printf(out, ".Ss %s %s\n", check->code, check->row->name);
    add_line(out, str_of(check->row->title.en));
    add_line(out, arena_printf(out->arena, "（%s）。", check->row->title.zh));
    buf_add(out, STR(".Bl -tag -width Ds\n"));
    add_item(out, "severity 级别", explain_severity(out->arena, check, profiles));
    for (size_t i = 0; i < EXPLAINED_PARTS; i++) {
        const char *label = arena_printf(out->arena, "%s %s", messages[en[i].label].en,
                                         messages[zh[i].label].zh)
                                .ptr;
        add_item(out, label, en[i].text);
        if (!str_eq(zh[i].text, en[i].text))
            add_line(out, zh[i].text);
    }
    buf_add(out, STR(".El\n"));
}

void
explain_manual(struct buf *out, const struct profiles *profiles)
{
    buf_add(out, STR(".Dd November 24, 2026\n"
                     ".Dt DUBAN-RULES 5\n"
                     ".Os\n"
                     ".Sh NAME\n"
                     ".Nm duban-rules\n"
                     ".Nd the checks of duban（督办的各项检查）\n"
                     ".Sh DESCRIPTION\n"
                     "What\n"
                     ".Cm duban lint\n"
                     "looks for, by code; this page is made from the catalogue.\n"
                     "本页由检查目录生成，与\n"
                     ".Cm duban explain\n"
                     "所说相同。\n"
                     ".Pp\n"
                     "Behind a severity stands what a profile\n"
                     ".Pq Fl -profile\n"
                     "makes of it;\n"
                     ".Ql off\n"
                     "is not checked.\n"));
    for (size_t i = 0; i < catalogue_count; i++)
        add_check(out, &catalogue[i], profiles);
    buf_add(out, STR(".Sh SEE ALSO\n.Xr duban 1\n"));
}
