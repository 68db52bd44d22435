/**
 * Words for the log about an error that nobody foresaw. Messages of the database, of parsers and of
 * validation quote the values they stumbled over, so only their kind and place are kept; in other
 * messages every run of digits is blotted out.
 */
export function describeForLog(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const facts = databaseFacts(error);
  const message = facts ?? (quotesValues(error) ? '' : error.message.replaceAll(/\d[\d\s+-]{3,}/g, '…'));
  return [`${error.name}: ${message}`, ...placesOf(error)].join('\n');
}

const namesThatQuote = new Set(['SyntaxError', 'ZodError', 'QueryFailedError', 'EntityNotFoundError']);

function quotesValues(error: Error): boolean {
  return namesThatQuote.has(error.name);
}

function databaseFacts(error: Error): string | undefined {
  const source: unknown = 'driverError' in error ? error.driverError : error;
  if (typeof source !== 'object' || source === null || !('severity' in source)) return undefined;
  const facts = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const;
  return facts
    .flatMap((fact) => {
      const value: unknown = (source as Record<string, unknown>)[fact];
      return typeof value === 'string' ? [`${fact}=${value}`] : [];
    })
    .join(' ');
}

function placesOf(error: Error): readonly string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}
