/*
 * profile: how strictly checks speak on one occasion (提交 commit, 汇总 review, 公开 publish).
 *
 * A profile says which checks run and at which severity; what it does not name is as the
 * catalogue declares it. Profiles are data, rules/profiles.yaml.
 */
#ifndef LINT_PROFILE_H
#define LINT_PROFILE_H

#include "lint/lint.h"

/* Codes, families or names as a comma list, and the severity they get. */
struct level {
    struct str codes;
    enum severity severity;
    size_t line; /* of the file it is from */
};

ARRAY_TYPE(levels, struct level);

struct profile {
    struct str name;
    struct str select; /* as struct selection has it; empty: all */
    struct levels levels;
};

ARRAY_TYPE(profiles, struct profile);

/* NULL when there is none of that name. */
const struct profile *profile_find(const struct profiles *profiles, struct str name);
/* The severity of every check, by its index in the catalogue, as run->severities has it:
 * declared, then as each of LEVELS says, in their order. */
enum severity *severities_declared(struct arena *arena);
void severities_set(struct arena *arena, enum severity *severities,
                    const struct levels *levels);
/* False: CHECK does not run; else *severity is its severity in PROFILE. */
bool profile_severity(const struct profile *profile, const struct check *check,
                      enum severity *severity);

#endif
