/*
 * point: lines that say what is to be done, and are neither headings nor titles. Private to
 * notice/.
 */
#ifndef NOTICE_POINT_H
#define NOTICE_POINT_H

#include "base/str.h"

/* Bytes of the bullet that S begins with (▲ ● ★ ◆ - *), blanks behind it included; 0: none. */
size_t point_bullet(struct str s);
/* ▲新增床位40张, 改造公厕6座: a bullet, or a number that counts something. A year counts
 * nothing. */
bool point_is(struct str s);

#endif
