import type { Logger } from 'typeorm';

/** Statements and their parameters hold patients' data: the library writes none of them anywhere. */
export const silentLogger: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

function nothing(): undefined {
  return undefined;
}
