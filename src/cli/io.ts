/** What the commands write to, and read standard input from. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Everything on standard input. */
  stdin(): Promise<Uint8Array>;
}

/** Exit statuses. */
export const CLEAN = 0;
/** Something was found that would be refused or would not work. */
export const FOUND = 1;
/** Misuse: a wrong option, a file that cannot be read. */
export const MISUSE = 2;
