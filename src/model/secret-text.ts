const values = new WeakMap<SecretText, () => string>();

/**
 * A secret value. However it is printed (text, JSON, the inspector) it says `(secret)`;
 * only rules about its characters and the Secret writer open it, with `reveal`.
 */
export class SecretText {
  /** A value that is read when it is first needed, and never before. `source` says from where, in a message. */
  static lazy(read: () => string, source?: string): SecretText {
    let value: string | undefined;
    return new SecretText(() => value ??= read(), source);
  }

  static of(value: string): SecretText {
    return new SecretText(() => value);
  }

  private constructor(read: () => string, readonly source?: string) {
    // Not a field: inspectors and serializers show fields.
    values.set(this, read);
  }

  toString(): string { return '(secret)'; }

  toJSON(): string { return '(secret)'; }
}

/** The value itself. Mind where it goes. */
export function reveal(secret: SecretText): string {
  return values.get(secret)!();
}
