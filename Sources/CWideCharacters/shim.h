/* How many terminal columns a character takes. In <wchar.h>, but only under _XOPEN_SOURCE, which the
   Glibc module is built without; declared here as POSIX.1-2024 does. */
#pragma once
int wcwidth(int character);
