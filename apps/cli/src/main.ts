import { CommanderError } from 'commander';
import type { CommandContext } from './command-context.js';
import { createProgram } from './program.js';
import { reportFailure } from './terminal/report-failure.js';
import { processTerminal } from './terminal/terminal.js';

/** Runs one command at the terminal of the process and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = processTerminal();
  const stop = new AbortController();
  let firstAt = Infinity;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The second time somebody means it; at once, it is the same key press that npm passed on.
      if (performance.now() - firstAt > 1000) process.exit(130);
      firstAt = Math.min(firstAt, performance.now());
      stop.abort();
    });
  }
  const context: CommandContext = { terminal, environment: process.env, interrupted: stop.signal };
  process.exitCode = await runCommand(args, context);
}

/** Runs one command and returns its exit code: 0, or 1 with the reasons told. */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<0 | 1> {
  try {
    const program = await createProgram(context, args);
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const json = args.includes('--json');
    await reportFailure(context.terminal, error, { json, debug: args.includes('--debug') });
    return 1;
  }
}
