import Foundation
import GRDB
import Synchronization

@testable import StoreCore

extension TestShop {
    /// SKUs of a list, in its order.
    func list(
        _ page: Page = Page(limit: 0), as actor: Actor? = nil, _ set: (inout ProductFilter) throws -> Void
    )
        throws -> [String]
    {
        var filter = ProductFilter()
        try set(&filter)
        return try store.products(filter, page: page, as: actor ?? staff).map(\.sku)
    }

    func product(_ sku: String) throws -> Product { try store.product(.sku(sku), as: staff) }

    func paths() throws -> [String] { try store.categories(as: staff).map(\.path) }

    func editMany(_ conditions: [String], _ assignments: [String]) throws -> BulkEditPlan {
        try store.run(
            EditProducts(
                where: conditions.map { try ProductCondition($0) },
                set: assignments.map { try ProductAssignment($0) }), as: staff
        ).value
    }
}

extension Store {
    /// The plans of the statements that `body` runs, as SQLite tells them: statement, then its steps.
    func queryPlans(as actor: Actor, _ body: (Transaction) throws -> Void) throws -> [String] {
        let seen = Mutex<[String]>([])
        return try read(as: actor) { transaction in
            let database = transaction.database
            database.trace(options: .statement) { event in
                let sql = event.expandedDescription
                seen.withLock { $0.append(sql) }
            }
            try body(transaction)
            database.trace(options: [])
            return try seen.withLock { $0 }.filter { $0.hasPrefix("SELECT") }.flatMap { sql in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
            }
        }
    }
}
