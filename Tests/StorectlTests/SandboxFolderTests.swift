import Foundation
import Testing

@testable import Storectl

/// The folders of sandboxes: each sweeps up what killed ones left, and no living one's.
@Suite struct SandboxFolderTests {
    @Test func `of many that are made at once, each has its folder`() async throws {
        let world = try TestWorld()
        try world.makeFolder("temporary")
        world.variables["TMPDIR"] = world.path("temporary")
        let contexts = (0..<8).map { _ in world.context() }
        let made = try await withThrowingTaskGroup(of: [SandboxFolder].self) { group in
            for context in contexts {
                nonisolated(unsafe) let context = context
                group.addTask { try (0..<20).map { _ in try SandboxFolder(in: context) } }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(made.map(\.path)).count == 160)
        #expect(made.allSatisfy { FileManager.default.fileExists(atPath: $0.sessions) })
        for folder in made { folder.remove() }
    }

    @Test func `what a killed process left is swept up`() throws {
        let world = try TestWorld()
        try FileManager.default.createDirectory(
            atPath: world.path("temporary/storectl-sandbox-abcdef/sessions"),
            withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        world.variables["TMPDIR"] = world.path("temporary")
        let folder = try SandboxFolder(in: world.context())
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: world.path("temporary"))
                == [(folder.path as NSString).lastPathComponent])
        folder.remove()
    }
}
