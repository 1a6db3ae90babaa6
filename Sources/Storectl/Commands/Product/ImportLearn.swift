import ShopFiles
import ShopText
import StoreCore

/// `storectl product import --learn`
extension ProductImport {
    /// Proposes a profile of the file, and saves it if it was given a name.
    func learned(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        try shop.store.checkMayImport(as: shop.actor)
        var named = rules
        named.profile = nil
        let request = try ImportRequest(file ?? "-", rows, named).expanded(in: context)
        let fileOptions = try request.fileOptions(shop.store.currency, in: context)
        let source = try request.open(in: context)
        let profile = try Located.at(Located.file(request.file)) { try LearnedProfile(source, fileOptions) }
        let text =
            (["# Made from \(Located.file(request.file)); see storectl-files(7)."] + request.profileLines
            + profile.lines).joined(separator: "\n")
        var answer = Answer.record(
            [
                .init("profile", .string(text)),
                .init(
                    "rows",
                    .array(profile.rows.map { row in .object(row.map { .init($0.field, .string($0.text)) }) })
                ),
                .init("path", .text(try rules.profile.map { try ImportProfile.path($0, in: context) })),
            ], saying: text)
        if let name = rules.profile, mutation.dryRun {
            answer = answer.noting("dry run: the profile \(name) was not saved")
        } else if let name = rules.profile {
            let path = try ImportProfile.path(name, in: context)
            try context.requireOutsideSandbox(toWrite: path)
            if !confirmation.yes, ImportProfile.exists(path) {
                try confirmation.confirm(
                    "Replace the profile \(name)?", options, in: context, hasPreview: false)
            }
            try ImportProfile.write(text + "\n", to: path)
            answer = answer.noting("saved as \(path.visible); use it with --profile \(name)")
        }
        let shown = profile.rows.enumerated().map { index, row in
            "row \(index + 1): "
                + row.map { "\($0.field) \($0.text.truncated(toWidth: 40).visible)" }.joined(separator: ", ")
        }
        return answer.noting(profile.notices + shown)
    }
}
