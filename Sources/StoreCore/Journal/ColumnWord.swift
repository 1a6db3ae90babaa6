/// What people call a column of a table.
public enum ColumnWord {
    public static func of(_ column: String) -> String {
        if column == "ppm" { return "rate" }
        // The value is shown by the name of what it refers to.
        let isReference = column.hasSuffix("_id") && column != "external_id"
        return (isReference ? String(column.dropLast(3)) : column).replacing("_", with: " ")
    }
}
