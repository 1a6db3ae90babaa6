/* What a line `stock receive MUG 1` asks of SQLite, and nothing else: who acts, the product, its stock, the movement,
   the journal's end, and the entry. Arguments: the store, and how often. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
static sqlite3 *db;
static void run(const char *sql) { if (sqlite3_exec(db, sql, 0, 0, 0)) { fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db)); exit(1); } }
static sqlite3_stmt *prepared(const char *sql) {
    sqlite3_stmt *s;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, 0)) { fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db)); exit(1); }
    return s;
}
static long long one(sqlite3_stmt *s) { sqlite3_step(s); long long v = sqlite3_column_int64(s, 0); sqlite3_reset(s); return v; }
static void step(sqlite3_stmt *s) { int c = sqlite3_step(s); if (c != SQLITE_DONE && c != SQLITE_ROW) { fprintf(stderr, "%s\n", sqlite3_errmsg(db)); exit(1); } sqlite3_reset(s); }
int main(int argc, char **argv) {
    int count = atoi(argv[2]);
    if (sqlite3_open(argv[1], &db)) return 1;
    run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
    sqlite3_stmt *who = prepared("SELECT role FROM account WHERE username_key = 'admin'");
    sqlite3_stmt *product = prepared("SELECT id, sku, title FROM product WHERE sku = 'MUG'");
    sqlite3_stmt *stock = prepared("SELECT on_hand FROM stock_movement WHERE product_id = ? ORDER BY id DESC LIMIT 1");
    sqlite3_stmt *move = prepared("INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at) VALUES (?, 1, ?, 'received', 'admin', 1764000000000)");
    sqlite3_stmt *head = prepared("SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1");
    sqlite3_stmt *part = prepared("SELECT hash FROM journal_part WHERE after_entry = ? ORDER BY id DESC LIMIT 1");
    sqlite3_stmt *entry = prepared("INSERT INTO journal (id, instant, actor, command, touched, schema_version, took, previous_hash, hash, arguments_digest, changeset_digest, salt, arguments, changeset) VALUES (?, 1764000000000, 'admin', 'stock receive', '[\"product:MUG\"]', 11, 100, zeroblob(32), randomblob(32), randomblob(32), randomblob(32), randomblob(16), '{\"product\":\"MUG\",\"quantity\":1}', randomblob(110))");
    sqlite3_stmt *touch = prepared("INSERT INTO journal_touch (noun, name, entry) VALUES ('product', 'MUG', ?)");
    for (int i = 0; i < count; i++) {
        run("BEGIN IMMEDIATE");
        step(who);
        long long id = one(product);
        sqlite3_bind_int64(stock, 1, id);
        long long pieces = one(stock) + 1;
        sqlite3_bind_int64(move, 1, id); sqlite3_bind_int64(move, 2, pieces);
        step(move);
        long long last = one(head) + 1;
        sqlite3_bind_int64(part, 1, last - 1); step(part);
        sqlite3_bind_int64(entry, 1, last); step(entry);
        sqlite3_bind_int64(touch, 1, last); step(touch);
        run("COMMIT");
    }
    return 0;
}
