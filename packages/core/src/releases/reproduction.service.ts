import { Inject, Injectable } from '@nestjs/common';
import type { DisclosedResult } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { coreConfig } from '../platform/platform-options.js';
import { codeVersion } from '../platform/code-version.js';
import { hashOf, readDefinition } from './definition.js';
import { countedFrozen } from './frozen/counted-frozen.js';
import { frozenResults } from './frozen/frozen-results.js';
import type { Difference, FrozenFigures, FrozenResults, Reproduction } from './release.js';
import { ReleasesService } from './releases.service.js';

const mostListed = 200;

/** Computes frozen figures again, from the stored definition and the stored cases, and compares every number. */
@Injectable()
export class ReproductionService {
  constructor(
    private readonly database: Database,
    private readonly releases: ReleasesService,
    private readonly audit: AuditService,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  async reproduce(scope: Scope, id: string): Promise<Reproduction> {
    const { registerId } = scope;
    return this.database.inScope(
      { registerId, level: 'register' },
      async (tx) => {
        const stored = await this.releases.found(tx, registerId, id);
        const source = readDefinition(stored.definition);
        const { plan } = this.releases.planned(stored, registerId);
        const of = await countedFrozen(tx, source, plan, stored);
        const goalRequests = (stored.results.goals ?? []).map(({ request }) => request);
        const { differences, compared } = compareResults(
          stored.results,
          await frozenResults(of, stored.requests, goalRequests),
        );
        await this.audit.record(
          tx,
          scope,
          'release.reproduce',
          {},
          { release: id, differences: differences.length },
        );
        return {
          releaseId: id,
          same: differences.length === 0,
          compared,
          erased: stored.erased,
          countiesTaken: stored.countiesTaken,
          definitionIntact: hashOf(stored.definition) === stored.definitionHash,
          differences: differences.slice(0, mostListed),
          moreDifferences: Math.max(0, differences.length - mostListed),
          codeVersion,
          codeCommit: this.config.commit,
        };
      },
      { snapshot: true, statementTimeout: 0 },
    );
  }
}

interface Leaf {
  readonly field: string;
  readonly value: string;
}

/** Every value of every figure, as JSON: numbers are the same when they are written the same. */
export function compareResults(
  frozen: FrozenResults,
  computed: FrozenResults,
): { readonly differences: readonly Difference[]; readonly compared: number } {
  const differences: Difference[] = [];
  let compared = 0;
  for (const view of ['all', 'aggregates', 'public', 'goals'] as const) {
    const [before, after] = [byFigure(resultsOf(frozen, view)), byFigure(resultsOf(computed, view))];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [one, other] = [before.get(key), after.get(key)];
      const either = one ?? other;
      if (!either) continue;
      const [was, is] = [leavesOf(one), leavesOf(other)];
      for (const field of new Set([...was.keys(), ...is.keys()])) {
        compared += 1;
        const [old = absent, now = absent] = [was.get(field), is.get(field)];
        if (old === now) continue;
        const { indicator, group } = either;
        differences.push({ view, indicator, group, field, frozen: old, computed: now });
      }
    }
  }
  return { differences, compared };
}

/** Stands where one of the two has no such value. */
const absent = '–';

function resultsOf(
  results: FrozenResults,
  view: Difference['view'],
): readonly (readonly DisclosedResult[])[] {
  if (view === 'public') return results.public.map((one) => one.results);
  if (view === 'goals') return (results.goals ?? []).map(inItsYears);
  return results[view].map((one) => one ?? []);
}

/** The years that goals are judged on together, as a part of what a figure is of: the same units stand in all of them. */
function inItsYears({ request: { from, to }, results }: FrozenFigures): readonly DisclosedResult[] {
  if (from === undefined || to === undefined) return results;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const year = first === last ? first : `${first}–${last}`;
  return results.map((result) => ({ ...result, group: { ...result.group, year } }));
}

/** The figures by request, indicator and group. */
function byFigure(requests: readonly (readonly DisclosedResult[])[]): ReadonlyMap<string, DisclosedResult> {
  return new Map(
    requests.flatMap((results, at) =>
      results.map((result) => {
        const group = Object.entries(result.group).sort(([a], [b]) => (a < b ? -1 : 1));
        return [JSON.stringify([at, result.indicator, group]), result] as const;
      }),
    ),
  );
}

function leavesOf(result: DisclosedResult | undefined): ReadonlyMap<string, string> {
  if (!result) return new Map();
  const { indicator: _, group: __, ...values } = result;
  return new Map(leaves('', values).map(({ field, value }) => [field, value]));
}

function leaves(field: string, value: unknown): readonly Leaf[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [{ field, value: JSON.stringify(value) }];
  return Object.entries(value).flatMap(([name, one]) =>
    leaves(field === '' ? name : `${field}.${name}`, one),
  );
}
