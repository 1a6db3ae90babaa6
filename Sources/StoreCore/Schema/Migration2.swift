/// Codes, tokens for programs, counted sign-ins, and the outbox of mail.
/// All four are secret or track deliveries, so none is ever in a changeset.
enum Migration2 {
    static let sql = """
        -- A code of a reset or verification mail. account_id is NULL for an address that nobody has: its
        -- code is written all the same, so that asking takes as long, and can never be used.
        CREATE TABLE one_time_code (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL CHECK (purpose IN ('reset', 'verify')),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
            email_key TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
            used_at INTEGER
        ) STRICT;
        CREATE INDEX one_time_code_account ON one_time_code (account_id, purpose);
        CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);

        CREATE TABLE api_token (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
            account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
            prefix TEXT NOT NULL,
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            permissions TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
            last_used_at INTEGER,
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX api_token_account ON api_token (account_id, created_at, id);
        CREATE UNIQUE INDEX api_token_name ON api_token (account_id, name) WHERE revoked_at IS NULL;

        -- The subject is an account's id, or a keyed hash of a name that nobody has.
        CREATE TABLE sign_in_failure (
            subject TEXT PRIMARY KEY NOT NULL,
            failures INTEGER NOT NULL CHECK (failures BETWEEN 0 AND 1000000000),
            locks INTEGER NOT NULL CHECK (locks BETWEEN 0 AND 1000000000),
            locked_until INTEGER,
            last_failure_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sign_in_failure_age ON sign_in_failure (last_failure_at);

        -- The outbox. entry is the journal entry whose command caused the mail, where it has one. The
        -- bodies of mails that hold a code are emptied when they are sent or given up.
        CREATE TABLE mail (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            message_id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
            recipient TEXT NOT NULL,
            recipient_name TEXT NOT NULL,
            subject TEXT NOT NULL,
            text TEXT NOT NULL,
            html TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'dead')),
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 1000),
            next_attempt_at INTEGER CHECK ((next_attempt_at IS NOT NULL) = (status = 'queued')),
            expires_at INTEGER NOT NULL,
            last_error TEXT,
            entry INTEGER,
            created_at INTEGER NOT NULL,
            sent_at INTEGER CHECK ((sent_at IS NOT NULL) = (status = 'sent'))
        ) STRICT;
        CREATE INDEX mail_queue ON mail (next_attempt_at, id) WHERE status = 'queued';
        CREATE INDEX mail_expiry ON mail (expires_at) WHERE status = 'queued';
        CREATE INDEX mail_status ON mail (status, id);
        CREATE INDEX mail_account ON mail (account_id);


        """
}
