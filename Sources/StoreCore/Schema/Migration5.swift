/// Finds the few products that customers do not see without walking past everything else.
enum Migration5 {
    static let sql = """
        CREATE INDEX product_archived ON product (id) WHERE is_archived = 1;
        CREATE INDEX product_unseen ON product (id)
            WHERE is_visible = 0 OR is_archived = 1 OR release_date IS NOT NULL;

        """
}
