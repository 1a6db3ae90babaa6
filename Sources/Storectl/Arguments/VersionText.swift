import StoreCore

/// The output of `storectl --version -v`: the program's components, for bug reports.
enum VersionText {
    static func text(_ version: String) -> String {
        """
        storectl \(version)
        build    \(build), \(architecture)
        schema   \(Components.schema)
        SQLite   \(Components.sqlite)
        crypto   \(Components.cryptography)
        """
    }

    private static var build: String {
        #if DEBUG
            "debug"
        #else
            "release"
        #endif
    }

    private static var architecture: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "aarch64"
        #else
            "another architecture"
        #endif
    }
}
