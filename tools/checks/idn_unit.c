/* IDN: names of units (填报单位). */
#include "checks/habit.h"
#include "checks/places.h"

#include "base/utf8.h"

/* Calls TELL for each name of the cell, with whom it means. */
typedef void tell_unit(struct run *run, const struct check *self,
                       const struct entry *entry, struct str name,
                       const struct unit_match *match);

static void
each_name(struct run *run, const struct check *self, const struct entry *entry,
          tell_unit *tell)
{
    const struct filing_cell *cell = &entry->row->cells[COLUMN_UNIT];
    struct str list = cell->text, name;
    const struct plan *plan = run->around->plan;
    if (!plan || !plan->units || cell->origin == ORIGIN_PATH)
        return;
    if (entry->unit_name.len && entry->unit_alone) {
        tell(run, self, entry, entry->unit_name, &entry->unit);
        return;
    }
    for (bool first = true; unit_cut(&list, &name); first = false) {
        struct unit_match match = entry->unit;
        if (!first)
            match = units_match(plan->units, name);
        tell(run, self, entry, name, &match);
    }
}

static struct finding *
tell_name(struct run *run, const struct check *self, const struct entry *entry,
          size_t say, struct str name, const struct unit *unit)
{
    struct finding *finding = habit_found(run, self, entry, COLUMN_UNIT, say, name);
    if (!finding)
        return NULL;
    finding->words[0] = name;
    if (unit)
        finding->words[1] = unit->name;
    return finding;
}

/* Puts UNIT's name in the place of NAME, where the cell holds nothing else. */
static void
offer_name(struct run *run, struct finding *finding, const struct entry *entry,
           struct str name, const struct unit *unit)
{
    const struct filing_cell *cell = &entry->row->cells[COLUMN_UNIT];
    struct str printed = text_view(run->text, cell->span);
    if (!finding || cell->origin != ORIGIN_CELL || !str_eq(printed, name))
        return;
    finding->fix_safe = true;
    found_edit(run, finding, cell->span, unit->name);
}

/* NAME is that of a unit but for characters that ENC10 or ENC21 tells: a joiner in it, or
 * 區 for 区. */
static bool
is_known_beneath(const struct run *run, struct str name)
{
    struct buf out = { .arena = run->arena };
    for (size_t at = 0, from = 0; at < name.len; from = at) {
        uint32_t c = utf8_next(name, &at);
        uint32_t standard = tables_standard(run->around->tables, c);
        char bytes[4];
        if (standard)
            buf_add(&out, (struct str){ bytes, utf8_put(bytes, standard) });
        else if (!is_invisible(c))
            buf_add(&out, str_sub(name, from, at));
    }
    return units_match(run->around->plan->units, buf_str(&out)).how != UNIT_UNKNOWN;
}

static void
tell_unknown(struct run *run, const struct check *self, const struct entry *entry,
             struct str name, const struct unit_match *match)
{
    if (match->how != UNIT_UNKNOWN || found_enough(run, self) ||
        is_known_beneath(run, name))
        return;
    struct unit_near near =
        units_nearest(run->around->plan->units, &run->around->tables->alikes, name);
    struct finding *finding = tell_name(
        run, self, entry, near.name.len ? 1 + (near.topic.len > 0) : 0, name, NULL);
    if (!finding)
        return;
    finding->words[1] = near.name;
    finding->words[2] = near.topic;
}

static void
look_unknown(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    if (plan && plan->units && plan->units->items.len &&
        !head_is_undecided(entry->filing, COLUMN_UNIT))
        each_name(run, self, entry, tell_unknown);
}

CHECK(IDN06) = {
    .name = "unit-unknown",
    .severity = SEVERITY_ERROR,
    .title = { "填报单位不在通知里", "the unit is none of the notice's" },
    .why = { "归集时不知道记在谁名下", "in the collection it belongs to nobody" },
    .hint = { "写通知里的单位名称；确是另有其名的，登记到 registry/units.tsv",
              "write the name as the notice has it; another name that is right belongs "
              "into registry/units.tsv" },
    .bad = "填报单位=区养老局",
    .good = "填报单位=区民政局",
    .source = "checks.md IDN06",
    SAYS(
        { "通知和单位名录里都没有“{1}”",
          "neither the notice nor the list of units has {1}" },
        { "通知和单位名录里都没有“{1}”，最接近的是“{2}”",
          "neither the notice nor the list of units has {1}; the nearest is {2}" },
        { "通知和单位名录里都没有“{1}”；通知里“{3}”的任务由“{2}”负责",
          "neither the notice nor the list of units has {1}; what the notice says of {3} "
          "is the task of {2}" }),
    .look_row = look_unknown,
};

static void
tell_alias(struct run *run, const struct check *self, const struct entry *entry,
           struct str name, const struct unit_match *match)
{
    if (match->how == UNIT_ALIAS)
        offer_name(run, tell_name(run, self, entry, 0, name, match->unit), entry, name,
                   match->unit);
}

static void
look_alias(struct run *run, const struct check *self, const struct entry *entry)
{
    each_name(run, self, entry, tell_alias);
}

CHECK(IDN07) = {
    .name = "unit-alias",
    .severity = SEVERITY_INFO,
    .title = { "填报单位是简称或另一种写法",
               "the unit goes by a short or another name" },
    .why = { "能认出是谁，但按名称汇总时会分成两个",
             "it is known who is meant, but collected by name they are two" },
    .hint = { "写通知里的全称", "write the name as the notice has it" },
    .bad = "填报单位=区卫健委",
    .good = "填报单位=区卫生健康委",
    .source = "checks.md IDN07",
    SAYS({ "“{1}”就是“{2}”", "{1} is {2}" }),
    .look_row = look_alias,
};

static void
tell_dangerous(struct run *run, const struct check *self, const struct entry *entry,
               struct str name, const struct unit_match *match)
{
    if (match->how != UNIT_DANGEROUS)
        return;
    size_t say = match->other ? 0 : match->fits.len ? 1 : 2;
    struct finding *finding = tell_name(run, self, entry, say, name, match->unit);
    if (finding && match->other)
        finding->words[2] = match->other->name;
    if (finding && say == 1) {
        struct buf all = { .arena = run->arena };
        struct str rest = match->fits, one;
        for (bool more = false; str_cut(&rest, '|', &one); more = true) {
            if (more)
                buf_add(&all, STR("、"));
            buf_add(&all, one);
        }
        finding->words[1] = buf_str(&all);
    }
}

static void
look_dangerous(struct run *run, const struct check *self, const struct entry *entry)
{
    each_name(run, self, entry, tell_dangerous);
}

CHECK(IDN08) = {
    .name = "alias-dangerous",
    .severity = SEVERITY_ERROR,
    .title = { "简称可以指几个单位", "a short name that fits several units" },
    .why = { "猜错了，数字就记到别的单位名下",
             "guessed wrongly, the figures go to another unit" },
    .hint = { "写全称", "write the whole name" },
    .bad = "填报单位=区城管",
    .good = "填报单位=区城市管理委",
    .source = "checks.md IDN08",
    SAYS({ "“{1}”可以指“{2}”，也可以指“{3}”", "{1} may be {2}, and may be {3}" },
         { "“{1}”分不清是哪个单位（{2}）", "nobody can tell which unit {1} is: {2}" },
         { "单位名录不许写“{1}”，应写“{2}”",
           "the list of units does not allow {1}; write {2}" }),
    .look_row = look_dangerous,
};

static void
tell_bare(struct run *run, const struct check *self, const struct entry *entry,
          struct str name, const struct unit_match *match)
{
    if (match->how == UNIT_NO_PLACE)
        offer_name(run, tell_name(run, self, entry, 0, name, match->unit), entry, name,
                   match->unit);
}

static void
look_bare(struct run *run, const struct check *self, const struct entry *entry)
{
    each_name(run, self, entry, tell_bare);
}

CHECK(IDN09) = {
    .name = "prefix-missing",
    .severity = SEVERITY_INFO,
    .title = { "单位名称前少了“区”“市”等字", "the unit's name lacks its place" },
    .why = { "与上级、外地的同名单位分不开",
             "it cannot be told from its namesakes above and elsewhere" },
    .hint = { "照通知补上", "write it as the notice does" },
    .bad = "填报单位=农业农村局",
    .good = "填报单位=区农业农村局",
    .source = "checks.md IDN09",
    SAYS({ "“{1}”应写“{2}”", "{1} should be {2}" }),
    .look_row = look_bare,
};

static void
tell_elsewhere(struct run *run, const struct check *self, const struct entry *entry,
               struct str name, const struct unit_match *match)
{
    if (match->how == UNIT_ELSEWHERE)
        tell_name(run, self, entry, 0, name, match->unit);
}

static void
look_elsewhere(struct run *run, const struct check *self, const struct entry *entry)
{
    each_name(run, self, entry, tell_elsewhere);
}

CHECK(IDN10) = {
    .name = "wrong-level-or-place",
    .severity = SEVERITY_ERROR,
    .title = { "外地或另一级的单位", "a unit of another place or level" },
    .why = { "不是本通知的责任单位；也可能整段抄自外地",
             "the notice gives it no task; the text may have been copied from elsewhere" },
    .hint = { "核对单位名称，看内容是不是本地的",
              "check the name, and whether the contents are your own" },
    .bad = "填报单位=顺义区民政局",
    .good = "填报单位=区民政局",
    .source = "checks.md IDN10",
    SAYS({ "“{1}”不是通知里的“{2}”", "{1} is not the notice's {2}" }),
    .look_row = look_elsewhere,
};

/* An old name after its last day. Where no day is known, as in a list of former names
 * without dates, it is over. */
static void
tell_renamed(struct run *run, const struct check *self, const struct entry *entry,
             struct str name, const struct unit_match *match)
{
    if (match->how != UNIT_RENAMED)
        return;
    struct date until = match->until;
    if (date_is_set(entry->reference) && date_is_set(until) &&
        date_compare(entry->reference, until) <= 0)
        return;
    bool dated = until.year > 1;
    struct finding *finding = tell_name(run, self, entry, dated, name, match->unit);
    if (finding && dated)
        finding->words[2] = date_print(run->arena, until);
    offer_name(run, finding, entry, name, match->unit);
}

static void
look_renamed(struct run *run, const struct check *self, const struct entry *entry)
{
    each_name(run, self, entry, tell_renamed);
}

CHECK(IDN11) = {
    .name = "unit-renamed",
    .severity = SEVERITY_WARNING,
    .title = { "单位已改名", "the unit has another name by now" },
    .why = { "旧名与新名汇总时成了两个单位", "collected by name they are two units" },
    .hint = { "写现在的名称", "write its present name" },
    .bad = "2024M06：填报单位=区卫生计生委",
    .good = "2024M06：填报单位=区卫生健康委",
    .source = "checks.md IDN11",
    SAYS({ "“{1}”现在叫“{2}”", "{1} is called {2} now" },
         { "“{1}”用到 {3} 为止，现在叫“{2}”",
           "{1} was the name until {3}; it is {2} now" }),
    .look_row = look_renamed,
};

static void
tell_bracket(struct run *run, const struct check *self, const struct entry *entry,
             struct str name, const struct unit_match *match)
{
    if (match->how == UNIT_BRACKET)
        tell_name(run, self, entry, 0, name, match->unit);
}

static void
look_bracket(struct run *run, const struct check *self, const struct entry *entry)
{
    each_name(run, self, entry, tell_bracket);
}

CHECK(IDN14) = {
    .name = "bracket-office",
    .severity = SEVERITY_INFO,
    .title = { "括号里的内设机构写法不同",
               "an office in brackets is written otherwise" },
    .why = { "按主管单位归集没有问题，按名称会分成两个",
             "collected by the parent unit it is right, by name they are two" },
    .hint = { "照通知写", "write it as the notice does" },
    .bad = "填报单位=市公安局某某分局养犬办公室",
    .good = "填报单位=市公安局某某分局（养犬办）",
    .source = "checks.md IDN14",
    SAYS({ "“{1}”归入“{2}”", "{1} goes with {2}" }),
    .look_row = look_bracket,
};
