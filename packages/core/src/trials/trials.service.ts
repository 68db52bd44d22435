import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pathway, Trial } from '@kvalreg/declaration';
import { allocationAt, allocationList, trialBasis, trialEligibility } from '@kvalreg/engine';
import { isIsoDate } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { actorId, AuditService } from '../audit/audit.service.js';
import { unknownEpisode } from '../episodes/unknown-episode.js';
import { Clock } from '../platform/clock.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { ConflictError, InvalidInputError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { coreConfig } from '../platform/platform-options.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { readEpisodeOfTrial, type EpisodeOfTrial } from './read-episode.query.js';
import { refusalOf } from './refusal.js';
import type {
  AllocationAnswer,
  AllocationRequest,
  TrialAllocation,
  TrialsOfEpisode,
  TrialState,
} from './trial.js';
import { designOf } from './trial-design.js';
import { trialIn } from './trial-in.js';
import { TrialSecrets, type TrialPlace } from './trial-secret.js';
import { beginTrial, nextNumber, readAllocations, readTrial, writePlace } from './trials.query.js';

/** Draws the arm of a trial for an episode: once, from a list that nobody can read, and only when it may be drawn. */
@Injectable()
export class TrialsService {
  private readonly secrets: TrialSecrets;

  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.secrets = new TrialSecrets(config.identityKey);
  }

  /** The trials of the episode's pathway, and how the episode stands to each. */
  async ofEpisode(scope: Scope, episodeId: string): Promise<TrialsOfEpisode> {
    return this.database.inScope(scope, async (tx) => {
      const episode = await this.episode(tx, scope, episodeId, false);
      const { trials = {} } = this.catalogue.pathway(scope.registerId, episode.pathway);
      const allocations = await readAllocations(tx, episodeId);
      const judged: TrialsOfEpisode['trials'][number][] = [];
      for (const [trial, declared] of Object.entries(trials)) {
        const place = { registerId: scope.registerId, pathway: episode.pathway, trial };
        const state = await this.stateOf(tx, place, declared, episode, allocations.get(trial));
        judged.push({ trial, declared, state });
      }
      await this.audit.record(tx, scope, 'trial.read', episode, { trials: Object.keys(trials) });
      return { episodeId, personId: episode.personId, pathway: episode.pathway, trials: judged };
    });
  }

  /**
   * Gives the episode the next place of its list. Everything that it rests on is kept with it, and all of it or nothing
   * is written. An episode that has its arm keeps it: asked again, the answer is the same.
   */
  async allocate(scope: Scope, request: AllocationRequest): Promise<AllocationAnswer> {
    return this.database.inScope(scope, async (tx) => {
      const episode = await this.episode(tx, scope, request.episodeId, true);
      const pathway = this.catalogue.pathway(scope.registerId, episode.pathway);
      const declared = trialIn(pathway, request.trial);
      const place = { registerId: scope.registerId, pathway: episode.pathway, trial: request.trial };
      const earlier = (await readAllocations(tx, episode.episodeId)).get(request.trial);
      const state = await this.stateOf(tx, place, declared, episode, earlier);
      if (state.kind === 'allocated') return { ...state.allocation, isNew: false };
      if (state.kind !== 'eligible') throw refusalOf(state, declared);
      this.checkConsent(declared, request);
      const allocation = await this.draw(tx, scope, place, declared, episode, request);
      return { ...allocation, isNew: true };
    });
  }

  private async draw(
    tx: EntityManager,
    scope: Scope,
    place: TrialPlace,
    declared: Trial,
    episode: EpisodeOfTrial,
    { consentVersion, consentedOn }: AllocationRequest,
  ): Promise<TrialAllocation> {
    const eligibility = trialEligibility(declared, episode.values);
    if (eligibility.state !== 'included') throw new Error('an episode that is not included was drawn for');
    const [today, now] = [this.clock.today(), this.clock.now()];
    await beginTrial(tx, place, { seed: this.secrets.newSeed(place), design: designOf(declared), now });
    const begun = await readTrial(tx, place);
    if (!begun) throw new Error('a trial that has begun cannot be read');
    if (!isDeepStrictEqual(begun.design, designOf(declared))) throw refusalOf({ kind: 'changed' }, declared);
    const list = allocationList(declared, eligibility.strata, episode.unitId);
    const number = await nextNumber(tx, place, list);
    const { arm } = allocationAt(declared, list, number, this.secrets.random(place, begun.seed_sealed));
    await writePlace(tx, {
      ...place,
      id: randomUUID(),
      list,
      number,
      arm,
      strata: eligibility.strata,
      unitId: episode.unitId,
      episodeId: episode.episodeId,
      today,
      now,
      consentVersion,
      consentedOn,
      basis: trialBasis(declared, episode.values),
      revisions: episode.revisions,
      registerVersion: this.catalogue.register(place.registerId).version,
      author: actorId(scope.principal) ?? 'unknown',
    });
    await this.audit.record(tx, scope, 'trial.allocate', episode, {
      trial: place.trial,
      arm,
      consentVersion,
    });
    return { arm, strata: eligibility.strata, givenOn: today, consentVersion, consentedOn };
  }

  private async stateOf(
    tx: EntityManager,
    place: TrialPlace,
    declared: Trial,
    episode: EpisodeOfTrial,
    allocation: TrialAllocation | undefined,
  ): Promise<TrialState> {
    if (allocation) return { kind: 'allocated', allocation };
    const today = this.clock.today();
    if (today < declared.from) return { kind: 'not-begun' };
    if (declared.to !== undefined && today > declared.to) return { kind: 'over' };
    const begun = await readTrial(tx, place);
    if (begun && !isDeepStrictEqual(begun.design, designOf(declared))) return { kind: 'changed' };
    if (episode.leftOn !== null && episode.leftOn <= today) return { kind: 'not-followed' };
    const eligibility = trialEligibility(declared, episode.values);
    switch (eligibility.state) {
      case 'included':
        return { kind: 'eligible' };
      case 'not-included':
        return { kind: 'not-included' };
      case 'unknown':
        return { kind: 'unknown', missing: eligibility.missing };
    }
  }

  private checkConsent(declared: Trial, { consentVersion, consentedOn }: AllocationRequest): void {
    if (consentVersion !== declared.consent.version) {
      throw new ConflictError(
        'trial-consent-version',
        `The patient agreed to version "${consentVersion.slice(0, 40)}" of the information, and version "${declared.consent.version}" holds now. Ask anew with the text of now.`,
        { version: declared.consent.version },
      );
    }
    const today = this.clock.today();
    if (isIsoDate(consentedOn) && consentedOn <= today) return;
    throw new InvalidInputError('trial-consent-day', 'The day of the consent cannot be right.', [
      {
        field: 'consentedOn',
        code: 'trial-consent-day',
        severity: 'error',
        message: `consentedOn is "${consentedOn.slice(0, 40)}": write the day on which the patient agreed as YYYY-MM-DD, today (${today}) at the latest.`,
        params: { today },
      },
    ]);
  }

  private async episode(
    tx: EntityManager,
    scope: Scope,
    episodeId: string,
    lock: boolean,
  ): Promise<EpisodeOfTrial> {
    const pathwayOf = (name: string): Pathway => this.catalogue.pathway(scope.registerId, name);
    const episode = isUuid(episodeId)
      ? await readEpisodeOfTrial(tx, episodeId, pathwayOf, { today: this.clock.today(), lock })
      : undefined;
    if (!episode) throw unknownEpisode();
    return episode;
  }
}
