/*
 * commit_message: what a commit will say, as the hook commit-msg gets it.
 */
#ifndef CMD_COMMIT_MESSAGE_H
#define CMD_COMMIT_MESSAGE_H

#include "cmd/session.h"

/* The bytes of a message without what git will take out of it: comment lines become empty
 * ones, so that lines keep their numbers, and what stands below the scissors is cut off.
 * Comment lines are kept where git keeps them or may: in a message that nobody edited
 * (GIT_EDITOR is ":", as git tells hooks), with commit.cleanup verbatim or whitespace, and
 * with core.commentChar auto, which leaves open what a comment is. */
struct str commit_message_kept(struct session *session, struct str bytes);

#endif
