import GRDB

/// A journal that can forget: the hash of an entry covers digests of what it holds instead of the bytes.
/// The columns are ordered for reading: those always present come first, because a large changeset fills its own pages,
/// which SQLite walks to reach anything behind it. Salts are made from a secret that nobody keeps. The migrator then
/// writes an entry that seals the digests of everything written before; see ``JournalUpgrade``.
enum Migration6 {
    static let migration = Migration([
        .run { database, environment in
            for function in functions(secret: environment.saltBytes(32)) { database.add(function: function) }
        },
        .rebuild(
            TableRebuild(
                table: "journal", definition: journal,
                values: values(of: "entry", ["arguments", "answer", "changeset"]).merging(
                    ["key_digest": "journal_digest('entry', id, idempotency_key)"], uniquingKeysWith: { $1 }),
                without: ["journal_is_final"])),
        .rebuild(
            TableRebuild(
                table: "journal_part", definition: part, values: values(of: "part", ["answer", "changeset"]),
                without: ["journal_part_is_final", "journal_part_products"])),
        .sql(rules),
        .run { database, _ in
            for function in functions(secret: []) { database.remove(function: function) }
        },
    ])

    private static func values(of kind: String, _ contents: [String]) -> [String: String] {
        var values = [
            "salt": "journal_salt('\(kind)', id)",
            "schema_version": "(SELECT user_version FROM pragma_user_version)",
        ]
        for content in contents { values[content + "_digest"] = "journal_digest('\(kind)', id, \(content))" }
        return values
    }

    /// `journal_salt(KIND, ID)`, the same on every call, and `journal_digest(KIND, ID, CONTENT)`.
    private static func functions(secret: [UInt8]) -> [DatabaseFunction] {
        @Sendable func salt(_ values: [DatabaseValue]) -> [UInt8] {
            let name = values.prefix(2).map(\.description).joined(separator: " ")
            return Array(Cryptography.sha256(secret + name.utf8).prefix(16))
        }
        return [
            DatabaseFunction("journal_salt", argumentCount: 2, pure: true) { salt($0).blob },
            DatabaseFunction("journal_digest", argumentCount: 3, pure: true) { values in
                let bytes: [UInt8]? =
                    switch values[2].storage {
                    case .string(let text): Array(text.utf8)
                    case .blob(let data): [UInt8](data)
                    default: nil
                    }
                return bytes.map { Forgettable.digest(of: $0, salt: salt(values)).blob }
            },
        ]
    }

    private static let journal = """
        (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            instant INTEGER NOT NULL,
            actor_id TEXT,
            actor TEXT NOT NULL,
            command TEXT NOT NULL,
            touched TEXT NOT NULL,
            schema_version INTEGER NOT NULL CHECK (schema_version > 0),
            undoes INTEGER REFERENCES journal (id) CHECK (undoes < id),
            took INTEGER NOT NULL DEFAULT 0 CHECK (took >= 0),
            previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            key_digest BLOB CHECK (length(key_digest) = 32),
            arguments_digest BLOB NOT NULL CHECK (length(arguments_digest) = 32),
            answer_digest BLOB CHECK (length(answer_digest) = 32),
            changeset_digest BLOB NOT NULL CHECK (length(changeset_digest) = 32),
            -- Without its salt, nobody can tell from a digest what was forgotten, not even by guessing.
            salt BLOB CHECK (length(salt) = 16),
            idempotency_key TEXT CHECK (idempotency_key IS NULL OR key_digest IS NOT NULL),
            arguments TEXT,
            answer TEXT CHECK (answer IS NULL OR answer_digest IS NOT NULL),
            changeset BLOB,
            CHECK (salt IS NOT NULL OR coalesce(idempotency_key, arguments, answer, changeset) IS NULL)
        ) STRICT
        """

    private static let part = """
        (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            entry INTEGER NOT NULL REFERENCES journal (id),
            after_entry INTEGER NOT NULL REFERENCES journal (id),
            instant INTEGER NOT NULL,
            products INTEGER NOT NULL CHECK (products >= 0),
            first_product INTEGER,
            last_product INTEGER,
            schema_version INTEGER NOT NULL CHECK (schema_version > 0),
            previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            answer_digest BLOB CHECK (length(answer_digest) = 32),
            changeset_digest BLOB NOT NULL CHECK (length(changeset_digest) = 32),
            salt BLOB CHECK (length(salt) = 16),
            answer TEXT CHECK (answer IS NULL OR answer_digest IS NOT NULL),
            changeset BLOB,
            CHECK (salt IS NOT NULL OR coalesce(answer, changeset) IS NULL)
        ) STRICT
        """

    /// An entry can only be forgotten, not changed: contents become NULL, and the salt along with the last of them.
    private static let rules = """
        CREATE TRIGGER journal_is_final BEFORE UPDATE ON journal
        WHEN (NEW.id, NEW.instant, NEW.actor_id, NEW.actor, NEW.command, NEW.touched, NEW.schema_version, NEW.undoes,
                NEW.took, NEW.previous_hash, NEW.hash, NEW.key_digest, NEW.arguments_digest, NEW.answer_digest,
                NEW.changeset_digest)
            IS NOT (OLD.id, OLD.instant, OLD.actor_id, OLD.actor, OLD.command, OLD.touched, OLD.schema_version,
                OLD.undoes, OLD.took, OLD.previous_hash, OLD.hash, OLD.key_digest, OLD.arguments_digest,
                OLD.answer_digest, OLD.changeset_digest)
            OR NEW.salt IS NOT OLD.salt AND NEW.salt IS NOT NULL
            OR NEW.idempotency_key IS NOT OLD.idempotency_key AND NEW.idempotency_key IS NOT NULL
            OR NEW.arguments IS NOT OLD.arguments AND (NEW.arguments IS NOT NULL OR OLD.command = 'upgrade')
            OR NEW.answer IS NOT OLD.answer AND NEW.answer IS NOT NULL
            OR NEW.changeset IS NOT OLD.changeset AND NEW.changeset IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;

        CREATE TRIGGER journal_part_is_final BEFORE UPDATE ON journal_part
        WHEN (NEW.id, NEW.entry, NEW.after_entry, NEW.instant, NEW.products, NEW.first_product, NEW.last_product,
                NEW.schema_version, NEW.previous_hash, NEW.hash, NEW.answer_digest, NEW.changeset_digest)
            IS NOT (OLD.id, OLD.entry, OLD.after_entry, OLD.instant, OLD.products, OLD.first_product, OLD.last_product,
                OLD.schema_version, OLD.previous_hash, OLD.hash, OLD.answer_digest, OLD.changeset_digest)
            OR NEW.salt IS NOT OLD.salt AND NEW.salt IS NOT NULL
            OR NEW.answer IS NOT OLD.answer AND NEW.answer IS NOT NULL
            OR NEW.changeset IS NOT OLD.changeset AND NEW.changeset IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'journal_part: entries are final'); END;

        CREATE INDEX journal_command ON journal (command);
        CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
        CREATE INDEX journal_part_products ON journal_part (entry, first_product, last_product);

        """
}
