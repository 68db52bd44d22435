import { Option, type Command } from 'commander';
import { CliError } from './cli-error.js';
import { calendarDate, dimensionValues } from './options.js';

/** Which index dates a command is about. */
export interface PeriodOptions {
  readonly from?: string;
  readonly to?: string;
}
/** Which cases a command is about. */
export interface CaseOptions extends PeriodOptions {
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** Adds `--from` and `--to`; `without` says what they are where they are left out. */
export function withPeriod(
  command: Command,
  without?: { readonly from: string; readonly to: string },
): Command {
  const words = (what: string, end: 'from' | 'to'): string =>
    without ? `${what} (default: ${without[end]})` : what;
  return command
    .addOption(new Option('--from <date>', words('first index date', 'from')).argParser(calendarDate))
    .addOption(new Option('--to <date>', words('last index date', 'to')).argParser(calendarDate));
}

/** Adds `--where`, `--from` and `--to`. */
export function withCases(command: Command): Command {
  return withPeriod(
    command.addOption(
      new Option('--where <dimension=values>', 'only these values of a dimension; may be repeated').argParser(
        dimensionValues,
      ),
    ),
  );
}

/** Throws where no case can lie in the period. */
export function requirePeriod({ from, to }: PeriodOptions): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new CliError(`--from ${from} is later than --to ${to}: no case can lie between them.`);
}
