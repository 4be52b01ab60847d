/** What the commands write to, and read standard input from. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Everything on standard input. */
  stdin(): Promise<Uint8Array>;
  /** Standard output is a terminal that wants colours. @default false */
  readonly colour?: boolean;
  /** Standard error is a terminal, on which a line may be written over. @default false */
  readonly progress?: boolean;
  /** The folder that settings are looked for in, and above. @default - none are looked for */
  readonly folder?: string;
}

/** Exit statuses. */
export const CLEAN = 0;
/** Something was found that would be refused or would not work. */
export const FOUND = 1;
/** Misuse: a wrong option, a file that cannot be read. */
export const MISUSE = 2;
