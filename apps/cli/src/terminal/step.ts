import { durationText } from './duration.js';
import type { Terminal } from './terminal.js';

/** Runs one step of a longer command; says that it begins, and how long it took: `✓ Start PostgreSQL  1.2 s`. */
export async function step<T>(terminal: Terminal, label: string, work: () => Promise<T>): Promise<T> {
  terminal.note(`  ${label} …${terminal.isInteractive ? '' : '\n'}`);
  const start = performance.now();
  try {
    const result = await work();
    finish(terminal, `✓ ${label.padEnd(34)} ${durationText(performance.now() - start)}`);
    return result;
  } catch (error) {
    finish(terminal, `✗ ${label.padEnd(34)} ${durationText(performance.now() - start)}`);
    throw error;
  }
}

function finish(terminal: Terminal, line: string): void {
  terminal.note(terminal.isInteractive ? `\r\u001b[K${line}\n` : `${line}\n`);
}
