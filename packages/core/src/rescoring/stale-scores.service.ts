import { Injectable } from '@nestjs/common';
import type { Form, Instrument, Register } from '@kvalreg/declaration';
import { scoringBasis } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { Database } from '../platform/database/database.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { fingerprintOf } from './fingerprint.js';
import type { FormPlace } from './stored-answers.query.js';

/** Answers whose scores are those of an earlier version. */
export interface StaleScores {
  readonly pathway: string;
  readonly form: string;
  readonly formVersion: string;
  readonly answers: number;
  /** Instruments that were of another version then; empty where only a calculation has changed. */
  readonly instruments: readonly { readonly instrument: Instrument; readonly version: string }[];
}

/** An earlier version of a form that scores otherwise than the one of now. */
interface EarlierVersion {
  readonly place: FormPlace;
  readonly current: Form;
  readonly version: string;
  readonly instruments: StaleScores['instruments'];
}
interface Known {
  readonly installed: number;
  readonly versions: readonly EarlierVersion[];
}

/** Finds scores that the instruments of now would give otherwise. Nothing is read of a register that never changed them. */
@Injectable()
export class StaleScoresService {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  /** For whoever sees the whole register; a unit has none to see. */
  async find(scope: Scope): Promise<readonly StaleScores[]> {
    if (scope.level !== 'register') return [];
    return this.database.inScope(
      scope,
      async (tx) => {
        const found: StaleScores[] = [];
        for (const { place, current, version, instruments } of await this.earlierVersions(tx, scope)) {
          const answers = await countStale(tx, place, version, fingerprintOf(current));
          const { pathway, form } = place;
          if (answers > 0) found.push({ pathway, form, formVersion: version, answers, instruments });
        }
        return found;
      },
      { readOnly: true },
    );
  }

  /** The manifests are read anew only when one has been installed since. */
  private async earlierVersions(
    tx: EntityManager,
    { registerId }: Scope,
  ): Promise<readonly EarlierVersion[]> {
    const [row] = await tx.query<{ n: number }[]>(
      'select count(*) as n from register.manifest where register_id = $1',
      [registerId],
    );
    const installed = row?.n ?? 0;
    const known = this.known.get(registerId);
    if (known?.installed === installed) return known.versions;
    const manifests = await tx.query<{ manifest: Register }[]>(
      'select manifest from register.manifest where register_id = $1 order by installed_at desc',
      [registerId],
    );
    const current = this.catalogue.register(registerId);
    const versions = manifests.flatMap(({ manifest }) => otherwiseScored(current, manifest));
    const once = versions.filter(
      ({ place, version }, at) =>
        versions.findIndex(
          (each) =>
            each.place.pathway === place.pathway &&
            each.place.form === place.form &&
            each.version === version,
        ) === at,
    );
    this.known.set(registerId, { installed, versions: once });
    return once;
  }
}

function otherwiseScored(now: Register, then: Register): readonly EarlierVersion[] {
  return Object.entries(now.pathways).flatMap(([pathway, { forms }]) =>
    Object.entries(forms).flatMap(([name, current]): readonly EarlierVersion[] => {
      const form = then.pathways[pathway]?.forms[name];
      if (!form || form.version === current.version || scoringBasis(form) === scoringBasis(current))
        return [];
      const instruments = Object.entries(current.instruments).flatMap(([key, instrument]) => {
        const was = form.instruments[key];
        return was && was.version !== instrument.version ? [{ instrument, version: was.version }] : [];
      });
      const place = { registerId: now.id, pathway, form: name };
      return [{ place, current, version: form.version, instruments }];
    }),
  );
}

/** Those that came in before the last run that scored them as now, or since: typed in on a form printed earlier. */
async function countStale(
  tx: EntityManager,
  { registerId, pathway, form }: FormPlace,
  version: string,
  fingerprint: string,
): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `select count(*) as n from register.form_response r
     join register.occasion o on o.episode_id = r.episode_id and o.name = r.occasion
       and o.response_id = r.response_id and o.revision = r.revision
     where r.register_id = $1 and r.pathway = $2 and r.form = $3 and r.form_version = $4
       and r.created_at > coalesce((
         select max(started_at) from register.rescoring_run d
         where d.register_id = $1 and d.pathway = $2 and d.form = $3 and d.fingerprint = $5 and d.finished_at is not null),
         '-infinity')`,
    [registerId, pathway, form, version, fingerprint],
  );
  return row?.n ?? 0;
}
