import type { Terminal } from './terminal/terminal.js';

/** What every command is given: where to write, its environment, and how it is told to stop. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C and by a request to end. */
  readonly interrupted: AbortSignal;
}
