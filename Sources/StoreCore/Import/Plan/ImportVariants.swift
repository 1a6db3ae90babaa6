extension ImportRun {
    /// Checks variants and their parents; done last, because a parent's row may come long after its
    /// variants'.
    func sortOutVariants() throws {
        try findWrongParents()
        let rejected = stage.rejected
        try inRows { [stage] in try stage.findStockOfNewParents($0) }
        if stage.rejected > rejected { try findWrongParents() }
        // Only now is it known which variants there will be, and which keep their parent.
        try inRows { [stage] in try stage.emptyNewParents($0) }
        try inSteps(through: Int64(stage.count)) { [stage] in
            try stage.findStockOfParents(after: $0, through: $1)
        }
    }

    /// Rejects variants until each has a parent: rejecting a row also rejects its variants, and its product's earlier
    /// state counts again. A variant has no variants, so the third pass finds none.
    private func findWrongParents() throws {
        var rejected = -1
        while rejected < stage.rejected {
            rejected = stage.rejected
            try inRows { [stage] in try stage.findWrongParents($0) }
        }
    }

    private func inRows(_ body: (ImportRows) throws -> Void) throws {
        try inSteps(through: Int64(stage.count)) { try body(.numbered(after: $0, through: $1)) }
    }
}
