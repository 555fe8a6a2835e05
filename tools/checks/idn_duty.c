/* IDN, COV: whose item it is: the row's unit, the file's unit and the notice's. */
#include "checks/habit.h"

/* What a row's unit, and the unit of the path, have to do with the row's item. */
struct standing {
    const struct duty *duty;  /* NULL: nothing can be said */
    const struct unit *named; /* by the row; NULL: nobody, or not known */
    const struct unit *owner; /* of the path; NULL: not known */
    bool named_leads, named_helps, owner_leads, owner_helps;
    bool apart; /* the row names another unit than the path */
};

/* Of several names the first that is responsible counts. */
static const struct unit *
named_unit(struct run *run, const struct entry *entry, const struct duty *duty)
{
    struct str list = entry->row->cells[COLUMN_UNIT].text, name;
    const struct unit *first = entry->unit.unit;
    for (int i = 0; unit_cut(&list, &name); i++) {
        struct unit_match match = entry->unit;
        if (i > 0)
            match = units_match(run->around->plan->units, name);
        if (match.unit && (unit_leads(match.unit, duty) || match.unit == entry->owner))
            return match.unit;
    }
    return first;
}

/* A name that is not understood, or is but one of 各街道, has no standing. */
static bool
is_clear(enum unit_how how)
{
    return how != UNIT_UNKNOWN && how != UNIT_DANGEROUS && how != UNIT_ELSEWHERE &&
           how != UNIT_ANY;
}

/* 各街道, 各有关单位 among those responsible: anybody may be. */
static bool
is_anybodys(const struct units *units, const struct duty *duty)
{
    for (size_t i = 0; i < units->items.len; i++)
        if (units->items.items[i]->collective &&
            unit_leads(units->items.items[i], duty))
            return true;
    return !duty->units.len;
}

static struct standing
standing_of(struct run *run, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct duty *duty = entry->subject.duty;
    struct standing standing = { 0 };
    if (!plan || !plan->units || !duty || is_anybodys(plan->units, duty) ||
        !is_clear(entry->unit.how))
        return standing;
    standing.duty = duty;
    standing.owner = entry->owner;
    standing.named = named_unit(run, entry, duty);
    if (standing.named) {
        standing.named_leads = unit_leads(standing.named, duty);
        standing.named_helps = unit_helps(standing.named, duty);
    }
    if (standing.owner) {
        standing.owner_leads = unit_leads(standing.owner, duty);
        standing.owner_helps = unit_helps(standing.owner, duty);
    }
    standing.apart =
        standing.named && standing.owner && standing.named != standing.owner;
    return standing;
}

static void
fill(struct run *run, struct finding *finding, const struct duty *duty,
     const struct unit *unit)
{
    finding->words[0] = unit->name;
    finding->words[1] = duty->id;
    finding->words[2] = duty_units(run->arena, duty);
    found_duty(run, finding, duty);
}

static void
look_not_responsible(struct run *run, const struct check *self,
                     const struct entry *entry)
{
    struct standing standing = standing_of(run, entry);
    bool printed = entry->row->cells[COLUMN_UNIT].origin != ORIGIN_PATH;
    if (!standing.duty || !standing.named || standing.named_leads ||
        standing.named_helps || !printed || (standing.apart && standing.owner_helps))
        return;
    fill(run, found_cell(run, self, entry, COLUMN_UNIT, 0), standing.duty,
         standing.named);
}

CHECK(IDN12) = {
    .name = "unit-not-responsible",
    .severity = SEVERITY_ERROR,
    .title = { "填报单位不是该项的责任单位",
               "the unit is not responsible for the item" },
    .why = { "这一项不归它报，多半是编号或单位写错了",
             "it is not its item: number or unit is mostly a slip" },
    .hint = { "核对项目编号和填报单位", "check the number of the item and the unit" },
    .bad = "2,1,…,区水务局（责任单位：区民政局）",
    .good = "2,1,…,区民政局",
    .source =
        "checks.md IDN12; of path, unit and item the one that stands alone is wrong",
    .yields = "IDN01 IDN03 IDN22 IDN24 COV04",
    SAYS({ "第 {2} 项的责任单位是{3}，没有{1}",
           "responsible for item {2} are {3}, and not {1}" }),
    .look_row = look_not_responsible,
};

static void
look_assistant(struct run *run, const struct check *self, const struct entry *entry)
{
    struct standing standing = standing_of(run, entry);
    if (!standing.duty || !standing.named || standing.named_leads ||
        !standing.named_helps)
        return;
    fill(run, found_cell(run, self, entry, COLUMN_UNIT, 0), standing.duty,
         standing.named);
}

CHECK(IDN13) = {
    .name = "assist-files-as-lead",
    .severity = SEVERITY_WARNING,
    .title = { "协办单位报了责任单位的项目", "a supporting unit files the item" },
    .why = { "数据应由责任单位汇总后报送，两家都报会对不上",
             "the responsible unit gathers and files; two sources disagree" },
    .hint = { "由责任单位填报；协办情况写进它的进展情况",
              "let the responsible unit file it, and tell your part in its narrative" },
    .bad = "2,1,…,区卫生健康委（协办单位）",
    .good = "2,1,…,区民政局（责任单位）",
    .source = "checks.md IDN13; fymate rules: the lead unit files",
    .yields = "IDN01 IDN03 IDN22 IDN24",
    SAYS({ "{1}只是第 {2} 项的协办单位，责任单位是{3}",
           "{1} only supports item {2}; responsible are {3}" }),
    .look_row = look_assistant,
};

/* Rows of another unit: the file, or the row, is misplaced. */
static void
look_path(struct run *run, const struct check *self, const struct entry *entry)
{
    struct standing standing = standing_of(run, entry);
    if (!standing.apart || standing.named_helps)
        return;
    struct finding *finding =
        habit_found(run, self, entry, COLUMN_UNIT, 0, standing.named->name);
    if (!finding)
        return;
    finding->words[0] = standing.named->name;
    finding->words[1] = entry->code;
    finding->words[2] = standing.owner->name;
    found_duty(run, finding, standing.duty);
}

CHECK(IDN26) = {
    .name = "path-vs-unit",
    .severity = SEVERITY_ERROR,
    .title = { "文件里有别的单位的行", "rows of another unit than the file's" },
    .why = { "每个单位一个文件，放错了就算那个单位没报",
             "each unit has a file of its own; misplaced, it counts as not filed" },
    .hint = { "把这些行移到那个单位的文件里，或改正文件名",
              "move the rows to that unit's file, or rename this one" },
    .bad = "mzj.csv 里有区教委的行",
    .good = "mzj.csv 里都是区民政局的行",
    .source = "checks.md IDN26",
    .yields = "IDN01 IDN03 IDN12 IDN22 IDN24",
    SAYS({ "填报单位是{1}，{2} 却是{3}的文件",
           "the row is {1}'s, and {2} is the file of {3}" }),
    .look_row = look_path,
};

/* The file's own name on an item that is another's. */
static void
look_extra(struct run *run, const struct check *self, const struct entry *entry)
{
    struct standing standing = standing_of(run, entry);
    if (!standing.duty || !standing.owner || standing.apart || standing.owner_leads ||
        standing.owner_helps)
        return;
    fill(run, found_cell(run, self, entry, COLUMN_ITEM, 0), standing.duty,
         standing.owner);
}

CHECK(COV04) = {
    .name = "extra-item",
    .severity = SEVERITY_ERROR,
    .title = { "夹带别的单位的项目", "an item of another unit" },
    .why = { "同一项会有两个来源，责任单位的数被冲掉",
             "the item has two sources then, and the responsible unit's is lost" },
    .hint = { "只报本单位的项目；编号写错的改正编号",
              "file your own items alone; mend the number when it is wrong" },
    .bad = "mzj.csv 里报了区教委的第 9 项",
    .good = "mzj.csv 里都是区民政局的项目",
    .source = "checks.md COV04",
    .yields = "IDN01 IDN03 IDN22 IDN24",
    SAYS({ "第 {2} 项不是{1}的，责任单位是{3}",
           "item {2} is not {1}'s; responsible are {3}" }),
    .look_row = look_extra,
};
