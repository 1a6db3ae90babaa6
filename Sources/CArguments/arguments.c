#include "arguments.h"

#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

static int count;
static char **arguments;

// glibc calls constructors with what it calls main(3) with, in static and in dynamic executables. This one is
// before Swift's own: its runtime looks for a backtracer beside itself, and ends the process where there is no
// /proc to find itself in, unless it is told where that is.
__attribute__((constructor(101))) static void prepare(int argc, char **argv) {
    char byte;
    count = argc;
    arguments = argv;
    if (readlink("/proc/self/exe", &byte, 1) < 0) setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 1);
}

const char *storectl_argument(int index) { return index >= 0 && index < count ? arguments[index] : NULL; }
