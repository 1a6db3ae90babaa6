/// Changes too large for one transaction: an import's journal entry has its rows in parts.
/// Parts are in the chain between entries, in the order in which they were committed: each includes the hash of the
/// previous link, whether a part or an entry, and the next link includes its hash. `after_entry` is the last entry when
/// the part was written, so that the chain can be walked: an entry, the parts after it, the next entry.
enum Migration4 {
    static let sql = """
        CREATE TABLE journal_part (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            entry INTEGER NOT NULL REFERENCES journal (id),
            after_entry INTEGER NOT NULL REFERENCES journal (id),
            instant INTEGER NOT NULL,
            products INTEGER NOT NULL CHECK (products >= 0),
            first_product INTEGER,
            last_product INTEGER,
            answer TEXT,
            changeset BLOB NOT NULL,
            previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX journal_part_entry ON journal_part (entry, id);
        CREATE INDEX journal_part_after ON journal_part (after_entry, id);
        CREATE INDEX journal_part_products ON journal_part (first_product, last_product);

        CREATE TRIGGER journal_part_is_final BEFORE UPDATE ON journal_part
        BEGIN SELECT RAISE(ABORT, 'journal_part: entries are final'); END;
        CREATE TRIGGER journal_part_stays BEFORE DELETE ON journal_part
        BEGIN SELECT RAISE(ABORT, 'journal_part: entries are final'); END;
        CREATE TRIGGER journal_part_is_new BEFORE INSERT ON journal_part
        WHEN EXISTS (SELECT 1 FROM journal_part WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'journal_part: entries are final'); END;

        -- One segment a batch, where the default of 1 MiB would write several.
        INSERT INTO product_search (product_search, rank) VALUES ('hashsize', 16777216);
        -- Segments are merged sixteen at a time: a long import then writes each of them half as often.
        INSERT INTO product_search (product_search, rank) VALUES ('automerge', 16);
        INSERT INTO product_search (product_search, rank) VALUES ('crisismerge', 64);

        """
}
