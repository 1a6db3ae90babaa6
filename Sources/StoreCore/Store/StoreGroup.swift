import GRDB
import ShopText
import Synchronization

/// Several changes in one transaction and one turn among the writers, each under a savepoint.
struct ChangeGroup: Sendable {
    /// The one journal entry for all of them; `nil` if each has its own.
    var joint: JointEntry?
}

extension Store {
    var isInGroup: Bool { group.withLock { $0 != nil } }

    /// A transaction or, within a group, a savepoint.
    func inTransaction(
        _ kind: Database.TransactionKind, _ database: Database,
        _ body: () throws -> Database.TransactionCompletion
    ) throws {
        guard isInGroup else { return try database.inTransaction(kind, body) }
        // A full disk rolls back the whole transaction; later changes would be committed on their own.
        guard database.isInsideTransaction else { throw GroupFault.rolledBack }
        try database.inSavepoint(body)
    }

    /// Runs `body` as a group: its changes are committed together when it returns, and none of them if it throws.
    func inGroup<Result>(_ body: () throws -> Result) throws -> Result {
        guard !isInGroup else { throw GroupFault.nested }
        return try Store.translatingFaults(path) {
            try checkInterruption()
            return try inTurn {
                try withConnection { try $0.writeWithoutTransaction { try $0.beginTransaction(.immediate) } }
                group.withLock { $0 = ChangeGroup() }
                defer { group.withLock { $0 = nil } }
                do {
                    let result = try body()
                    try checkInterruption()
                    try withConnection { queue in
                        try queue.writeWithoutTransaction { database in
                            guard database.isInsideTransaction else { throw GroupFault.rolledBack }
                            try database.commit()
                        }
                    }
                    return result
                } catch {
                    withConnection { queue in
                        queue.writeWithoutTransaction { database in
                            if database.isInsideTransaction { try? database.rollback() }
                        }
                    }
                    throw error
                }
            }
        }
    }
}

/// Why a group of changes failed.
enum GroupFault: StoreError, Equatable {
    /// SQLite rolled the transaction back, as it does when the disk is full.
    case rolledBack
    case nested

    var kind: ErrorKind { .internalFault }
    var code: String { "group_rolled_back" }
    var message: String {
        switch self {
        case .rolledBack: "the changes were rolled back together after a fault; none of them was made"
        case .nested: "a group of changes cannot begin within another"
        }
    }
}
