/** Something that the person at the terminal can put right; shown without a stack trace. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** The command has printed it as JSON itself: only the exit code is left to set. */
  readonly isReported: boolean;
  constructor(
    message: string,
    /** Every single reason, one line each. */
    readonly problems: readonly string[] = [],
    { isReported = false, ...options }: ErrorOptions & { readonly isReported?: boolean } = {},
  ) {
    super(message, options);
    this.isReported = isReported;
  }
}

/** The error for a name that is not among those that exist: it lists the ones that do. */
export function unknownName(kind: string, name: string, allowed: readonly string[]): CliError {
  const list = allowed.length === 0 ? 'There is none.' : `Choose one of: ${[...allowed].sort().join(', ')}.`;
  return new CliError(`Unknown ${kind} "${name}". ${list}`);
}
