import Testing

@testable import StoreCore

extension TestShop {
    /// Makes a change, takes it back, makes it again by undoing the undo, and takes that back too.
    func expectReturns(_ change: () throws -> Int64?) throws {
        let before = try state()
        let entry = try #require(try change())
        let after = try state()
        #expect(after != before)
        clock.advance(seconds: 60)
        let undo = try #require(try self.undo(entry).entry)
        #expect(try state() == before)
        try expectSearchSound()
        let redo = try #require(try self.undo(undo).entry)
        #expect(try state() == after)
        try self.undo(redo)
        #expect(try state() == before)
        try expectSearchSound()
        #expect(try store.verifyJournal(as: admin).entries == store.entryCount())
    }
}
