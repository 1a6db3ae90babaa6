/// What attackers try first: the most common passwords of eight or more characters from published leaks, and the
/// patterns people use to vary them. Small on purpose; length does the rest.
enum CommonPasswords {
    /// Whether the password is a common one or a slight variation: a few digits and symbols around it, digits
    /// in place of letters, or one or two characters repeated.
    ///
    /// - Parameter password: caseless.
    static func contains(_ password: String) -> Bool {
        if list.contains(password) || Set(password).count <= 2 { return true }
        let bare = [trimmed(password, atStart: false), trimmed(password, atStart: true)]
        let words = bare.filter { password.count - $0.count <= mostAround }
        return words.contains { word in
            stems.contains(word) || ["i", "l"].contains { stems.contains(spelled(word, one: $0)) }
        }
    }

    /// How many digits and symbols around a common word do not make it safer.
    private static let mostAround = 6

    /// The common passwords without the digits and symbols at the end, if a word is left.
    private static let stems = Set(list.map { trimmed($0, atStart: false) }.filter { $0.count >= 4 })

    private static func trimmed(_ password: String, atStart: Bool) -> String {
        let start = atStart ? password.drop { !$0.isLetter } : password[...]
        return String(start.reversed().drop { !$0.isLetter }.reversed())
    }

    /// The word with letters in place of the digits and symbols that people write for them.
    private static func spelled(_ word: String, one: Character) -> String {
        let letters: [Character: Character] = [
            "0": "o", "1": one, "!": "i", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t",
            "8": "b",
        ]
        return String(word.map { letters[$0] ?? $0 })
    }

    private static let list = Set(
        """
        password password1 password12 password123 password1234 password! password1! passw0rd p@ssword \
        p@ssw0rd p@ssword1 passwort passwort1 motdepasse contraseña contrasena senha123 wachtwoord \
        parola123 12345678 123456789 1234567890 12345678910 0123456789 987654321 9876543210 87654321 \
        11111111 111111111 1111111111 00000000 0000000000 22222222 33333333 44444444 55555555 66666666 \
        77777777 88888888 99999999 12341234 123123123 1231231234 11223344 1122334455 112233445566 \
        12121212 123321123 12344321 123454321 1234554321 147258369 147852369 159753456 789456123 \
        741852963 963852741 456789123 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 \
        1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1zaq1 zaq1xsw2 !qaz2wsx 1qaz!qaz qazwsxedc qazwsx123 \
        qazwsxedcrfv qwertyui qwertyuiop qwertyuiop1 qwerty123 qwerty1234 qwerty12345 qwerty123456 \
        qwerty12 qwerty11 qwerty1! qwertyqwerty qwer1234 qwer4321 qwertz123 qwertzui qwertzuiop azertyui \
        azertyuiop azerty123 asdfghjk asdfghjkl asdfghjkl1 asdf1234 asdfasdf asdfqwer asdf123456 zxcvbnm1 \
        zxcvbnm123 zxcvbnm, zxcvasdf abcdefgh abcdefghi abcdefghij abcd1234 abcd12345 abc12345 abc123456 \
        abc123abc abcabc123 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 aa112233 a12345678 a123456789 \
        123456789a 12345678a 1234567q 123456aa 123456abc 123456qwerty 1234qwer 123qwe123 123qweasd \
        123qweasdzxc qweasdzxc qweasd123 qwe123456 qwe123qwe 1234abcd 1234asdf asd123456 iloveyou \
        iloveyou1 iloveyou2 iloveyou! iloveu123 ilovegod loveyou1 lovelove love1234 loveme123 mylove123 \
        sunshine sunshine1 princess princess1 princesa football football1 baseball baseball1 basketball \
        volleyball softball1 superman superman1 batman123 spiderman pokemon1 pokemon123 starwars \
        starwars1 michael1 michelle jennifer jennifer1 jessica1 jordan23 charlie1 samantha danielle \
        victoria alexander alexandra christian benjamin elizabeth patricia veronica valentina isabella \
        nicholas anthony1 jonathan trustno1 whatever whatever1 welcome1 welcome123 welcome! welcome2024 \
        letmein1 letmein123 changeme changeme1 changeme123 default1 administrator admin123 admin1234 \
        admin12345 admin123456 adminadmin administrador root1234 rootroot toor1234 test1234 test12345 \
        testtest testing1 testing123 guest123 user1234 username login123 secret123 secret12 topsecret \
        computer computer1 internet internet1 samsung1 samsung123 google123 facebook facebook1 linkedin \
        microsoft windows10 november december september february chocolate butterfly cheesecake \
        strawberry blink182 liverpool liverpool1 chelsea1 arsenal1 barcelona juventus manchester mustang1 \
        corvette mercedes ferrari1 master123 master12 dragon123 monkey123 shadow123 killer123 hello123 \
        hello1234 hellohello freedom1 fuckyou1 fuckyou123 ncc1701d rush2112 babygirl babygirl1 scorpion \
        midnight dolphins creative hardcore garfield snickers westside swordfish marlboro maverick \
        redskins rangers1 gandalf1 matrix123 password2 password3 password01 password99 passpass pass1234 \
        pass12345 pass123456 mypassword nopassword yourpassword newpassword temppass storectl spring2024 \
        summer2024 autumn2024 winter2024 summer123 winter123
        """.split(separator: " ").map(String.init)
    )
}
