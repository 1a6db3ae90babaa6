import Foundation
import Glibc
import ShopText
import StoreCore
import Synchronization
import Testing

@testable import Storectl

/// Somebody who may write the home folder puts links, hard links, FIFOs, devices and other files in the place of the
/// session file and of its lock, again and again, while commands read and write it.
@Suite struct SessionStormTests {
    private static let secret = "top secret\n"
    private static let own = #"{"version":1,"stores":{"s1 /shops/s1.db":{"token":"planted"}}}"#

    /// What is put in the place of a file, and made of what is beside it.
    private static func plant(_ number: Int, at path: String, in world: TestWorld) throws {
        let draft = path + ".storm"
        unlink(draft.fileName)
        let secret = world.path("secret")
        switch number % 9 {
        case 0: symlink(secret.fileName, draft.fileName)
        case 1: mkfifo(draft.fileName, 0o600)
        case 2: link(secret.fileName, draft.fileName)
        case 3: symlink("/dev/zero", draft.fileName)
        case 4: symlink(path.fileName, draft.fileName)
        case 5: try write("garbage", draft, mode: 0o600)
        case 6: try write(own, draft, mode: 0o666)
        case 7: try write(String(repeating: " ", count: 100_000), draft, mode: 0o600)
        default: try write(own, draft, mode: 0o600)
        }
        rename(draft.fileName, path.fileName)
    }

    private static func write(_ text: String, _ path: String, mode: mode_t) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        chmod(path.fileName, mode)
    }

    @Test(.timeLimit(.minutes(30)))
    func `whatever is swapped in, no other file is read or written, and nothing waits`() async throws {
        let world = try TestWorld()
        try world.write(SessionStormTests.secret, to: "secret")
        let file = SessionFile(path: world.path(".storectl"))
        let end = Date(timeIntervalSinceNow: 2)
        let (swaps, done) = (Count(), Count())
        let problems = await Threads.gathering { group in
            for place in [world.path(".storectl"), world.path(".storectl.lock")] {
                group.add { [world, swaps, end, place] in
                    var number = 0
                    while Date() < end {
                        try? SessionStormTests.plant(number, at: place, in: world)
                        number += 1
                        swaps.up()
                        usleep(50)
                    }
                    return []
                }
            }
            for worker in 0..<3 {
                group.add { [file, done, end, worker] in
                    var found: [String] = []
                    while Date() < end {
                        found += SessionStormTests.useOnce(file, worker)
                        done.up()
                    }
                    return found
                }
            }
        }
        #expect(Set(problems) == [])
        #expect(swaps.value > 0 && done.value > 0)
        #expect(try world.read("secret") == SessionStormTests.secret)
        var status = stat()
        #expect(stat(world.path("secret").fileName, &status) == 0 && status.st_mode == S_IFREG | 0o600)
        // Nothing of ours is left but the file and its lock.
        let left = try FileManager.default.contentsOfDirectory(atPath: world.directory)
        #expect(
            Set(left).isSubset(of: [
                "secret", ".storectl", ".storectl.lock", ".storectl.storm", ".storectl.lock.storm",
            ]))
    }

    /// What went wrong, if anything.
    private static func useOnce(_ file: SessionFile, _ worker: Int) -> [String] {
        do {
            switch worker {
            case 0:
                let token = try file.token(forStore: "s1")
                return token == nil || token == "planted" || token == "ours" ? [] : ["read \(token ?? "")"]
            case 1:
                _ = try file.save(
                    token: "ours", username: "ann", forStore: "s1", at: Instant(milliseconds: 0),
                    until: Instant(milliseconds: 60_000))
            default: try file.remove(forStore: "s1")
            }
            return []
        } catch is SessionFileError {
            return []
        } catch let error as FileError {
            // Between two swaps, the place of the lock may be anything.
            return error.message.contains(secret.trimmedSpace) ? [error.message] : []
        } catch {
            return ["\(error)"]
        }
    }
}

private final class Count: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func up() { count.withLock { $0 += 1 } }
}

/// Threads of their own: tasks share a few, and would come one after the other.
private final class Threads: @unchecked Sendable {
    private let lock = NSLock()
    private var found: [String] = []
    private let group = DispatchGroup()

    func add(_ body: @escaping @Sendable () -> [String]) {
        group.enter()
        Thread { [self] in
            let more = body()
            lock.withLock { found += more }
            group.leave()
        }.start()
    }

    static func gathering(_ body: (Threads) -> Void) async -> [String] {
        let threads = Threads()
        body(threads)
        return await withCheckedContinuation { done in
            threads.group.notify(queue: .global()) { done.resume(returning: threads.found) }
        }
    }
}
