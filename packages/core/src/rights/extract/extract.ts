import type { Text } from '@kvalreg/declaration';
import type { CurrentResponse } from '../../forms/submission/submission.js';
import type { ParticipationEvent, PersonParticipation } from '../../participation/participation.js';

/** Everything that one register holds of a person. */
export interface RegisterExtract {
  readonly registerId: string;
  readonly registerTitle: Text;
  readonly holder: Text;
  /** Moment at which it was made. */
  readonly madeAt: string;
  readonly person: ExtractedPerson;
  readonly contact: ExtractedContact | null;
  /** Units that know the person, and the name that each has written. */
  readonly units: readonly {
    readonly unitName: string;
    readonly name: string | null;
    readonly since: string;
  }[];
  readonly participation: PersonParticipation & { readonly events: readonly ParticipationEvent[] };
  readonly episodes: readonly ExtractedEpisode[];
  readonly messages: readonly ExtractedMessage[];
  /** Personal links to forms: when they were given, used and closed; never what they open with. */
  readonly links: readonly {
    readonly occasionTitle: Text;
    readonly issuedAt: string;
    readonly usedAt: string | null;
    readonly revokedAt: string | null;
    readonly expiresAt: string;
  }[];
  /** Whatever else refers to the person, by the name of its table, as it is stored. */
  readonly others: readonly {
    readonly kind: string;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
}

export interface ExtractedPerson {
  readonly id: string;
  readonly identifierType: string;
  readonly identifier: string;
  /** Numbers that the person had before. */
  readonly formerIdentifiers: readonly string[];
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  readonly diedOn: string | null;
  readonly emigratedOn: string | null;
  readonly isProtected: boolean;
  /** Day on which the facts were compared with the population register. */
  readonly checkedOn: string | null;
  readonly registeredAt: string;
}

export interface ExtractedContact {
  readonly email: string | null;
  readonly phone: string | null;
  /** Lines of the envelope. */
  readonly address: string | null;
  readonly digitalMailbox: boolean | null;
  readonly language: string | null;
  readonly refused: readonly string[];
  /** Days on which something came back, or failed for good. */
  readonly failedOn: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string | null;
  };
  readonly updatedAt: string;
}

export interface ExtractedEpisode {
  readonly id: string;
  readonly pathway: string;
  readonly pathwayTitle: Text;
  readonly unitName: string;
  readonly openedOn: string;
  readonly indexDate: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly occasions: readonly ExtractedOccasion[];
}

export interface ExtractedOccasion {
  readonly name: string;
  readonly title: Text;
  readonly formTitle: Text;
  readonly respondent: 'patient' | 'staff';
  readonly dueOn: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly answeredOn: string | null;
  /** Every revision, oldest first; the last one is current. */
  readonly revisions: readonly ExtractedRevision[];
}

/** An answer with its form, so that it can be put in words. Who recorded it is a part that the person played, no name. */
export type ExtractedRevision = Omit<CurrentResponse, 'recordedBy'> & {
  readonly recordedBy: 'patient' | 'staff' | 'program';
};

export interface ExtractedMessage {
  readonly occasionTitle: Text;
  readonly purpose: string;
  readonly channel: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly plannedOn: string;
  readonly sentAt: string | null;
}
