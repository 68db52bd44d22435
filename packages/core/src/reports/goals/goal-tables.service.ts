import { Injectable } from '@nestjs/common';
import type { GoalTable, Register } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { pooledYears } from '../../releases/goals/goal-requests.js';
import { reportYears } from '../../releases/goals/report-years.js';
import { goalColumn, goalTableAnswer, type GoalTableAnswer } from './goal-table.js';

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
    const reported = reportYears(today);
    const year = reportYear(reported, asked);
    const asOfTime = this.clock.now().toISOString();
    const columns = table.columns.flatMap((column) => {
      const of = register.pathways[column.source] ?? register.feeds?.[column.source];
      return goalColumn(column, of, year, { today, asOfTime }) ?? [];
    });
    const results = await Promise.all(
      columns.map(({ source, indicator, first, last }) =>
        this.indicators.compute(scope, {
          pathway: source,
          indicators: [indicator],
          groups: [['unit'], []],
          ...pooledYears({ first, last }),
        }),
      ),
    );
    const units = await this.organisation.units(register.id);
    return goalTableAnswer({ table, year, years: reported.years, columns }, results, units);
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

/** The year of the report: the one that is asked for, or the usual one. Throws for one that is not among the years. */
export function reportYear(
  { usual, years }: { readonly usual: number; readonly years: readonly number[] },
  asked: number | undefined,
): number {
  const year = asked ?? usual;
  if (years.includes(year)) return year;
  const [oldest, latest] = [String(Math.min(...years)), String(Math.max(...years))];
  throw new InvalidInputError('invalid-year', 'The year cannot be reported.', [
    {
      field: 'year',
      code: 'unknown-value',
      severity: 'error',
      message: `year: ${String(year)} cannot be reported. Choose a year from ${oldest} to ${latest}.`,
      params: { min: oldest, max: latest },
    },
  ]);
}
