import ShopText
import StoreCore
import Testing

@testable import Storectl

/// What people read where no transcript can lead: each error as it is told, word for word.
@Suite struct MessageTests {
    private func told(_ error: any Error) -> String { ErrorReport(error).text(verbose: false) }

    private static let store = "/shop/store.db"

    @Test(arguments: [
        (StoreFileError.unreadable(store, 13), "store /shop/store.db cannot be read: permission denied", 1),
        (.unreadable(store, 5), "store /shop/store.db cannot be read: input/output error", 1),
        (
            .networkFileSystem(store, "NFS"), "store /shop/store.db is on a network file system (NFS)", 1
        ),
        (.hardLinked(store, 2), "store /shop/store.db has 2 hard links", 1),
        (
            .otherApplication(store), "/shop/store.db is a database of another application, not a store", 65
        ),
        (
            .newer(store, version: 9, known: 1),
            "store /shop/store.db has version 9; this storectl supports versions up to 1", 1
        ),
        (.readOnly(store), "store /shop/store.db is read-only for you", 1),
        (.busy(store, seconds: 10), "store /shop/store.db is busy: another process held it for 10 s", 75),
    ])
    func `what is wrong with a store file`(error: StoreFileError, message: String, status: Int) {
        #expect(told(error).hasPrefix("storectl: \(message)\n"))
        #expect(Int(ErrorReport(error).status.rawValue) == status)
        let hints: [String?] = [
            "ask its owner, or run as the user who owns it",
            "move it to a local disk: file locks on a network cannot be trusted",
            "delete the other links: SQLite's journal protects only one name",
            "give the store with --store FILE", "install the storectl that wrote it, or a newer one",
            "check the permissions of the file and its folder", "try again; nothing was changed",
        ]
        if error == .unreadable(MessageTests.store, 5) {
            #expect(error.hint == nil)
        } else {
            #expect(hints.contains(error.hint))
        }
    }

    @Test func `what SQLite finds wrong`() {
        let path = MessageTests.store
        let faults: [DatabaseFault] = [
            .busy(path), .diskFull(path), .readOnly(path),
            .corrupt(path, detail: "SQLite error 11: malformed"),
            .interrupted, .other(path, detail: "SQLite error 10: disk I/O error"),
        ]
        #expect(
            faults.map(told).joined() == """
                storectl: store /shop/store.db is busy: another program is using it
                hint: try again; nothing was changed
                storectl: the disk of store /shop/store.db is full
                hint: nothing was changed; free some space and run the command again
                storectl: store /shop/store.db is read-only for you
                hint: check the permissions of the file and its folder
                storectl: store /shop/store.db is damaged (SQLite error 11: malformed)
                hint: restore your latest backup; keep the damaged file
                storectl: interrupted; nothing was changed
                storectl: store /shop/store.db failed (SQLite error 10: disk I/O error)

                """)
        #expect(faults.map { ErrorReport($0).status.rawValue } == [75, 1, 1, 1, 130, 1])
    }

    @Test func `what is wrong with a journal`() {
        let errors: [JournalError] = [.altered(entry: 7), .missing(entry: 8), .outOfChain(entry: 9)]
        #expect(
            errors.map { ErrorReport($0).message } == [
                "journal entry 7 was altered: its hash does not match", "journal entry 8 is missing",
                "journal entry 9 does not follow the one before it",
            ])
        for error in errors {
            #expect(error.hint == "compare with a backup: nothing after this entry can be trusted")
            #expect(ErrorReport(error).status == .internalFault)
        }
    }

    @Test func `what the shop refuses`() {
        let errors: [any StoreError] = [
            AccountError.passwordTooLong(maximum: 1024), AccountError.outOfMemory, OrderError.cancelled(4),
            OrderError.illegalMove(
                order: 4, label: "status", from: "cancelled", to: "open", legal: []),
            OrderError.illegalMove(
                order: 4, label: "payment status", from: "paid", to: "x", legal: ["unpaid", "refunded"]),
            StockError.tooMuch(sku: "MUG", maximum: 1_000_000_000),
        ]
        #expect(
            errors.map(told).joined() == """
                storectl: the password is longer than 1024 bytes
                storectl: not enough memory to hash the password
                storectl: order 4 is cancelled
                hint: see what became of it: `storectl order show 4`
                storectl: the status of order 4 cannot change from cancelled to open
                hint: cancelled is final
                storectl: the payment status of order 4 cannot change from paid to x
                hint: from paid it can only change to unpaid or refunded
                storectl: product MUG cannot have more than 1000000000 pieces on hand

                """)
        #expect(errors.map { ErrorReport($0).status.rawValue } == [65, 1, 2, 2, 2, 2])
    }

    @Test func `what is wrong with a file, a secret or a session`() {
        let path = "/home/ann/.storectl"
        let errors: [any StoreError] = [
            FileError.tooLarge("items.json", limit: 16_777_216),
            SecretError.tooLong("password"), SecretError.notText("token"),
            SecretError.containsNUL("password"),
            SessionFileError.symlink(path), SessionFileError.notRegular(path), SessionFileError.notOurs(path),
            SessionFileError.openToOthers(path), SessionFileError.hardLinked(path),
            SessionFileError.tooLarge(path),
        ]
        #expect(
            errors.map(told).joined() == """
                storectl: items.json is larger than 16777216 bytes
                storectl: the password is longer than 1024 bytes
                storectl: the token is not UTF-8 text
                storectl: the password contains a NUL character, which nobody can type
                storectl: the session file /home/ann/.storectl is a symbolic link
                hint: set STORECTL_SESSION_FILE to another file, or move this one away and sign in again
                storectl: the session file /home/ann/.storectl is not a regular file
                hint: set STORECTL_SESSION_FILE to another file, or move this one away and sign in again
                storectl: the session file /home/ann/.storectl belongs to another user
                hint: set STORECTL_SESSION_FILE to another file, or move this one away and sign in again
                storectl: the session file /home/ann/.storectl can be read by other users
                hint: chmod 600 /home/ann/.storectl
                storectl: the session file /home/ann/.storectl has a hard link
                hint: set STORECTL_SESSION_FILE to another file, or move this one away and sign in again
                storectl: the session file /home/ann/.storectl is larger than 65536 bytes
                hint: set STORECTL_SESSION_FILE to another file, or move this one away and sign in again

                """)
    }

    @Test(arguments: [
        (
            MalformedJSON.Problem.unexpectedEnd(expected: "a value"),
            "the text ends where a value should follow"
        ),
        (.expectedMemberName, "expected a member name in double quotes"),
        (.expectedColon, "expected a colon after the member name"),
        (.invalidNumber, "not a valid JSON number"), (.invalidEscape, "unknown escape in this string"),
        (.loneSurrogate, "half of a surrogate pair"),
        (.controlCharacter, "control character in a string; write it as an escape"),
        (.invalidUTF8, "not valid UTF-8"), (.tooDeep(limit: 64), "nested more than 64 levels deep"),
        (.trailingText, "unexpected text after the value"),
        (.expectedLineBreak, "expected a line break between two values"),
    ])
    func `what is wrong with JSON`(problem: MalformedJSON.Problem, words: String) {
        let error = MalformedJSON(problem, at: TextPosition(line: 3, column: 14))
        #expect(told(error) == "storectl: line 3, column 14: \(words)\n")
        #expect(ErrorReport(error).status == .invalidInput)
    }
}
