import { Injectable } from '@nestjs/common';
import { planAnalysis } from '@kvalreg/engine';
import type { Scope } from '../../access/scope.js';
import { checkSelection } from '../../indicators/check-selection.js';
import { viewerOf } from '../../indicators/disclosure/viewer.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError, NotFoundError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { followUpsIn, rateSource } from '../rates/rate-source.js';
import { baselineVariables } from './baseline-variables.js';
import { compareGroups } from './compare-groups.js';
import type { DropoutAnswer } from './dropout.js';
import { readDropout } from './read-dropout.query.js';

export interface DropoutRequest {
  readonly pathway: string;
  /** The first follow-up when left out. */
  readonly occasion?: string | undefined;
  /** A unit alone, in the place of all together. */
  readonly unit?: string | undefined;
}

/**
 * How those who did not answer a follow-up differ from those who did, in what was known before. A clinic sees itself,
 * and all together where what remains without it is not about few; there is no choice of years or groups, so that
 * nothing follows by subtraction.
 */
@Injectable()
export class DropoutService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async answer(scope: Scope, request: DropoutRequest): Promise<DropoutAnswer> {
    const { registerId } = scope;
    const pathway = this.catalogue.pathway(registerId, request.pathway);
    const occasions = followUpsIn(pathway);
    const occasion = request.occasion ?? occasions[0];
    if (occasion === undefined || !occasions.includes(occasion)) {
      throw new NotFoundError(
        'unknown-occasion',
        `The pathway has no follow-up "${(occasion ?? '').slice(0, 40)}".`,
        {
          occasions,
        },
      );
    }
    const viewer = viewerOf(scope, pathway);
    const unitId = request.unit ?? null;
    // Units apart are for those who may read the answers behind them.
    const filter = unitId === null ? {} : { unit: [unitId] };
    const asked = { indicators: [occasion], groups: [[]], filter };
    checkSelection(rateSource(pathway), asked, await this.organisation.units(registerId), viewer);
    if (viewer.kind === 'aggregates' && unitId !== null) {
      throw new ForbiddenError(
        'other-unit',
        'Your assignment compares those who answered with those who did not in all units together. Leave the unit out.',
      );
    }
    const isOwn = viewer.kind === 'all' || (viewer.kind === 'clinic' && unitId !== null);
    const plan = planAnalysis(registerId, request.pathway, pathway);
    const variables = baselineVariables(pathway, plan);
    const where = { occasion, today: this.clock.today() };
    const { counts, known } = await this.database.inScope(
      { registerId, level: 'register' },
      async (tx) => ({
        counts: await readDropout(tx, plan, variables, { ...where, unitId }),
        known:
          viewer.kind === 'clinic' && unitId === null
            ? await readDropout(tx, plan, variables, { ...where, unitId: viewer.unitId })
            : null,
      }),
      { readOnly: true, snapshot: true },
    );
    const limits = viewer.kind === 'all' ? null : viewer.limits;
    const judged = isOwn || limits === null ? null : { limits, known };
    const mayTellTotals =
      judged === null ||
      (['answered', 'unanswered'] as const).every((group) => {
        const others = counts[group].total - (known?.[group].total ?? 0);
        return others === 0 || others >= judged.limits.smallestN;
      });
    return {
      pathway: request.pathway,
      occasion,
      occasions: occasions.map((name) => ({ occasion: name, title: pathway.occasions[name]?.title ?? {} })),
      unit:
        unitId === null || viewer.kind === 'aggregates'
          ? null
          : await this.organisation.unit(registerId, unitId),
      answered: mayTellTotals ? counts.answered.total : null,
      unanswered: mayTellTotals ? counts.unanswered.total : null,
      variables: mayTellTotals ? compareGroups(variables, counts, judged) : compareNothing(variables),
      smallestN: judged?.limits.smallestN ?? 0,
    };
  }
}

function compareNothing(variables: Parameters<typeof compareGroups>[0]): DropoutAnswer['variables'] {
  return variables.map(({ key, title, level }) => ({
    key,
    title,
    option: level?.label ?? null,
    kind: level === null ? 'mean' : 'share',
    groups: null,
    difference: null,
  }));
}
