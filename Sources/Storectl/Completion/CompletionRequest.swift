import ArgumentParser
import StoreCore

/// A shell's request for candidates, or for the completion script.
enum CompletionRequest {
    /// Called by the scripts only, so it is not in the help.
    static let word = "---complete"

    /// The answer, if these arguments are such a request.
    static func answer(_ arguments: [String], root: any ParsableCommand.Type, in context: Context) -> String?
    {
        if let shell = script(arguments) { return shell.script }
        guard arguments.count >= 2, arguments[0] == word, let shell = CompletionShell(rawValue: arguments[1])
        else { return nil }
        switch shell {
        case .bash:
            let line = ShellLine(arguments.count > 2 ? arguments[2] : "")
            let completion = Completion.of(
                Array(line.words.dropFirst()), line.current, root: root, in: context)
            // What bash calls the word begins later, after a "=" or a ":".
            return line.current + "\n" + completion.text
        case .zsh, .fish:
            let words = arguments.dropFirst(2)
            return Completion.of(Array(words.dropLast()), words.last ?? "", root: root, in: context).text
        }
    }

    private static func script(_ arguments: [String]) -> CompletionShell? {
        let option = "--generate-completion-script"
        if arguments.count == 2, arguments[0] == option { return CompletionShell(rawValue: arguments[1]) }
        guard arguments.count == 1, arguments[0].hasPrefix(option + "=") else { return nil }
        return CompletionShell(rawValue: String(arguments[0].dropFirst(option.count + 1)))
    }
}

/// A shell that we complete in. The scripts only pass on the request and the answer: the candidates are chosen here, so
/// that they are the same in all shells.
enum CompletionShell: String, CaseIterable {
    case bash, zsh, fish

    var script: String {
        switch self {
        case .bash: CompletionShell.bashScript
        case .zsh: CompletionShell.zshScript
        case .fish: CompletionShell.fishScript
        }
    }

    private static let bashScript = #"""
        # storectl in bash: source this, or install it where bash-completion finds it.
        _storectl() {
            local current kind line word=${COMP_WORDS[COMP_CWORD]} quoted
            local -a lines
            # Bash takes this for a separate word; nobody else does.
            [[ $word == [=:@] && $COMP_WORDBREAKS == *"$word"* ]] && word=
            mapfile -t lines < <("${COMP_WORDS[0]}" ---complete bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null </dev/null)
            current=${lines[0]-} kind=${lines[1]-}
            COMPREPLY=()
            if [[ $kind == files ]]; then
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen -f -- "$word")
                return
            fi
            [[ $kind == open ]] && compopt -o nospace 2>/dev/null
            # The text before the word that bash replaces.
            local start=
            case $current in *[=:@]*) [[ $word != *[=:@]* ]] && start=${current%"${current##*[=:@]}"} ;; esac
            for line in "${lines[@]:2}"; do
                line=${line%%$'\t'*}
                line=${line#"$start"}
                if [[ $word == [\"\']* || $line != *[!a-zA-Z0-9_.,:=/@%+-]* ]]; then
                    COMPREPLY+=("$line")
                else
                    printf -v quoted %q "$line"
                    COMPREPLY+=("$quoted")
                fi
            done
        }
        complete -o nosort -F _storectl storectl

        """#

    private static let zshScript = #"""
        #compdef storectl
        # storectl in zsh: install this as _storectl in a folder of $fpath.
        _storectl() {
            local kind line
            local -a lines values shown
            lines=("${(@f)$("${(Q)words[1]}" ---complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
            kind=$lines[1]
            if [[ $kind == files ]]; then
                _files
                return
            fi
            for line in "${(@)lines[2,-1]}"; do
                [[ -z $line ]] && continue
                values+=("${line%%$'\t'*}")
                if [[ $line == *$'\t'* ]]; then
                    shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
                else
                    shown+=("$line")
                fi
            done
            (( $#values )) || return 1
            if [[ $kind == open ]]; then
                compadd -V storectl -S '' -l -d shown -a values
            else
                compadd -V storectl -l -d shown -a values
            fi
        }
        if [[ $funcstack[1] == _storectl ]]; then
            _storectl "$@"
        else
            compdef _storectl storectl
        fi

        """#

    private static let fishScript = #"""
        # storectl in fish: install this in a folder of $fish_complete_path.
        function __storectl_complete
            set -l words (commandline -opc)
            set -l current (commandline -ct)
            set -l lines ($words[1] ---complete fish $words[2..] (string unescape -- "$current"; or echo -- "$current") 2>/dev/null </dev/null)
            if test "$lines[1]" = files
                set -l path (string replace -r '^--[^=]*=' '' -- "$current")
                set -l option (string match -r '^--[^=]*=' -- "$current")
                for file in (__fish_complete_path "$path")
                    echo -- "$option$file"
                end
                return
            end
            printf '%s\n' $lines[2..]
        end
        complete -c storectl -f -k -a '(__storectl_complete)'

        """#
}
