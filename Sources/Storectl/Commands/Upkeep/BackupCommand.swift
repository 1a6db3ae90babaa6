import ArgumentParser
import ShopText
import StoreCore

/// `storectl backup`
struct BackupCommand: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store to a file while the shop stays open.",
        discussion: """
            The copy is the store at one moment, checked, readable by you alone, and never written over a file. \
            Codes that were mailed and are still good are left out. \
            With --keep FILE is a folder: the copy is named by the time, and only the newest N are kept. None is \
            removed while `storectl check` finds fault with the store.

            --anonymize makes a copy that you can give to others: each person gets another name, the same one \
            everywhere; passwords, sign-ins and tokens are removed; the figures stay. Its journal says who did what \
            and when, under those names, but no longer what was changed: nothing in it can be undone, and it does \
            not verify against this shop. Sign in to it with the password that is shown.

            Examples:
              storectl backup before-prices.db
              storectl backup for-tests.db --anonymize
              storectl backup /var/backups/shop --keep 7
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { anonymize ? AnonymizedBackupView.shapes : BackupView.shapes }

    @Argument(help: "The file to write, or with --keep the folder.", completion: .file()) var file: String
    @Flag(help: "Leave out people and secrets.") var anonymize = false
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Keep the newest N copies in this folder.", valueName: "n"))
    var keep: Int?
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if let keep, !(1...10_000).contains(keep) {
            throw ValidationError("Keep 1 to 10,000 copies, not \(keep)")
        }
        if anonymize, keep != nil { throw UsageError.conflictingOptions("--anonymize", "--keep") }
    }

    func answer(_ context: Context) throws -> Answer {
        guard !file.isEmpty else { throw BackupError.noName }
        guard file != "-" else { throw BackupError.standardOutput }
        if anonymize { return try anonymized(context) }
        let shop = try OpenShop(options, in: context)
        let path = context.resolved(file)
        guard let keep else {
            let backup = try shop.store.backUp(to: path, as: shop.actor)
            let faults = try shop.store.checked(isQuick: true, as: shop.actor).faults
            return .record(BackupView(backup)).noting(BackupCommand.told(faults))
        }
        let (backup, removed, faults) = try shop.store.backUp(
            intoFolder: path, keeping: keep, as: shop.actor)
        return .record(BackupView(backup)).noting(
            removed.map { "removed \($0)" } + BackupCommand.told(faults)
                + (faults > 0 ? ["no older copy was removed"] : []))
    }

    private static func told(_ faults: Int) -> [String] {
        faults == 0
            ? []
            : [
                "the store has \(Text.count(faults, "fault")), and so has the copy: run `storectl check`"
            ]
    }

    private func anonymized(_ context: Context) throws -> Answer {
        guard try options.shows("password", in: context) else { throw UsageError.secretUnseen("password") }
        let shop = try OpenShop(options, in: context)
        let password = context.generatedPassword()
        let made = try context.interruption.protect(onInterrupt: {}) {
            try shop.store.backUpAnonymized(
                to: context.resolved(file), password: Password(password), as: shop.actor)
        }
        return .record(AnonymizedBackupView(made: made, password: password))
    }
}

/// A copy without people.
struct AnonymizedBackupView: View {
    let made: AnonymizedBackup
    let password: String

    static let fields: [Field<AnonymizedBackupView>] = [
        Field("path") { .string($0.made.backup.path) },
        Field("bytes") { .integer($0.made.backup.bytes) },
        Field("entries") { .integer($0.made.backup.entries) },
        Field("head") { .string($0.made.backup.head) },
        Field("username") { .string($0.made.username) },
        Field("password") { .string($0.password) },
    ]

    static let columns = [Column("path"), Column("bytes"), Column("username"), Column("password")]

    var detail: [DetailPart]? {
        [
            .line("File", made.backup.path), .line("Bytes", String(made.backup.bytes)),
            .line("Entries", String(made.backup.entries)), .line("Head", made.backup.head),
            .line("Username", made.username), .line("Password", password),
        ]
    }
}

/// A backup.
struct BackupView: View {
    let backup: Backup
    /// Where the replaced store is kept.
    let kept: String?

    init(_ backup: Backup, kept: String? = nil) {
        self.backup = backup
        self.kept = kept
    }

    static let fields: [Field<BackupView>] = [
        Field("path") { .string($0.backup.path) },
        Field("bytes") { .integer($0.backup.bytes) },
        Field("entries") { .integer($0.backup.entries) },
        Field("head") { .string($0.backup.head) },
        Field("kept") { .text($0.kept) },
    ]

    static let columns = [Column("path"), Column("bytes"), Column("entries")]

    var detail: [DetailPart]? {
        [
            .line("File", backup.path), .line("Bytes", String(backup.bytes)),
            .line("Entries", String(backup.entries)), .line("Head", backup.head),
        ] + (kept.map { [.line("Replaced", $0)] } ?? [])
    }
}
