import ShopText

/// Permissions in the order of ``Permission``, each once.
public struct PermissionList: Equatable, Sendable {
    public internal(set) var permissions: [Permission] = []

    public init() {}

    init(_ permissions: Set<Permission>) {
        self.permissions = Permission.allCases.filter(permissions.contains)
    }

    /// From its ``text``; a permission that this version does not know has no effect.
    init(_ text: String) {
        self.init(Set(text.split(separator: ",").compactMap { Permission(rawValue: String($0)) }))
    }

    /// The names, separated by commas.
    var text: String { permissions.map(\.rawValue).joined(separator: ",") }
}

extension PermissionList: Codable, DefaultWhenMissing {
    public static let whenMissing = PermissionList()

    public init(from decoder: any Decoder) throws {
        self.init(Set(try [String](from: decoder).compactMap(Permission.init)))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(permissions.map(\.rawValue))
    }
}

extension Role {
    /// The permissions of an account with this role, and with exceptions.
    func permissions(allowing allowed: PermissionList, denying denied: PermissionList) -> Set<Permission> {
        permissions.union(allowed.permissions).subtracting(denied.permissions)
    }
}

/// Exceptions to what a role may do, one by one.
public struct PermissionChange: Equatable, Codable, Sendable {
    /// Granted beyond the role.
    public var allow: [Permission] = []
    /// Denied.
    public var deny: [Permission] = []

    public init() {}

    /// - Parameters:
    ///   - allow: names of permissions.
    ///   - deny: names of permissions.
    /// - Throws: ``PermissionError``
    public init(allow: [String], deny: [String]) throws(PermissionError) {
        self.allow = try allow.map(PermissionChange.permission)
        self.deny = try deny.map(PermissionChange.permission)
        if let both = self.allow.first(where: self.deny.contains) { throw .allowedAndDenied(both) }
    }

    private static func permission(_ text: String) throws(PermissionError) -> Permission {
        guard let permission = Permission(rawValue: text) else { throw .unknown(text) }
        return permission
    }
}

/// A wrong choice of permissions.
public enum PermissionError: StoreError, Equatable {
    case unknown(String)
    case allowedAndDenied(Permission)

    public var kind: ErrorKind {
        switch self {
        case .unknown: .invalidInput
        case .allowedAndDenied: .usage
        }
    }
    public var code: String {
        switch self {
        case .unknown: "unknown_permission"
        case .allowedAndDenied: "permission_allowed_and_denied"
        }
    }
    public var message: String {
        switch self {
        case .unknown(let text): "unknown permission \"\(text)\""
        case .allowedAndDenied(let permission): "\(permission.rawValue) is both allowed and denied"
        }
    }
    public var hint: String? {
        switch self {
        case .unknown: "the permissions are \(Permission.allCases.map(\.rawValue).joined(separator: ", "))"
        case .allowedAndDenied: "name it once"
        }
    }
}
