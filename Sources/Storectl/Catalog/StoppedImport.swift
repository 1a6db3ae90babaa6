import StoreCore

/// An import that ended half way: what it has done stays, and the same import run again does the rest.
struct StoppedImport: StoreError {
    let done: Int
    let planned: Int
    let problem: any StoreError

    /// As it is, unless nothing was done yet.
    static func telling(_ error: any Error, done: Int, of planned: Int) -> any Error {
        guard done > 0, let problem = error as? any StoreError else { return error }
        return StoppedImport(done: done, planned: planned, problem: problem)
    }

    var kind: ErrorKind { problem.kind }
    var code: String { problem.code }
    var message: String {
        let reason = kind == .interrupted ? "interrupted" : problem.message
        return "\(reason); \(done) of \(planned) products are done"
    }
    var hint: String? { "run the same import again to finish it" }
    var details: [JSONValue.Member] {
        problem.details + [.init("done", .integer(done)), .init("planned", .integer(planned))]
    }
}
