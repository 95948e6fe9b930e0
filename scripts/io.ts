/** What a command reads and writes, so that it can be run without a terminal. */
export interface Io {
  /** All of standard input. */
  stdin(): Promise<string>;
  /** Writes to standard output and ends the line. With `json` a command calls this once, with one document. */
  out(text: string): void;
  /** Writes to standard error and ends the line. */
  err(text: string): void;
  /** Whether the reader is a program. */
  json: boolean;
}

/** The command was called wrongly: exit 2. */
export class UsageError extends Error {}

/** What the command was given cannot be taken: exit 1. */
export class Refused extends Error {}
