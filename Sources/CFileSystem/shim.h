// statfs(2), renameat2(2), prctl(2) and mallopt(3), which Swift's Glibc module leaves out.
#include <malloc.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/vfs.h>

// RENAME_NOREPLACE (1): of two processes, one gets the name and the other EEXIST.
static inline int storectl_rename_without_replacing(const char *from, const char *to) {
    extern int renameat2(int, const char *, int, const char *, unsigned int);
    return renameat2(-100, from, -100, to, 1);  // -100 is AT_FDCWD
}

// No core file, and nobody of the same user reads the memory; the files in /proc/self are then root's.
static inline void storectl_set_dumpable(int is_dumpable) {
    prctl(PR_SET_DUMPABLE, is_dumpable, 0, 0, 0);
}

static inline int storectl_is_dumpable(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

// What is freed from now on is overwritten.
static inline void storectl_forget_secrets(void) {
    // By hand: <sys/resource.h> says other things here than in Swift's Glibc module.
    extern int prlimit64(int, int, const void *, void *);
    unsigned long long none[2] = {0, 0};
    prlimit64(0, 4, none, 0);  // 4 is RLIMIT_CORE, of this process
    mallopt(M_PERTURB, 0x5A);
}
