import { Injectable } from '@nestjs/common';
import type { Text } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import type { Episode, OccasionState } from '../../episodes/episode.js';
import { episodeOf, occasionOf } from '../../episodes/episode-row.js';
import { IdentityReader } from '../../people/identity-reader.js';
import type { Person } from '../../people/person.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { FormsService } from '../forms.service.js';
import { unknownOccasion } from '../submission/lock-occasion.js';
import type { CurrentResponse } from '../submission/submission.js';
import { readRevisionsRow } from './read-revisions.query.js';

/** An answer as it stood in one revision, with all that has changed it since. */
export interface AnswerHistory {
  readonly episode: Episode;
  readonly person: Person;
  readonly occasion: OccasionState;
  readonly occasionTitle: Text;
  /** The revision that was asked for. */
  readonly response: CurrentResponse;
  /** Those that came after it, oldest first: the last one is current. */
  readonly later: readonly CurrentResponse[];
}

const largestRevision = 2 ** 31 - 1;

/** Reads answers that have been corrected. What was submitted stays as it was, and can be read as long as the register lives. */
@Injectable()
export class RevisionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  async read(scope: Scope, episodeId: string, occasion: string, revision: number): Promise<AnswerHistory> {
    if (!Number.isInteger(revision) || revision < 1 || revision > largestRevision) throw unknownRevision();
    return this.database.inScope(scope, async (tx) => {
      const row = isUuid(episodeId) ? await readRevisionsRow(tx, episodeId, occasion, revision) : undefined;
      const person = row && (await this.identities.read(tx, [row.person_id])).get(row.person_id);
      if (!row || !person) throw unknownOccasion();
      const pathway = this.catalogue.pathway(row.register_id, row.pathway);
      const responses: CurrentResponse[] = [];
      for (const response of row.responses) responses.push(await this.forms.answered(tx, row, response));
      const [response, ...later] = responses;
      if (response?.revision !== revision) throw unknownRevision();
      const subject = { personId: person.id, episodeId };
      await this.audit.record(tx, scope, 'response.read', subject, { occasion, revision });
      return {
        episode: episodeOf(row),
        person,
        occasion: occasionOf(row, pathway, this.clock.today()),
        occasionTitle: pathway.occasions[row.name]?.title ?? {},
        response,
        later,
      };
    });
  }
}

function unknownRevision(): NotFoundError {
  return new NotFoundError('unknown-revision', 'The form has no such revision.');
}
