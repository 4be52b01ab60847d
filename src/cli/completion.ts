/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Its arguments are files. */
  readonly takesFile: boolean;
  /** What its argument may be. */
  readonly values: readonly string[];
}

export interface CompletedOption {
  readonly name: string;
  readonly summary: string;
  readonly values?: readonly string[];
  readonly takesFile: boolean;
}

export type Shell = 'bash' | 'zsh' | 'fish';

/** The script of each shell. */
export const SHELLS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = { bash, zsh, fish };

export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  return SHELLS[shell](commands);
}

function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands.flatMap(({ name, options, values, takesFile }) => [
    ...options.filter((option) => option.values).map((option) => `    ${name}:${option.name}) words=${quoted(option.values!.join(' '))} ;;`),
    ...options.filter((option) => option.takesFile).map((option) => `    ${name}:${option.name}) files=1 ;;`),
    `    ${name}:*) words=${quoted([...options.map((option) => option.name), ...values].join(' '))}${takesFile ? '; files=1' : ''} ;;`,
  ]);
  return `_cdk8s_glance() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words= files=
  [ "$COMP_CWORD" = 1 ] && command=
  case "$command:$before" in
    :*) words=${quoted([...commands.map(({ name }) => name), '--help', '--version'].join(' '))} ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$files" ] && [ "\${current#-}" = "$current" ]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _cdk8s_glance cdk8s-glance
`;
}

/** The same function: zsh has bash's way of completing built in. */
function zsh(commands: readonly CompletedCommand[]): string {
  return `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options, takesFile, values }) => {
    const here = `complete -c cdk8s-glance -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c cdk8s-glance -f -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
      ...(takesFile ? [] : [`${here} -f`]),
      ...(values.length > 0 ? [`${here} -a ${quoted(values.join(' '))}`] : []),
      ...options.map((option) => {
        const value = option.values ? ` -x -a ${quoted(option.values.join(' '))}` : option.takesFile ? ' -r' : '';
        return `${here} -l ${option.name.replace(/^--/, '')}${value} -d ${quoted(option.summary)}`;
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
