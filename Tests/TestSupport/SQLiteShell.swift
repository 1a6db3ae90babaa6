import Foundation

/// The sqlite3 shell, which knows nothing of our rules.
package enum SQLiteShell {
    private static let path = "/usr/bin/sqlite3"

    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    package static func run(_ sql: String, on file: String) throws -> (status: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-batch", "-bail", file, sql]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
