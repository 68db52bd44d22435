import { Injectable } from '@nestjs/common';
import type { PatientPrincipal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { FormsService } from '../forms.service.js';
import { errorOfLink, stateOf, type ClosedLink, type OpenLink } from '../links/link-state.js';
import { LinksService } from '../links/links.service.js';
import { unknownOccasion } from '../submission/lock-occasion.js';
import { readFormRow } from '../read-form.query.js';
import type { SavedDraft, SubmitResult } from '../submission/submission.js';
import { readOwnForms, type EpisodePlace } from './own-forms.query.js';
import type {
  OwnForm,
  PatientDraft,
  PatientForm,
  PatientFormOrNot,
  PatientSubmission,
  PatientWay,
} from './patient-form.js';

type Place = Omit<OpenLink, 'state'>;

/** Patients and their forms: open, go on later, submit once. */
@Injectable()
export class PatientFormsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly links: LinksService,
    private readonly audit: AuditService,
  ) {}

  /** The form, or why it cannot be answered (now). */
  async open(way: PatientWay): Promise<PatientFormOrNot> {
    const found = await this.resolve(way);
    return found.state === 'open' ? this.read(found) : found;
  }

  /** Keeps what has been answered so far. Throws when the form cannot be answered, or was saved elsewhere in between. */
  async saveDraft(way: PatientWay, draft: PatientDraft): Promise<SavedDraft> {
    const found = await this.resolve(way);
    if (found.state !== 'open') throw errorOfLink(found);
    const { scope, episodeId, occasion } = found;
    return this.forms.saveDraft(scope, { ...draft, episodeId, occasion, expectedRevision: 0 });
  }

  /** Submits once and for all. Sent again with the same idempotency key, it gives the same result. */
  async submit(way: PatientWay, submission: PatientSubmission): Promise<SubmitResult> {
    const found = await this.resolve(way);
    // What was answered may have been answered by this very request, whose answer got lost on its way.
    const place =
      found.state === 'open' ? found : found.state === 'answered' ? await this.placeOf(way) : null;
    if (!place) throw errorOfLink(found as ClosedLink);
    const { scope, episodeId, occasion } = place;
    return this.database.inScope(scope, async (tx) => {
      const request = {
        ...submission,
        episodeId,
        occasion,
        overDraft: true,
        expectedRevision: 0,
        channel: 'web' as const,
      };
      const result = await this.forms.submitIn(tx, scope, request);
      const { principal } = scope;
      if (principal.kind === 'patient' && principal.link) await this.links.markUsed(tx, principal.link.id);
      return result;
    });
  }

  /** All forms of a patient who has logged in, over all registers; those to be answered first. */
  async mine(principal: PatientPrincipal): Promise<readonly OwnForm[]> {
    const places = await this.placesOf(principal);
    const lists = await Promise.all(
      places.map((place) => {
        const scope = scopeOf(principal, place);
        return this.database.inScope(scope, async (tx) => {
          await this.audit.record(tx, scope, 'own-forms.read', {
            personId: principal.personId,
            episodeId: place.episode_id,
          });
          return readOwnForms(tx, place, this.catalogue.register(place.register_id), this.clock.today());
        });
      }),
    );
    const order: readonly string[] = [
      'overdue',
      'due',
      'not-open',
      'answered',
      'expired',
      'too-late',
      'ended',
      'stopped',
    ];
    return lists
      .flat()
      .toSorted(
        (a, b) =>
          order.indexOf(a.status) - order.indexOf(b.status) || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
      );
  }

  private async read({ scope, episodeId, occasion }: Place): Promise<PatientForm> {
    return this.database.inScope(scope, async (tx) => {
      const row = await readFormRow(tx, episodeId, occasion, 'patient');
      if (!row) throw unknownOccasion();
      const read = await this.forms.formOf(tx, row);
      await this.audit.record(tx, scope, 'form.open', { personId: row.person_id, episodeId }, { occasion });
      const register = this.catalogue.register(scope.registerId);
      return {
        state: 'open',
        registerId: register.id,
        registerTitle: register.title,
        languages: register.languages,
        unitName: row.unit_name,
        occasionTitle: read.occasionTitle,
        form: read.form,
        values: read.values,
        prefilled: read.prefilled,
        lockVersion: read.lockVersion,
        savedAt: read.draft?.savedAt ?? null,
        dueOn: read.occasion.dueOn,
        closesOn: read.occasion.closesOn,
      };
    });
  }

  private async resolve(way: PatientWay): Promise<OpenLink | ClosedLink> {
    if ('key' in way) return this.links.resolve(way.key);
    const place = await this.placeOf(way);
    if (!place) return { state: 'unknown' };
    const state = await this.database.inScope(place.scope, (tx) =>
      stateOf(tx, place, { isRevoked: false, hasExpired: false, today: this.clock.today() }),
    );
    return state.state === 'open' ? { ...place, state: 'open' } : state;
  }

  private async placeOf(way: PatientWay): Promise<Place | null> {
    if ('key' in way) return this.links.whereOf(way.key);
    const { principal, episodeId, occasion } = way;
    const place = (await this.placesOf(principal)).find((candidate) => candidate.episode_id === episodeId);
    if (!place) return null;
    // A form of the clinic does not exist to the patient.
    const isOwn = await this.database.inScope(scopeOf(principal, place), (tx) =>
      readOwnForms(tx, place, this.catalogue.register(place.register_id), this.clock.today()),
    );
    return isOwn.some((form) => form.occasion === occasion)
      ? { scope: scopeOf(principal, place), episodeId, occasion }
      : null;
  }

  private async placesOf({ personId, link }: PatientPrincipal): Promise<readonly EpisodePlace[]> {
    if (personId === null || link || !isUuid(personId)) return [];
    const known = new Set(this.catalogue.all().map(({ id }) => id));
    const places = await this.database.outsideScope((tx) =>
      tx.query<EpisodePlace[]>('select * from register.episodes_of_person($1)', [personId]),
    );
    return places.filter(({ register_id: registerId }) => known.has(registerId));
  }
}

function scopeOf(principal: PatientPrincipal, place: EpisodePlace): Scope {
  return { registerId: place.register_id, level: 'unit', unitId: place.unit_id, principal };
}
