/*
 * profiles: rules/profiles.yaml, and the severities of a run.
 */
#ifndef CMD_PROFILES_H
#define CMD_PROFILES_H

#include "cmd/session.h"
#include "lint/profile.h"

/* Reads the profiles of the rules' folder; none when it has no such file. False, and
 * told, when anything in it is wrong. */
bool profiles_read(struct session *session, struct profiles *profiles);
/* Gives the checks and severities of --profile, then those of `severity:` in duban.yaml;
 * --select outranks what the profile selects. False when told. */
bool profiles_apply(struct session *session, struct str *select,
                    enum severity **severities);

#endif
