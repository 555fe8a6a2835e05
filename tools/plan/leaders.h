/*
 * leaders: who answers for a duty (牵头领导), and who followed whom.
 *
 * Names are those of the notice; registry/leaders.tsv (姓名, 职务分工, 起, 止, 继任) says who
 * takes over a person's duties and when: that needs no new notice. Characters that are taken
 * for one another are in rules/tables/look-alikes.tsv.
 */
#ifndef PLAN_LEADERS_H
#define PLAN_LEADERS_H

#include "plan/plan.h"
#include "text/alike.h"

enum leader_how {
    LEADER_OF_DUTY,
    LEADER_SUCCESSOR, /* of one, since his day */
    LEADER_GONE,      /* of the duty, but another one has followed: near */
    LEADER_TYPO,      /* a slip of the pen: near */
    LEADER_EARLY,     /* a successor before his day */
    LEADER_OTHER,     /* of other duties */
    LEADER_UNKNOWN,
};

struct leader_match {
    enum leader_how how;
    struct str near; /* whom the notice or the succession names */
};

/* Who NAME (blanks taken out) is to DUTY on DATE (year 0: not known). ALIKES may be
 * NULL. */
struct leader_match leader_match(const struct plan *plan, const struct alikes *alikes,
                                 const struct duty *duty, struct str name,
                                 struct date date);
/* Who answers on DATE for what LEADER did when the notice was made: he or a successor. */
struct str leader_now(const struct plan *plan, struct str leader, struct date date);

#endif
