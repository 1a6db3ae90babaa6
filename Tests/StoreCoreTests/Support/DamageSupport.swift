import GRDB

@testable import StoreCore

extension TestShop {
    /// Changes rows as another program would, with neither foreign keys nor the checks of the tables.
    func damage(_ sql: String) throws {
        try store.withConnection { queue in
            try queue.writeWithoutTransaction {
                try $0.execute(
                    sql:
                        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; \(sql); PRAGMA ignore_check_constraints = OFF"
                )
            }
        }
    }

    /// What check finds of a kind.
    func findings(_ code: String) throws -> [Finding] {
        try store.check(isQuick: false, as: admin).filter { $0.code == code }
    }
}
