/* tables_read: the steps from files to tables. Private to tables*.c. */
#ifndef QUANTITY_TABLES_READ_H
#define QUANTITY_TABLES_READ_H

#include "quantity/tables.h"

#define QUANTITY_TABLES 5 /* files … */
#define QUANTITY_IDIOMS 4 /* … of which this is idioms.tsv */

/* Reads the files of FOLDER; BYTES of those that cannot be read stay as they are, and
 * false. */
bool quantity_tables_files(struct arena *arena, const char *folder,
                           struct str bytes[QUANTITY_TABLES], struct buf *faults);
/* Tables of the BYTES of the files, which must live as long. FOLDER is only told. */
bool quantity_tables_of(struct arena *arena, const char *folder,
                        const struct str bytes[QUANTITY_TABLES],
                        struct quantity_tables **tables, struct buf *faults);

#endif
