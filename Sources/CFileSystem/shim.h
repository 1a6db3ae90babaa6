// statfs(2) and renameat2(2), which Swift's Glibc module leaves out.
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/vfs.h>

// RENAME_NOREPLACE (1): of two processes, one gets the name and the other EEXIST.
static inline int storectl_rename_without_replacing(const char *from, const char *to) {
    extern int renameat2(int, const char *, int, const char *, unsigned int);
    return renameat2(-100, from, -100, to, 1);  // -100 is AT_FDCWD
}
