import Foundation
import Testing

@testable import Storectl

@Suite struct MissingWordsTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        world.inputIsTerminal = true
    }

    private func storectl(_ words: String..., typing lines: String...) -> Outcome {
        world.input = Array(lines.map { $0 + "\n" }.joined().utf8)
        return world.storectl(words)
    }

    @Test func `what a product needs is asked for, the rule first, again where the shop refuses it`() {
        let added = storectl(
            "product", "add", "--format", "ids", typing: "", "MUG", "Mug", "nine", "9.50")
        #expect(added.status == .done && added.output == "1\n")
        #expect(
            added.error == """
                The product's unique SKU.
                SKU: SKU: The name that customers see.
                Title: The unit price in USD, such as 9.50.
                Price: storectl: price "nine" is not an amount
                hint: write digits and a decimal point, such as 19.99
                Price: 
                """)
        #expect(world.value("price", of: "MUG") == "9.50")
    }

    @Test func `each word is checked as it is typed, before the next and before a password`() {
        world.secrets = ["ann", "12345678", "correct horse battery", "correct horse battery"]
        let registered = storectl(
            "register", "--fields", "email", "--format", "csv", typing: "ann", "ann@example.com")
        #expect(registered.status == .done && registered.output == "email\nann@example.com\n")
        #expect(
            registered.error == """
                The email address; it also works for signing in.
                Email: storectl: "ann" is not an email address
                hint: write it as name@example.com
                Email: At least 8 characters; a few words are good.
                New password: 
                storectl: the password has 3 characters; it needs at least 8
                New password: 
                storectl: the password is too common
                hint: use several unrelated words
                New password: 
                Repeat password: 

                """)
    }

    @Test func `a new store's words are checked one by one, their rules said`() {
        world.secrets = ["correct horse battery", "correct horse battery"]
        let made = storectl(
            "init", "--store", "new.db", "--name", "Tea", "--password-cost", "4", "--format", "csv",
            "--fields",
            "name,currency,admin", typing: "xyz", "EUR", "a b", "boss", "nope", "boss@shop.test")
        #expect(made.output == "name,currency,admin\nTea,EUR,boss\n")
        #expect(
            made.error.hasPrefix(
                """
                The currency: an ISO 4217 code such as USD.
                Currency: storectl: "xyz" is not an ISO 4217 currency
                """))
        #expect(
            made.error.contains(
                """
                The admin's username: 2 to 64 letters, digits, dots, hyphens and underscores.
                Admin username: storectl: "a b" is not a valid username
                hint: use 2 to 64 letters, digits, dots, hyphens and underscores
                Admin username: The admin's email address.
                Admin email: storectl: "nope" is not an email address
                hint: write it as name@example.com
                Admin email: At least 8 characters
                """))
        #expect(made.error.components(separatedBy: "New password:").count == 2)
    }

    @Test func `what is on the command line is checked before a password is asked for`() {
        world.secrets = ["correct horse battery", "correct horse battery"]
        #expect(
            storectl("register", "--username", "a b", "--email", "ann@example.com").error
                == "storectl: \"a b\" is not a valid username\nhint: use 2 to 64 letters, digits, dots, hyphens and underscores\n"
        )
        #expect(
            storectl("register", "--email", "admin@shop.test").error.hasPrefix(
                "storectl: an account with the email address admin@shop.test already exists"))
        #expect(
            storectl("user", "add", "--username", "admin", "--email", "x@shop.test").error.hasPrefix(
                "storectl: the username admin is taken"))
        #expect(world.secrets.count == 2)
    }

    @Test func `what refuses a command whatever is typed is said before the first question`() {
        #expect(
            storectl("init", typing: "Tea", "EUR").error
                == "storectl: \(world.path("s.db")) already exists\nhint: choose another file with --store FILE\n"
        )
        #expect(
            storectl("login", "--store", "none.db", typing: "admin").error.hasPrefix(
                "storectl: store \(world.path("none.db")) not found"))
        #expect(world.storectl("logout").status == .done)
        let refused = "storectl: you are not signed in\nhint: run `storectl login USER`\n"
        #expect(storectl("product", "add", typing: "MUG", "Mug", "1").error == refused)
        #expect(storectl("product", "add", "--sku", "MUG", typing: "Mug", "1").error == refused)
        #expect(storectl("cart", "add", typing: "MUG").error == refused)
        #expect(storectl("customer", "show", typing: "ann").error == refused)
        #expect(storectl("config", "set", "shop.name", typing: "Tea").error == refused)
        #expect(storectl("backup", typing: "copy.db").error == refused)
        #expect(storectl("coupon", "add", typing: "TEN").error == refused)
    }

    @Test func `nor is anybody asked who may not do it`() {
        let added = world.storectl(
            "user", "add", "--username", "cus", "--email", "cus@example.com", "--generate-password",
            "--fields", "password", "--format", "csv", "-q")
        world.secrets = [String(added.output.split(separator: "\n").last ?? "")]
        world.secrets += ["a quiet river in may", "a quiet river in may"]
        #expect(storectl("login", "cus").status == .done)
        for line in [
            ["config", "set", "shop.name"], ["backup"], ["coupon", "add"], ["shipping", "add"],
            ["tax", "add"],
            ["order", "note", "1"], ["document", "issue"], ["product", "add"],
            ["report", "sales", "--since"],
        ] {
            world.input = Array("x\ny\n".utf8)
            let outcome = world.storectl(line)
            #expect(
                outcome.status == .notPermitted && outcome.error.hasPrefix("storectl: cus may not do this"),
                "\(line): \(outcome.error)")
        }
    }

    @Test func `a wrong password is asked for again, three times in all`() {
        world.secrets = ["wrong", "correct horse battery"]
        let second = storectl("login", "admin", "--fields", "username", "--format", "csv")
        #expect(second.output == "username\nadmin\n")
        #expect(
            second.error == "Password: \nstorectl: wrong username, email or password\nPassword: \n")
        world.secrets = ["a", "b", "c", "correct horse battery"]
        let third = storectl("login", "admin")
        #expect(third.status == .notPermitted && world.secrets.count == 1)
        #expect(third.error.components(separatedBy: "wrong username").count == 4)
        world.secrets = ["a"]
        #expect(storectl("login", "admin").status == .notPermitted)
        world.secrets = ["correct horse battery"]
        #expect(storectl("login", "admin").status == .done)
        world.secrets = ["wrong", "correct horse battery"]
        let named = storectl("login", "--fields", "username", "--format", "csv", typing: "admi", "admin")
        #expect(named.output == "username\nadmin\n")
        #expect(named.error.contains("\nUser [admin]: Password: \n"))
    }

    @Test func `a name that is taken is asked for again, and the password kept`() {
        world.secrets = ["correct horse battery", "correct horse battery"]
        let registered = storectl(
            "register", "--username", "ann", "--idempotency-key", "k", "--fields", "email", "--format", "csv",
            typing: "admin@shop.test", "ann@example.com")
        #expect(registered.output == "email\nann@example.com\n")
        #expect(registered.error.contains("\nEmail [admin@shop.test]: "))
        #expect(world.secrets == [])
    }

    @Test
    func `what the shop needs beyond the command is asked for, and what was wrong on the line, not the rest`()
    {
        let second = ["correct horse battery", "correct horse battery"]
        #expect(world.storectl("config", "set", "register.required", "phone").status == .done)
        for line in [["register"], ["register", "--email", "kim@example.com"]] {
            world.secrets = second
            world.input = Array(
                ((line.count == 1 ? "kim@example.com\n" : "") + "+1 555 0100\n").utf8)
            let asked = world.storectl(line + ["--dry-run"])
            #expect(asked.status == .done, "\(asked.error)")
            #expect(asked.error.contains("hint: give --phone\nPhone: "))
        }
        #expect(world.storectl("config", "set", "register.required", "--reset").status == .done)
        world.secrets = second
        let taken = storectl("register", "--username", "admin", "--dry-run", typing: "kim@example.com", "kim")
        #expect(taken.status == .done && taken.error.contains("is taken\n"), "\(taken.error)")
        #expect(taken.error.contains("\nUsername [admin]: "))
        world.secrets = second
        let short = storectl("register", "--username=a", "--dry-run", typing: "kim@example.com", "kim")
        #expect(short.status == .done && short.error.contains("\nUsername [a]: "), "\(short.error)")
        let dear = storectl(
            "product", "add", "--price", "abc", "--format", "ids", typing: "QQ1", "3", "Mug")
        #expect(dear.output == "1\n" && dear.error.contains("\nPrice [abc]: "), "\(dear.error)")
        world.secrets = second
        let made = storectl(
            "init", "--store", "new.db", "--currency", "ZZZ", "--admin-username", "boss", "--admin-email",
            "boss@shop.test", "--password-cost", "4", typing: "Tea", "EUR")
        #expect(made.status == .done && made.error.contains("\nCurrency [ZZZ]: "), "\(made.error)")
    }

    @Test func `a setting and its value are asked for, the names listed and checked`() {
        let set = storectl(
            "config", "set", "--fields", "value", "--format", "csv", typing: "shopname", "shop.name",
            "Tea Corner")
        #expect(set.output == "value\nTea Corner\n", "\(set.error)")
        #expect(set.error.contains("shop.timezone") && set.error.contains("did you mean shop.name?\nKey: "))
    }

    @Test func `what answers no question is not taken for no`() {
        #expect(
            world.storectl("product", "add", "--sku", "POT", "--title", "Pot", "--price", "1").status == .done
        )
        let kept = storectl("product", "delete", "POT", typing: "POT", "n")
        #expect(kept.status == .refused && kept.error.contains("answer y or n\n"), "\(kept.error)")
        #expect(storectl("product", "delete", "POT", typing: "4006381333931", "y").status == .done)
    }

    @Test func `a plan that was seen is not shown twice`() {
        #expect(
            world.storectl("product", "add", "--sku", "POT", "--title", "Pot", "--price", "1").status == .done
        )
        let words = ["product", "edit", "--where", "sku=POT", "--set", "price=3"]
        world.input = Array("y\n".utf8)
        let edited = world.storectl(words)
        #expect(edited.status == .done && edited.output.isEmpty, "\(edited.output)")
        #expect(edited.error.components(separatedBy: "POT  price").count == 2, "\(edited.error)")
        #expect(edited.error.contains("1 product changed"))
        let again = world.storectl(words.dropLast() + ["price=4", "--yes", "--format", "csv"])
        #expect(again.output == "sku,field,old,new\nPOT,price,3.00,4.00\n", "\(again.output)")
    }

    @Test func `a sign-in to end is chosen from a list`() {
        let ended = storectl("session", "revoke", typing: "")
        #expect(ended.error.contains("signed in today 09:00"), "\(ended.error)")
    }

    @Test func `an option without its value is asked for, its choices listed`() {
        #expect(
            world.storectl(
                "user", "add", "--username", "sam", "--email", "s@shop.test", "--password-file", "pw"
            ).status == .done)
        let edited = storectl("user", "edit", "sam", "--role", typing: "st")
        #expect(edited.status == .done)
        #expect(edited.error.contains("  customer\n  staff\n  admin\nRole: "))
        #expect(world.storectl("user", "show", "sam", "--json").output.contains("\"role\": \"staff\""))
        #expect(
            world.storectl(
                "product", "add", "--sku", "MUG", "--title", "M", "--price", "1", "--quantity", "3"
            ).status == .done)
        let adjusted = storectl("stock", "adjust", "MUG", "-1", typing: "found", "dam")
        #expect(adjusted.status == .done && adjusted.output == "MUG (M): -1, now 2 on hand\n")
        #expect(adjusted.error.contains("stock cannot go down with the reason found"))
        #expect(world.storectl("shop", "use", "tea=s.db").status == .done)
        #expect(
            storectl("shop", "use", "--fields", "name", "--format", "csv", typing: "t").output
                == "name\ntea\n")
    }

    @Test func `a few choices are listed, and a few letters of one are enough`() {
        #expect(
            world.storectl("product", "add", "--sku", "MUG", "--title", "Mug", "--price", "1").status == .done
        )
        #expect(
            world.storectl("product", "add", "--sku", "TEA", "--title", "Tea", "--price", "1").status == .done
        )
        let shown = storectl("product", "show", "--format", "csv", "--fields", "sku", typing: "T")
        #expect(shown.output == "sku\nTEA\n")
        #expect(shown.error == "A SKU or an id.\n  MUG  Mug\n  TEA  Tea\nProduct: ")
    }

    @Test func `nobody is asked who is not there, or does not want to be`() {
        let missing =
            "storectl: missing expected argument '<product>'\nhint: see 'storectl product show --help'\n"
        #expect(storectl("product", "show", "--no-input").error == missing)
        #expect(storectl("product", "show").error.hasSuffix(missing))
        world.inputIsTerminal = false
        #expect(storectl("product", "show", typing: "MUG").error == missing)
        #expect(
            storectl("product", "add", "--sku", "A", typing: "Title").error.hasPrefix(
                "storectl: title is missing"))
    }
}
