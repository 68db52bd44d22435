import { Injectable } from '@nestjs/common';
import type { Trial } from '@kvalreg/declaration';
import type { Scope } from '../access/scope.js';
import { Database } from '../platform/database/database.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { trialIn } from './trial-in.js';

/** How many were allocated alike in one month. Nothing here tells in which order. */
export interface TrialCount {
  readonly arm: string;
  readonly strata: Readonly<Record<string, string>>;
  readonly unitId: string;
  readonly unitName: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly n: number;
}
export interface TrialCounts {
  readonly pathway: string;
  readonly trial: string;
  readonly declared: Trial;
  readonly counts: readonly TrialCount[];
}

/** How far the trials of a register have come: for those who run it and allocate nobody. */
@Injectable()
export class TrialCountsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  /** Every trial of the register, by pathway. */
  trialsOf({ registerId }: Scope): readonly Omit<TrialCounts, 'counts'>[] {
    return Object.entries(this.catalogue.register(registerId).pathways).flatMap(
      ([pathway, { trials = {} }]) =>
        Object.entries(trials).map(([trial, declared]) => ({ pathway, trial, declared })),
    );
  }

  async counts(scope: Scope, pathway: string, trial: string): Promise<TrialCounts> {
    const declared = trialIn(this.catalogue.pathway(scope.registerId, pathway), trial);
    const counts = await this.database.inScope(
      scope,
      (tx) =>
        tx.query<TrialCount[]>(
          `select p.arm, p.strata, p.unit_id as "unitId", u.name as "unitName", to_char(p.given_on, 'YYYY-MM') as month,
             count(*)::int as n
           from register.trial_place p join organisation.unit u on u.id = p.unit_id
           where p.register_id = $1 and p.pathway = $2 and p.trial = $3
           group by p.arm, p.strata, p.unit_id, u.name, month
           order by month, "unitName", p.strata::text, p.arm`,
          [scope.registerId, pathway, trial],
        ),
      { readOnly: true },
    );
    return { pathway, trial, declared, counts };
  }
}
