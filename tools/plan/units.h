/*
 * units: the units of a year's notice (责任单位, 协办单位) and what they go by.
 *
 * Names are those of the notice and of registry/units.tsv (代码, 规范名, 简称, 生效, 失效,
 * 前身), more of them in registry/unit-alias.tsv or aliases.tsv (别名, 代码, 允许); what any
 * government's units are called in short is in plan/unit_words.h. Two spellings of the
 * notice that can only mean one unit are one, and a part in brackets (养犬办) belongs to
 * the unit before it.
 */
#ifndef PLAN_UNITS_H
#define PLAN_UNITS_H

#include "plan/plan.h"
#include "plan/unit_words.h"
#include "text/alike.h"

struct unit {
    struct str name;         /* as the notice or units.tsv has it */
    struct str code;         /* of units.tsv: mzj; empty */
    struct str key;          /* without place and brackets */
    struct date from, until; /* 生效, 失效; year 0: not said */
    bool collective;         /* 各街道, 各乡镇: any of them */
    bool city; /* printed with a level above the issuer's: 市公安局… */
    ARRAY(const struct duty *) leads; /* is a responsible unit of, in order of print */
    ARRAY(const struct duty *) helps; /* is a supporting unit of */
};

enum unit_how {
    UNIT_NOTHING,   /* no name */
    UNIT_EXACT,     /* as the notice, or the registry, writes it */
    UNIT_ALIAS,     /* a short or long form of it */
    UNIT_NO_PLACE,  /* without the 区 before it */
    UNIT_BRACKET,   /* with another office in brackets, or without */
    UNIT_RENAMED,   /* an old name (until) or, before its day, a new one */
    UNIT_ELSEWHERE, /* of another place or level: 顺义区民政局 */
    UNIT_DANGEROUS, /* fits UNIT and OTHER */
    UNIT_ANY,       /* one of 各街道 */
    UNIT_UNKNOWN,
};

struct unit_match {
    enum unit_how how;
    const struct unit *unit, *other; /* NULL: none */
    struct str fits;                 /* of UNIT_DANGEROUS: all that it may mean, by | */
    struct date until;               /* of UNIT_RENAMED: the old name's last day */
};

struct unit_near {
    /* Looks most like it, or has its stem (教育事业局: 区教委); empty: none. */
    struct str name;
    /* Part of the name asked for: 养老, which only NAME's duties speak of; empty: the names
     * are alike. */
    struct str topic;
};

struct unit_name {
    struct str printed, key; /* key: of the whole, brackets passed over */
    struct unit *unit;
    bool alias;     /* allowed short name of the registry */
    bool forbidden; /* 允许=否 */
    struct date until;
};

struct units {
    const struct unit_words *words; /* NULL: none */
    struct str place, short_place;  /* of the issuer: 青梧区, 青梧; empty */
    ARRAY(struct unit *) items;
    ARRAY(struct unit_name) names;
};

/* Of PLAN, with the tables of its registry. Never NULL; lives in ARENA. */
struct units *units_of(struct arena *arena, const struct plan *plan,
                       const struct unit_words *words);
/* Whom NAME means, one name without blanks at its ends. */
struct unit_match units_match(const struct units *units, struct str name);
/* Whom NAME, which nobody has, may have meant; ALIKES may be NULL. */
struct unit_near units_nearest(const struct units *units, const struct alikes *alikes,
                               struct str name);
/* By the code of units.tsv; NULL. */
const struct unit *units_coded(const struct units *units, struct str code);
bool unit_leads(const struct unit *unit, const struct duty *duty);
bool unit_helps(const struct unit *unit, const struct duty *duty);
/* Whether UNIT alone is responsible for DUTY. */
bool unit_alone(const struct unit *unit, const struct duty *duty);
/* The next name of a cell that may hold several (、，,；;/); false at its end. */
bool unit_cut(struct str *rest, struct str *name);

#endif
