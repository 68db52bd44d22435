import { Inject, Injectable } from '@nestjs/common';
import { allocationAt } from '@kvalreg/engine';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { coreConfig } from '../platform/platform-options.js';
import type { TrialDesign } from './trial-design.js';
import { TrialSecrets } from './trial-secret.js';

export interface VerifiedTrial {
  readonly pathway: string;
  readonly trial: string;
  readonly lists: number;
  readonly places: number;
  /** Each with the list and the number of the place; empty when all is as it must be. */
  readonly faults: readonly TrialFault[];
}
export interface TrialFault {
  readonly list: string;
  readonly number: number;
  readonly kind: 'other-arm' | 'missing-place' | 'place-too-many' | 'without-inclusion';
}
interface TrialRow {
  readonly pathway: string;
  readonly trial: string;
  readonly seed_sealed: string;
  readonly design: TrialDesign;
}
interface ListRow {
  readonly list: string;
  readonly given: number;
  readonly numbers: readonly number[];
  readonly arms: readonly string[];
  readonly unfounded: readonly number[];
}

/**
 * Makes the lists of a trial again from its secret and compares them with what was given: for an auditor. Only places
 * that were given are made, so that the next arm is not told here either.
 */
@Injectable()
export class TrialVerificationService {
  private readonly secrets: TrialSecrets;

  constructor(
    private readonly database: Database,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.secrets = new TrialSecrets(config.identityKey);
  }

  async verify(registerId: string): Promise<readonly VerifiedTrial[]> {
    const scope = { registerId, level: 'register' } as const;
    return this.database.inScope(
      scope,
      async (tx) => {
        const trials = await tx.query<TrialRow[]>(
          'select pathway, trial, seed_sealed, design from register.trial where register_id = $1 order by pathway, trial',
          [registerId],
        );
        const verified: VerifiedTrial[] = [];
        for (const trial of trials) {
          const lists = await tx.query<ListRow[]>(
            `select coalesce(l.list, p.list) as list, coalesce(l.given, 0) as given,
               coalesce(p.numbers, '{}') as numbers, coalesce(p.arms, '{}') as arms, coalesce(p.unfounded, '{}') as unfounded
             from (select * from register.trial_list where register_id = $1 and pathway = $2 and trial = $3) l
             full join (
               select p.list, array_agg(p.number order by p.number) as numbers, array_agg(p.arm order by p.number) as arms,
                 -- A place whose person was erased has no episode, and nothing that it rested on.
                 array_agg(p.number) filter (where p.episode_id is not null and i.place_id is null) as unfounded
               from register.trial_place p left join register.trial_inclusion i on i.place_id = p.id
               where p.register_id = $1 and p.pathway = $2 and p.trial = $3 group by p.list
             ) p on p.list = l.list order by 1`,
            [registerId, trial.pathway, trial.trial],
          );
          verified.push(this.compare(registerId, trial, lists));
        }
        return verified;
      },
      { readOnly: true, snapshot: true },
    );
  }

  private compare(registerId: string, row: TrialRow, lists: readonly ListRow[]): VerifiedTrial {
    const { pathway, trial, design } = row;
    const random = this.secrets.random({ registerId, pathway, trial }, row.seed_sealed);
    const arms = design.arms.map(({ code, ratio }) => ({ code, ratio, title: {} }));
    const faults = lists.flatMap(
      ({ list, given, numbers, arms: stored, unfounded }): readonly TrialFault[] => {
        const at = new Map(numbers.map((number, index) => [number, stored[index]]));
        const expected = Array.from({ length: given }, (_, index) => index + 1);
        return [
          ...expected.flatMap((number): readonly TrialFault[] => {
            const arm = at.get(number);
            if (arm === undefined) return [{ list, number, kind: 'missing-place' }];
            const made = allocationAt({ arms, blocks: design.blocks }, list, number, random);
            return made.arm === arm ? [] : [{ list, number, kind: 'other-arm' }];
          }),
          ...numbers
            .filter((number) => number > given)
            .map((number) => ({ list, number, kind: 'place-too-many' as const })),
          ...unfounded.map((number) => ({ list, number, kind: 'without-inclusion' as const })),
        ];
      },
    );
    return {
      pathway,
      trial,
      lists: lists.length,
      places: lists.reduce((sum, { numbers }) => sum + numbers.length, 0),
      faults,
    };
  }
}
