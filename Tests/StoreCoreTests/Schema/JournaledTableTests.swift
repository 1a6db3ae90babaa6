import GRDB
import Testing

@testable import StoreCore

/// What is said of the journaled tables holds for the tables there are.
@Suite struct JournaledTableTests {
    private func columns(of table: String) throws -> [(name: String, type: String)] {
        let queue = try Connection.inMemory()
        try Migrator.migrate(queue, .fixed(TestClock(TestShop.start)))
        return try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table])
                .map { ($0["name"], $0["type"]) }
        }
    }

    @Test(arguments: Schema.journaledTables)
    func `every column of whole numbers says what it means`(table: String) throws {
        let known = try #require(Schema.journaled(table))
        let columns = try columns(of: table)
        let numbers = columns.filter { $0.type == "INTEGER" }.map(\.name)
        let gone: Set = ["paid_total"]
        #expect(Set(known.forms.keys).subtracting(gone) == Set(numbers))
        if case .part(let whole, let column) = known.counting {
            #expect(Schema.journaled(whole)?.noun != nil)
            #expect(columns.contains { $0.name == column })
        }
    }
}
