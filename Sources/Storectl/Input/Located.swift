import ShopText
import StoreCore

/// A problem inside a file, with its place: `items.json: line 2: …`.
struct Located: StoreError {
    let place: String
    let problem: any StoreError

    var kind: ErrorKind { problem.kind }
    var code: String { problem.code }
    var message: String { "\(place): \(problem.message)" }
    var hint: String? { problem.hint }
    var details: [JSONValue.Member] { problem.details }

    /// Adds the place to the shop's errors that `body` throws.
    static func at<Result>(_ place: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as FileError {
            // This error names its file itself.
            throw problem
        } catch let problem as any StoreError {
            throw Located(place: place, problem: problem)
        }
    }

    /// What messages call a file named in an argument.
    static func file(_ argument: String) -> String { argument == "-" ? "standard input" : argument }
}
