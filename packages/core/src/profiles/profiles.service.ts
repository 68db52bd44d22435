import { Injectable } from '@nestjs/common';
import type { Pathway, Profile } from '@kvalreg/declaration';
import {
  carryAnswers,
  compileProfileReference,
  planAnalysis,
  profileValues,
  readProfileReference,
  smallestReference,
  type ProfileReference,
  type ProfileValue,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { episodeOf, type EpisodeRow } from '../episodes/episode-row.js';
import { unknownEpisode } from '../episodes/unknown-episode.js';
import { readEpisodeRow } from '../episodes/timeline.query.js';
import { FormVersions } from '../forms/form-versions.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { readProfileResponses, type ProfileResponseRow } from './profile-responses.query.js';
import type { ProfileOfPerson } from './profile.js';

const nothing: ProfileValue = { value: null, category: null };

/** All scales of one person on one page, beside what is usual in the register. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly versions: FormVersions,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  async read(scope: Scope, episodeId: string, name: string): Promise<ProfileOfPerson> {
    const own = await this.database.inScope(scope, async (tx) => {
      const row = isUuid(episodeId) ? await readEpisodeRow(tx, episodeId) : undefined;
      const person = row && (await this.identities.read(tx, [row.person_id])).get(row.person_id);
      if (!row || !person) throw unknownEpisode();
      const pathway = this.catalogue.pathway(row.register_id, row.pathway);
      const profile = profileOf(pathway, name);
      const responses = await readProfileResponses(tx, episodeId, profile.occasions);
      const values = await this.valuesOf(tx, row, profile, responses);
      await this.audit.record(
        tx,
        scope,
        'profile.read',
        { personId: person.id, episodeId },
        { profile: name },
      );
      return { row, person, pathway, profile, responses, values };
    });
    const { row, person, pathway, profile, responses, values } = own;
    const reference = await this.referenceOf(row, pathway, profile);
    return {
      episode: episodeOf(row),
      person,
      profile,
      occasions: profile.occasions.map((occasion) => ({
        occasion,
        title: pathway.occasions[occasion]?.title ?? {},
        answeredOn: responses.find((response) => response.name === occasion)?.answered_on ?? null,
      })),
      scales: profile.scales.map((scale, at) => ({
        ...scale,
        values: profile.occasions.map((occasion) => values.get(occasion)?.[at] ?? nothing),
        reference: reference[at] ?? null,
      })),
      smallestReference,
    };
  }

  /** By occasion; each with the words of the form that it was answered on, or that has scored it anew. */
  private async valuesOf(
    tx: EntityManager,
    { register_id: registerId, pathway }: EpisodeRow,
    profile: Profile,
    responses: readonly ProfileResponseRow[],
  ): Promise<ReadonlyMap<string, readonly ProfileValue[]>> {
    const values = new Map<string, readonly ProfileValue[]>();
    for (const { name, form: formName, form_version: version, answers, scores, rescored } of responses) {
      if (rescored) {
        const form = this.catalogue.form(registerId, pathway, formName);
        const carried = { ...carryAnswers(form, version, answers).answers, ...rescored.calculated };
        values.set(name, profileValues(profile, { form, answers: carried, scores: rescored.scores }));
        continue;
      }
      const form = await this.versions.form(tx, registerId, pathway, formName, version);
      values.set(name, profileValues(profile, { form, answers, scores }));
    }
    return values;
  }

  /** Of every unit's cases, whoever asks: an aggregate that names nobody. */
  private async referenceOf(
    { register_id: registerId, pathway: pathwayId }: EpisodeRow,
    pathway: Pathway,
    profile: Profile,
  ): Promise<readonly (ProfileReference | null)[]> {
    const plan = planAnalysis(registerId, pathwayId, pathway);
    const { sql, params } = compileProfileReference(plan, pathway, profile);
    const everywhere = { registerId, level: 'register' } as const;
    const [row] = await this.database.inScope(
      everywhere,
      (tx) => tx.query<Record<string, unknown>[]>(sql, [...params]),
      { readOnly: true },
    );
    return readProfileReference(profile, row ?? {});
  }
}

function profileOf({ profiles = {} }: Pathway, name: string): Profile {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile) return profile;
  throw new NotFoundError('unknown-profile', `There is no profile "${name.slice(0, 40)}" here.`, {
    profiles: Object.keys(profiles),
  });
}
