import Glibc
import ShopText
import StoreCore
import Synchronization

/// The executable `storectl-payment-NAME` of a payment provider: see storectl-payment(7).
struct ProviderProcess {
    let name: String
    private let executable: String
    private let variables: [String: String]

    /// Finds the executable on the `PATH`, ignoring relative entries: a payment must not depend on the
    /// working directory.
    /// - Parameter variables: the whole environment; the provider gets only a few of them.
    ///
    init(_ name: String, variables: [String: String]) throws(UnknownProvider) {
        guard ProviderProcess.isName(name) else { throw .invalidName(name) }
        guard variables["STORECTL_SANDBOX"] == nil else { throw .inSandbox(name) }
        let paths = (variables["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
            .map { "\($0)/storectl-payment-\(name)" }
        guard let executable = paths.first(where: ProviderProcess.isExecutable) else { throw .notFound(name) }
        (self.name, self.executable) = (name, executable)
        self.variables = variables.filter {
            ["PATH", "HOME", "LANG"].contains($0.key) || $0.key.hasPrefix("STORECTL_PAYMENT_")
        }
    }

    /// Asks once, and waits no longer than the request allows.
    func ask(_ request: ProviderRequest) -> ProviderReply {
        var child: ChildProcess
        do throws(ChildProcessError) {
            child = try ChildProcess(
                [executable], variables: variables, outputLimit: ProviderAnswer.limit + 1)
        } catch {
            return ProviderReply(outcome: .notAsked(.cannotStart(name, reason: error.reason)), complaint: "")
        }
        LiveSignals.provider.store(child.id, ordering: .releasing)
        defer { LiveSignals.provider.store(0, ordering: .releasing) }
        let ended = child.feed(request.bytes, within: .seconds(request.deadline))
        return ProviderReply(outcome: outcome(ended, request), complaint: ended.complaint)
    }

    private func outcome(_ ended: ChildProcess.Outcome, _ request: ProviderRequest) -> ProviderOutcome {
        switch ended.end {
        case .status(0):
            do throws(MalformedAnswer) {
                return .answered(try ProviderAnswer.read(ended.output))
            } catch { return .unknown(.malformed(name, error)) }
        case .status(EX_TEMPFAIL): return .notAsked(.notReady(name, says: ended.firstComplaint))
        case .status(EX_CONFIG): return .notAsked(.notSetUp(name, says: ended.firstComplaint))
        case .status(let status): return .unknown(.ended(name, status: status, says: ended.complaint))
        case .tooSlow: return .unknown(.tooSlow(name, seconds: request.deadline))
        case .unknown: return .unknown(.endUnknown(name))
        }
    }

    /// Up to 32 lowercase letters, digits and hyphens, the first a letter.
    static func isName(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count) && ("a"..."z").contains(text.unicodeScalars.first ?? " ")
            && text.unicodeScalars.allSatisfy {
                ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
            }
    }

    private static func isExecutable(_ path: String) -> Bool {
        var status = stat()
        return stat(path.fileName, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && access(path.fileName, X_OK) == 0
    }
}

/// The outcome of asking a provider, and the start of its standard error.
struct ProviderReply: Equatable {
    var outcome: ProviderOutcome
    var complaint: String
}

/// What is known after asking a provider.
enum ProviderOutcome: Equatable {
    case answered(ProviderAnswer)
    /// Nothing was done this time, though something may have been done earlier.
    case notAsked(ProviderFault)
    /// It may have been done, or not.
    case unknown(ProviderFault)
}
