import ShopText
import StoreCore

/// A problem with something inside a file, told with its place: `items.json: line 2: …`.
struct Located: StoreError {
    let place: String
    let problem: any StoreError

    var kind: ErrorKind { problem.kind }
    var code: String { problem.code }
    var message: String { "\(place): \(problem.message)" }
    var hint: String? { problem.hint }
    var details: [JSONValue.Member] { problem.details }

    /// What `body` throws of ours is told with the place.
    static func at<Result>(_ place: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as FileError {
            // It names its file.
            throw problem
        } catch let problem as any StoreError {
            throw Located(place: place, problem: problem)
        }
    }

    /// As messages call a file that was named in an argument.
    static func file(_ argument: String) -> String { argument == "-" ? "standard input" : argument }
}
