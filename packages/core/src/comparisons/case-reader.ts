import { Injectable } from '@nestjs/common';
import { DisclosureRefusal } from '@kvalreg/engine';
import { countedCases, type CountedSource } from '../indicators/read-indicators.query.js';
import { Database } from '../platform/database/database.js';
import { ForbiddenError, InvalidInputError } from '../platform/errors/domain-error.js';
import type { PlannedSource } from '../platform/registers/register-catalogue.js';
import { readYears } from '../indicators/read-years.query.js';

/** Reads the cases of every unit for figures that several of them are needed for; what leaves is judged by the caller. */
@Injectable()
export class CaseReader {
  constructor(private readonly database: Database) {}

  /** Every statement sees the same moment. A choice that cannot be protected is refused with what to leave out. */
  async read<T>(
    planned: PlannedSource,
    work: (of: CountedSource, years: readonly string[]) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.inScope(
        { registerId: planned.registerId, level: 'register' },
        async (tx) => work(countedCases(tx, planned), await readYears(tx, planned.plan)),
        { readOnly: true, snapshot: true },
      );
    } catch (error) {
      if (!(error instanceof DisclosureRefusal)) throw error;
      throw error.code === 'no-regions'
        ? new ForbiddenError(error.code, error.message)
        : new InvalidInputError(error.code, error.message);
    }
  }
}
