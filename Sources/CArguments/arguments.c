#include "arguments.h"

#include <stddef.h>

static int count;
static char **arguments;

// glibc calls constructors with what it calls main(3) with, in static and in dynamic executables.
__attribute__((constructor)) static void remember(int argc, char **argv) {
    count = argc;
    arguments = argv;
}

const char *storectl_argument(int index) { return index >= 0 && index < count ? arguments[index] : NULL; }
