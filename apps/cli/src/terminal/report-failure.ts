import { CommanderError } from 'commander';
import { CliError } from '../cli-error.js';
import { explain } from './explain-error.js';
import { printJson, type Terminal } from './terminal.js';

/**
 * Says what went wrong: on standard error in words, and as one JSON document on standard output where that was
 * asked for. A stack trace is for `--debug` and for errors that nobody foresaw.
 */
export async function reportFailure(
  terminal: Terminal,
  error: unknown,
  options: { readonly json: boolean; readonly debug: boolean },
): Promise<void> {
  // Commander has written its own message, beside the help that goes with it.
  const usage = error instanceof CommanderError;
  if (error instanceof CliError && error.isReported) return;
  const { message, problems, code } = await explain(error);
  if (options.json) {
    await printJson(terminal, { error: { code, message, ...(problems.length > 0 && { problems }) } });
  } else if (!usage) {
    terminal.note(`${message}\n${problems.map((problem) => `  - ${problem}\n`).join('')}`);
  }
  if (options.debug && error instanceof Error) terminal.note(`${error.stack ?? ''}\n`);
  else if (code === 'unexpected')
    terminal.note('Run the command again with --debug to see where it happened.\n');
}
