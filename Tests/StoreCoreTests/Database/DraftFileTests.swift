import Foundation
import Glibc
import TestSupport
import Testing

@testable import ShopText

/// What a killed process leaves is taken away by the next one of ours, and nothing else is.
@Suite struct DraftFileTests {
    let folder: TemporaryFolder
    let place: String

    init() throws {
        folder = try TemporaryFolder()
        place = folder.file("out.csv")
    }

    private func leave(_ name: String, mode: mode_t = 0o600) throws {
        try Data("secret".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        chmod(folder.file(name), mode)
    }

    @Test func `a draft that nobody holds goes, and others stay`() throws {
        try leave("out.csv.storectl-aB3xY9")
        let others = [
            "out.csv.backup", "out.csv.storectl-aB3xY", "out.csv.storectl-aB3xY99",
            "other.csv.storectl-aB3xY9",
            "out.csv.storectl-aB3-Y9",
        ]
        for name in others { try leave(name) }
        try leave("out.csv.storectl-public", mode: 0o644)
        let live = try #require(DraftFile.make(beside: place))
        let liveName = String(live.path.split(separator: "/").last ?? "")
        let second = try #require(DraftFile.make(beside: place))
        defer {
            close(live.descriptor)
            close(second.descriptor)
        }
        let names = Set(try folder.names)
        #expect(!names.contains("out.csv.storectl-aB3xY9"))
        #expect(!names.contains("out.csv.storectl-public"))
        #expect(names.isSuperset(of: others + [liveName]))
    }

    @Test func `a folder, a link and a pipe by such a name stay`() throws {
        let names = ["out.csv.storectl-folder", "out.csv.storectl-symlnk", "out.csv.storectl-afifo1"]
        mkdir(folder.file(names[0]), 0o700)
        symlink("/etc/hostname", folder.file(names[1]))
        mkfifo(folder.file(names[2]), 0o600)
        DraftFile.sweep(beside: place)
        #expect(Set(try folder.names) == Set(names))
    }
}
