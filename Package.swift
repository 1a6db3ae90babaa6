// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "storectl",
    products: [
        .executable(name: "storectl", targets: ["Storectl"]),
        .library(name: "StoreCore", targets: ["StoreCore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CSQLiteSession", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CFileSystem"),
        .systemLibrary(name: "CWideCharacters"),
        .target(name: "ShopText", dependencies: ["CWideCharacters"], swiftSettings: strict),
        .target(name: "CArguments"),
        .target(
            name: "StoreCore",
            dependencies: [
                "ShopText", "CLibcrypto", "CSQLiteSession", "CZlib", "CFileSystem",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["Schema/schema.sql"],
            swiftSettings: strict
        ),
        .target(name: "ShopFiles", dependencies: ["ShopText", "StoreCore"], swiftSettings: strict),
        .executableTarget(
            name: "Storectl",
            dependencies: [
                "ShopText", "StoreCore", "ShopFiles", "CArguments",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TestSupport", dependencies: ["ShopText", "StoreCore", "ShopFiles"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(name: "ShopTextTests", dependencies: ["ShopText", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "StoreCoreTests", dependencies: ["ShopText", "StoreCore", "TestSupport"],
            exclude: ["Permissions/permissions.table", "Accounts/wycheproof-hs256.json"],
            swiftSettings: strict),
        .testTarget(
            name: "ShopFilesTests", dependencies: ["ShopText", "StoreCore", "ShopFiles", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "StorectlTests",
            dependencies: [
                "Storectl", "ShopText", "StoreCore", "ShopFiles", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Transcripts"],
            swiftSettings: strict
        ),
    ]
)
