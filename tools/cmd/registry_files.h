/*
 * registry_files: where the tables of a registry are, and the notice they belong to.
 *
 * REPO/registry/<year>/items.tsv …; REPO/notices/<year>.txt or notices/<year>/source.txt.
 */
#ifndef CMD_REGISTRY_FILES_H
#define CMD_REGISTRY_FILES_H

#include "base/tree.h"
#include "registry/registry.h"

struct registry_file {
    enum registry_table table;
    const struct tree *tree; /* the repo in git; NULL: on the disk */
    struct str repo;         /* real path, or folder of the tree */
    struct str year;         /* "2024" */
};

/* Whether PATH is where a table of a registry is. */
bool registry_file_named(struct arena *arena, const char *path,
                         struct registry_file *file);
/* The same for the path OWN of TREE. */
bool registry_file_in_tree(const struct tree *tree, struct str own,
                           struct registry_file *file);
/* Whether PATH is another table of a registry: registry/NAME.tsv, registry/2025/NAME.tsv. */
bool registry_sheet_named(struct str path);
/* The sheet in TEXT, with what the repo's notice of the year is now. */
const struct registry_sheet *registry_file_read(struct arena *arena,
                                                const struct registry_file *file,
                                                const struct text *text);

#endif
