/// People: exceptions to a role, sign-ins identified by a digest, and passwords that somebody else chose.
/// Sign-ins end with this upgrade: the old ones were identified by the content of their tokens, so that a copy of the
/// store could recreate them.
enum Migration9 {
    static let migration = Migration([
        .sql(accounts + sessions),
        .rebuild(TableRebuild(table: "one_time_code", definition: oneTimeCode)),
    ])

    private static let accounts = """
        -- Names of permissions, separated by commas: beyond those of the role, and of the role but not here.
        ALTER TABLE account ADD COLUMN allowed TEXT NOT NULL DEFAULT '' CHECK (length(allowed) <= 1000);
        ALTER TABLE account ADD COLUMN denied TEXT NOT NULL DEFAULT '' CHECK (length(denied) <= 1000);
        -- Somebody else knows the password: it is good for choosing another.
        ALTER TABLE credential ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0
            CHECK (must_change IN (0, 1));

        """

    private static let sessions = """
        DROP TABLE session;
        CREATE TABLE session (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
            -- Of the secret that only the token holds.
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_account ON session (account_id);

        """

    private static let oneTimeCode = """
        (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL CHECK (purpose IN ('reset', 'verify', 'email', 'undo')),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
            email_key TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
            used_at INTEGER,
            -- The address that the account gets by this code.
            email TEXT CHECK ((email IS NOT NULL) = (purpose IN ('email', 'undo')) AND length(email) <= 320)
        ) STRICT
        """
}
