import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where a command writes: results to `out`, everything about how it is going to `note`. */
export interface Terminal {
  out(text: string): Promise<void>;
  /** Where long results are streamed to, which do not fit into a text. */
  readonly results: Writable;
  note(text: string): void;
  /** Whether a line may be drawn over: standard error is a terminal. */
  readonly isInteractive: boolean;
  readonly width: number;
}

export function processTerminal(): Terminal {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    results: process.stdout,
    async out(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    note(text) {
      process.stderr.write(text);
    },
    isInteractive: process.stderr.isTTY,
    width: process.stderr.columns > 0 ? process.stderr.columns : 80,
  };
}

export async function printJson(terminal: Terminal, document: unknown): Promise<void> {
  await terminal.out(`${JSON.stringify(document, null, 2)}\n`);
}
