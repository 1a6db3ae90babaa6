/// Archived products are few: what asks whether there are any, or for all of them, need not walk the others.
enum Migration5 {
    static let sql = """
        CREATE INDEX product_archived ON product (id) WHERE is_archived = 1;

        """
}
