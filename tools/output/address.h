/*
 * address: paths as other programs want them.
 */
#ifndef OUTPUT_ADDRESS_H
#define OUTPUT_ADDRESS_H

#include "base/buf.h"

/* PATH without "./" at its start: "./a//b" is "a//b". */
struct str address_path(const char *path);
/* True for a path below the folder that is current: no "/" at its start, no "..". */
bool address_is_inside(struct str path);
/* PATH as a URI reference: UTF-8 bytes beyond the unreserved ones as %XX (RFC 3986;
 * SARIF 3.10.4); an absolute path becomes file:///… */
struct str address_uri(struct arena *arena, const char *path);

#endif
