import { Injectable } from '@nestjs/common';
import type { GoalTable, Register } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { goalColumns, goalTableAnswer, type GoalTableAnswer } from './goal-table.js';

const yearsBack = 10;

/** Goal tables for those who are logged in; a clinic finds itself beside the nation. */
@Injectable()
export class GoalTablesService {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly indicators: IndicatorsService,
    private readonly clock: Clock,
  ) {}

  /** @param asked the year of the report; the last full calendar year when left out */
  async read(scope: Scope, name: string, asked?: number): Promise<GoalTableAnswer> {
    const register = this.catalogue.register(scope.registerId);
    const table = goalTableOf(register, name);
    const today = this.clock.today();
    const { year, years } = reportYear(today, asked);
    const columns = goalColumns(register, table, year, today);
    const asOfTime = this.clock.now().toISOString();
    const results = await Promise.all(
      columns.map(({ source, indicator, first, last }) =>
        this.indicators.compute(scope, {
          pathway: source,
          indicators: [indicator],
          groups: [['unit'], []],
          from: `${String(first)}-01-01`,
          to: `${String(last)}-12-31`,
        }),
      ),
    );
    const units = await this.organisation.units(register.id);
    return goalTableAnswer({ asOfTime, table, year, years, columns }, results, units);
  }
}

export function goalTableOf(register: Register, name: string): GoalTable {
  const tables = register.goalTables ?? {};
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (table) return table;
  throw new NotFoundError('unknown-goal-table', `The register has no goal table "${name.slice(0, 40)}".`, {
    goalTables: Object.keys(tables),
  });
}

/** The years that can be reported, the latest first, and the one that is asked for. */
export function reportYear(
  today: string,
  asked: number | undefined,
): { readonly year: number; readonly years: readonly number[] } {
  const current = Number(today.slice(0, 4));
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => current - back);
  const year = asked ?? current - 1;
  if (years.includes(year)) return { year, years };
  const oldest = String(current - yearsBack);
  throw new InvalidInputError('invalid-year', 'The year cannot be reported.', [
    {
      field: 'year',
      code: 'unknown-value',
      severity: 'error',
      message: `year: ${String(year)} cannot be reported. Choose a year from ${oldest} to ${String(current)}.`,
      params: { min: oldest, max: String(current) },
    },
  ]);
}
