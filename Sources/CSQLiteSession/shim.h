// SQLite's session extension, which <sqlite3.h> declares only with SQLITE_ENABLE_SESSION and
// SQLITE_ENABLE_PREUPDATE_HOOK, and which GRDB's own SQLite module therefore hides. Declared here
// from https://sqlite.org/session/funclist.html, with the variadic settings Swift cannot call.

#ifndef STORECTL_SQLITE_SESSION_H
#define STORECTL_SQLITE_SESSION_H

struct sqlite3;
struct sqlite3_value;
typedef struct sqlite3_session sqlite3_session;
typedef struct sqlite3_changeset_iter sqlite3_changeset_iter;

int sqlite3session_create(struct sqlite3 *db, const char *zDb, sqlite3_session **ppSession);
void sqlite3session_delete(sqlite3_session *pSession);
int sqlite3session_enable(sqlite3_session *pSession, int bEnable);
int sqlite3session_attach(sqlite3_session *pSession, const char *zTab);
int sqlite3session_changeset(sqlite3_session *pSession, int *pnChangeset, void **ppChangeset);

int sqlite3changeset_start(sqlite3_changeset_iter **pp, int nChangeset, void *pChangeset);
int sqlite3changeset_next(sqlite3_changeset_iter *pIter);
int sqlite3changeset_op(
    sqlite3_changeset_iter *pIter, const char **pzTab, int *pnCol, int *pOp, int *pbIndirect);
int sqlite3changeset_pk(sqlite3_changeset_iter *pIter, unsigned char **pabPK, int *pnCol);
int sqlite3changeset_old(sqlite3_changeset_iter *pIter, int iVal, struct sqlite3_value **ppValue);
int sqlite3changeset_new(sqlite3_changeset_iter *pIter, int iVal, struct sqlite3_value **ppValue);
int sqlite3changeset_finalize(sqlite3_changeset_iter *pIter);

int sqlite3changeset_apply_v2(
    struct sqlite3 *db, int nChangeset, void *pChangeset, int (*xFilter)(void *pCtx, const char *zTab),
    int (*xConflict)(void *pCtx, int eConflict, sqlite3_changeset_iter *p), void *pCtx, void **ppRebase,
    int *pnRebase, int flags);

int sqlite3_value_type(struct sqlite3_value *);
long long sqlite3_value_int64(struct sqlite3_value *);
double sqlite3_value_double(struct sqlite3_value *);
const unsigned char *sqlite3_value_text(struct sqlite3_value *);
const void *sqlite3_value_blob(struct sqlite3_value *);
int sqlite3_value_bytes(struct sqlite3_value *);
void sqlite3_free(void *);
int sqlite3_db_config(struct sqlite3 *, int op, ...);
int sqlite3_config(int, ...);

// SQLITE_DBCONFIG_DEFENSIVE (1010): no SQL can corrupt the file on purpose.
static inline int storectl_set_defensive(struct sqlite3 *db, int is_on) {
    return sqlite3_db_config(db, 1010, is_on, (int *)0);
}

// SQLITE_DBCONFIG_ENABLE_FKEY (1002), which takes effect inside a transaction too, as the pragma does not.
static inline int storectl_set_foreign_keys(struct sqlite3 *db, int is_on) {
    return sqlite3_db_config(db, 1002, is_on, (int *)0);
}

// For the whole process, before the first connection: SQLITE_CONFIG_MULTITHREAD (2), SQLITE_CONFIG_MEMSTATUS (9),
// SQLITE_CONFIG_URI (17) and SQLITE_CONFIG_STMTJRNL_SPILL (26).
static inline int storectl_configure_sqlite(int statement_journal_in_memory) {
    int code = sqlite3_config(2);
    if (code == 0) code = sqlite3_config(9, 0);
    if (code == 0) code = sqlite3_config(17, 1);
    return code == 0 ? sqlite3_config(26, statement_journal_in_memory) : code;
}

#endif
