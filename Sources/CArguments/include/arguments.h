// The arguments the program was started with. Swift's own `CommandLine` reads them from /proc/self/cmdline and
// has none where that cannot be opened: no /proc, or no file descriptor free.
#pragma once

/// The argument of this number, from 0, the program's name; NULL after the last.
const char *storectl_argument(int index);
