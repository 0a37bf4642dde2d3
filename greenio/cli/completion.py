"""``greenio completion SHELL``: print a script that lets a shell complete commands and options.

The script holds all names itself, so that pressing a key starts no Python.
"""

from __future__ import annotations

import argparse

from greenio.cli.commands import COMMANDS, declare_command

#: zsh runs the functions of bash.
_BASH = """\
{head}_greenio() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" options=""
    case "${{COMP_WORDS[1]}}" in
{cases}    esac
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{commands}" -- "$word") $(compgen -f -X '!*.py' -- "$word") $(compgen -d -- "$word"))
    elif [ "${{word:0:1}}" = - ]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}}
complete -o filenames -F _greenio greenio
"""
_ZSH_HEAD = "autoload -U +X compinit bashcompinit && compinit && bashcompinit\n"

_WHERE = {
    "bash": 'eval "$(greenio completion bash)" in ~/.bashrc',
    "zsh": 'eval "$(greenio completion zsh)" in ~/.zshrc',
    "fish": "greenio completion fish > ~/.config/fish/completions/greenio.fish",
}


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = "Print a script that lets a shell complete greenio's commands and options."
    parser.epilog = "; ".join(f"{shell}: {where}" for shell, where in _WHERE.items())
    parser.add_argument("shell", choices=tuple(_WHERE))
    parser.set_defaults(function=print_script)


def print_script(options: argparse.Namespace) -> int:
    """Print the script."""
    print(completion_script(options.shell), end="")
    return 0


def completion_script(shell: str) -> str:
    """Return the script for a shell: ``bash``, ``zsh`` or ``fish``."""
    if shell == "fish":
        return _fish()
    cases = "".join(f'        {name}) options="{" ".join(_options(name))}" ;;\n' for name in COMMANDS)
    return _BASH.format(head=_ZSH_HEAD if shell == "zsh" else "", cases=cases, commands=" ".join(COMMANDS))


def _fish() -> str:
    lines = []
    for name, about in COMMANDS.items():
        lines.append(f"complete -c greenio -n __fish_use_subcommand -a {name} -d {_quoted(about)}")
        for option, help in _options(name).items():
            flag = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
            lines.append(
                f"complete -c greenio -n '__fish_seen_subcommand_from {name}' {flag} -d {_quoted(help)}"
            )
    return "\n".join(lines) + "\n"


def _options(name: str) -> dict[str, str]:
    """Return the options of a command, with their help."""
    parser = argparse.ArgumentParser(conflict_handler="resolve")
    declare_command(name, parser)
    return {option: action.help or "" for action in parser._actions for option in action.option_strings}


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
