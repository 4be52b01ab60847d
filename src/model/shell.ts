/** One argument of a shell command, whatever the text: only NUL cannot be in one. Source: POSIX, shell command language, 2.2.2. */
export function shellWord(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}

/**
 * The text that Kubernetes hands to a container as this text: in a command it replaces `$(NAME)`, and `$$` stands for `$`.
 * Source: Kubernetes, third_party/forked/golang/expansion/expand.go.
 */
export function withoutExpansion(text: string): string {
  return text.replace(/\$(?=[$(])/g, '$$$$');
}
