namespace SalesInsights.Sample.Completion;

/// <summary>What a shell needs to complete this program's command lines: it asks the program itself, by the directive <c>[suggest]</c>.</summary>
internal static class ShellScripts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] = """
            # salesinsights: completion for bash. For this session:  source <(salesinsights completion bash)
            # For good:  salesinsights completion bash > ~/.local/share/bash-completion/completions/salesinsights
            _salesinsights() {
                local typed="${COMP_LINE:0:COMP_POINT}" found word=""
                case "$typed" in
                    *[[:space:]]*) typed="${typed#*[[:space:]]}" ;;
                    *) typed="" ;;
                esac
                case "$typed" in
                    ""|*[[:space:]]) ;;
                    *) word="${typed##*[[:space:]]}" ;;
                esac
                # Bash takes a colon for the end of a word, and wants back only what stands behind it.
                local keep="" ; case "$word" in *:*) keep="${word%:*}:" ;; esac
                COMPREPLY=()
                while IFS= read -r found; do
                    [ -n "$found" ] || continue
                    case "$found" in "$keep"*) found="${found#"$keep"}" ;; esac
                    COMPREPLY+=("$(printf '%q' "$found")")
                done < <("${COMP_WORDS[0]}" "[suggest:${#typed}]" "$typed" 2>/dev/null)
            }
            complete -o default -F _salesinsights salesinsights
            """,
        ["fish"] = """
            # salesinsights: completion for fish. For good:  salesinsights completion fish > ~/.config/fish/completions/salesinsights.fish
            function __salesinsights_complete
                set -l typed (commandline -cp | string collect | string replace -r '^\s*\S+\s?' '')
                salesinsights "[suggest:"(string length -- "$typed")"]" "$typed" 2>/dev/null
            end
            complete -c salesinsights -f -a '(__salesinsights_complete)'
            complete -c salesinsights -n 'string match -rq -- "^--(data|mapping|rules|pack|log|html|pdf|out)\$" (commandline -pco)[-1]' -F
            """,
        ["powershell"] = """
            # salesinsights: completion for PowerShell. Put it into your profile:  salesinsights completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName salesinsights -ScriptBlock {
                param($word, $line, $cursor)
                $text = $line.ToString().PadRight($cursor).Substring(0, $cursor)
                $typed = $text -replace '^\s*\S+\s?', ''
                & $line.CommandElements[0].ToString() "[suggest:$($typed.Length)]" $typed 2>$null | ForEach-Object {
                    $shown = if ($_ -match '\s') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
                    [System.Management.Automation.CompletionResult]::new($shown, $_, 'ParameterValue', $_)
                }
            }
            """,
        ["zsh"] = """
            #compdef salesinsights
            # salesinsights: completion for zsh. For this session:  source <(salesinsights completion zsh)
            # For good: put it as _salesinsights into a folder of $fpath.
            _salesinsights() {
                local typed="${(j: :)words[2,CURRENT]}"
                local -a found
                found=("${(@f)$("${words[1]}" "[suggest:${#typed}]" "$typed" 2>/dev/null)}")
                found=(${found:#})
                (( ${#found} )) && compadd -U -- "${found[@]}" || _files
            }
            if [ "$funcstack[1]" = "_salesinsights" ]; then _salesinsights "$@"; else compdef _salesinsights salesinsights; fi
            """,
    };
}
