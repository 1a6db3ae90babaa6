import Foundation
import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct FaultTests {
    @Test(arguments: [
        (ResultCode.SQLITE_BUSY, DatabaseFault.busy("s")), (.SQLITE_BUSY_SNAPSHOT, .busy("s")),
        (.SQLITE_LOCKED, .busy("s")), (.SQLITE_FULL, .diskFull("s")),
        (.SQLITE_IOERR_WRITE, .other("s", detail: "SQLite error 778: why")),
        (.SQLITE_READONLY, .readOnly("s")), (.SQLITE_READONLY_DBMOVED, .readOnly("s")),
        (.SQLITE_PERM, .readOnly("s")),
        (.SQLITE_CORRUPT, .corrupt("s", detail: "SQLite error 11: why")),
        (.SQLITE_NOTADB, .corrupt("s", detail: "SQLite error 26: why")), (.SQLITE_INTERRUPT, .interrupted),
        (.SQLITE_IOERR, .other("s", detail: "SQLite error 10: why")),
        (.SQLITE_CONSTRAINT_CHECK, .other("s", detail: "SQLite error 275: why")),
    ])
    func `SQLite's failures are told in the shop's words`(code: ResultCode, fault: DatabaseFault) {
        #expect(DatabaseFault(DatabaseError(resultCode: code, message: "why"), path: "s") == fault)
    }

    @Test func `a message that is of another call is not repeated`() {
        let error = DatabaseError(resultCode: .SQLITE_IOERR_WRITE, message: "not an error")
        #expect(
            DatabaseFault(error, path: "s") == .other("s", detail: "SQLite error 778: disk I/O error"))
    }

    @Test func `what the system lacks is no fault of a file`() throws {
        #expect(FileError.cannotRead("s", reason: "too many open files").kind == .internalFault)
        #expect(FileError.cannotRead("s", reason: "no such file or directory").kind == .invalidInput)
        try SpareThread.require()
        expectFacts([
            (
                NoThread(reason: "resource temporarily unavailable"),
                ErrorFacts(
                    .internalFault, "no_thread", "cannot start a thread: resource temporarily unavailable",
                    hint: "end other programs, or raise the limit: `ulimit -u`")
            )
        ])
    }

    @Test func `what each fault of the database says`() {
        expectFacts([
            (
                DatabaseFault.busy("s.db"),
                ErrorFacts(
                    .busy, "store_busy", "store s.db is busy: another program is using it",
                    hint: "try again; nothing was changed")
            ),
            (
                .diskFull("s.db"),
                ErrorFacts(
                    .internalFault, "disk_full", "the disk of store s.db is full",
                    hint: "nothing was changed; free some space and run the command again")
            ),
            (
                .readOnly("s.db"),
                ErrorFacts(
                    .internalFault, "store_read_only", "store s.db is read-only for you",
                    hint: "check the permissions of the file and its folder")
            ),
            (
                .corrupt("s.db", detail: "why"),
                ErrorFacts(
                    .internalFault, "store_corrupt", "store s.db is damaged (why)",
                    hint: "restore your latest backup; keep the damaged file")
            ),
            (
                .unreadable("order 7"),
                ErrorFacts(
                    .internalFault, "row_unreadable",
                    "order 7 has a value that this version of storectl does not know",
                    hint: "another program wrote to the store; restore a backup, or fix the row")
            ),
            (
                .lacks("s.db", "table review"),
                ErrorFacts(
                    .internalFault, "store_incomplete",
                    "store s.db has no table review, which every store has",
                    hint: "see all that is wrong with `storectl check`")
            ),
            (
                .searchDamaged("s.db"),
                ErrorFacts(
                    .internalFault, "search_damaged", "the search index of store s.db is damaged",
                    hint: "run `storectl check --rebuild-search`")
            ),
            (.interrupted, ErrorFacts(.interrupted, "interrupted", "interrupted; nothing was changed")),
            (
                .other("s.db", detail: "why"),
                ErrorFacts(.internalFault, "store_fault", "store s.db failed (why)")
            ),
        ])
        expectFacts([
            (
                SQLiteSessionError.failed(code: 7),
                ErrorFacts(
                    .internalFault, "changeset_fault",
                    "the change could not be recorded (SQLite error 7); nothing was changed")
            )
        ])
    }

    @Test func `what each error of the file says`() {
        let elsewhere = "give the store with --store FILE"
        expectFacts([
            (
                StoreFileError.missing("s.db"),
                ErrorFacts(
                    .notFound, "store_not_found", "store s.db not found",
                    hint: "run `storectl init` to create one, or choose another with --store FILE")
            ),
            (
                .exists("s.db"),
                ErrorFacts(
                    .refused, "store_exists", "s.db already exists",
                    hint: "choose another file with --store FILE")
            ),
            (
                .unreadable("s.db", EACCES),
                ErrorFacts(
                    .internalFault, "store_unreadable", "store s.db cannot be read: permission denied",
                    hint: "ask its owner, or run as the user who owns it")
            ),
            (
                .unreadable("s.db", EIO),
                ErrorFacts(
                    .internalFault, "store_unreadable", "store s.db cannot be read: input/output error")
            ),
            (
                .notAFile("s.db"),
                ErrorFacts(.invalidInput, "store_not_a_file", "s.db is not a file", hint: elsewhere)
            ),
            (
                .hardLinked("s.db", 2),
                ErrorFacts(
                    .internalFault, "store_hard_linked", "store s.db has 2 hard links",
                    hint: "delete the other links: SQLite's journal protects only one name")
            ),
            (
                .empty("s.db"),
                ErrorFacts(
                    .internalFault, "store_empty", "s.db is empty, not a store",
                    hint:
                        "delete it, then run `storectl init --store s.db`, or `storectl restore BACKUP --store s.db`"
                )
            ),
            (
                .networkFileSystem("s.db", "NFS"),
                ErrorFacts(
                    .internalFault, "store_on_network", "store s.db is on a network file system (NFS)",
                    hint: "move it to a local disk: file locks on a network cannot be trusted")
            ),
            (
                .notADatabase("s.db"),
                ErrorFacts(.invalidInput, "not_a_store", "s.db is not a store", hint: elsewhere)
            ),
            (
                .otherApplication("s.db"),
                ErrorFacts(
                    .invalidInput, "not_a_store", "s.db is a database of another application, not a store",
                    hint: elsewhere)
            ),
            (
                .newer("s.db", version: 3, known: 2),
                ErrorFacts(
                    .internalFault, "store_newer",
                    "store s.db has version 3; this storectl supports versions up to 2",
                    hint: "install the storectl that wrote it, or a newer one")
            ),
            (
                .readOnly("s.db"),
                ErrorFacts(
                    .internalFault, "store_read_only", "store s.db is read-only for you",
                    hint: "check the permissions of the file and its folder")
            ),
            (
                .cannotCreate("s.db", ENOSPC),
                ErrorFacts(.internalFault, "store_not_created", "cannot create s.db: no space left on device")
            ),
            (
                .busy("s.db", seconds: 10),
                ErrorFacts(
                    .busy, "store_busy", "store s.db is busy: another process held it for 10 s",
                    hint: "try again; nothing was changed")
            ),
        ])
    }
}
