import Synchronization

/// How long a command takes, and where: the time between two calls of ``begin(_:)`` belongs to the first.
public final class Stopwatch: Sendable {
    /// The parts of a change that are measured separately.
    public enum Part: Int, CaseIterable, Sendable {
        /// Waiting for other writers.
        case waiting
        /// Between the first statement and the last.
        case work
        /// Until it is on disk.
        case commit
    }

    private struct State {
        var start: Int64
        var spent: [Int64] = Part.allCases.map { _ in 0 }
        var first: Int64?
        var current: (part: Part, since: Int64)?
    }

    private let ticks: @Sendable () -> Int64
    private let state: Mutex<State>

    /// - Parameter ticks: microseconds of a clock that never goes back, counted from any starting point.
    public init(ticks: @escaping @Sendable () -> Int64) {
        self.ticks = ticks
        state = Mutex(State(start: ticks()))
    }

    /// Restarts, for the next of several commands in one process.
    public func restart() { state.withLock { $0 = State(start: ticks()) } }

    /// Microseconds since it was made.
    public var elapsed: Int64 { ticks() - state.withLock { $0.start } }

    /// Ends the current part, and begins another.
    func begin(_ part: Part?) {
        let now = elapsed
        state.withLock { state in
            if let current = state.current { state.spent[current.part.rawValue] += now - current.since }
            state.current = part.map { ($0, now) }
            if state.first == nil { state.first = now }
        }
    }

    /// Microseconds until the first part began; `nil` if nothing was to be changed.
    public var untilFirst: Int64? { state.withLock { $0.first } }

    /// Microseconds since the current part began; 0 between two parts.
    var sinceBegun: Int64 {
        let now = elapsed
        return state.withLock { state in state.current.map { now - $0.since } ?? 0 }
    }

    /// Total microseconds of a part, over all its occurrences.
    public func spent(_ part: Part) -> Int64 { state.withLock { $0.spent[part.rawValue] } }
}
