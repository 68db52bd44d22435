import type { ErasureCertificate } from './erasure-certificate.js';
import type { ParticipationKind, PersonParticipation } from './participation.js';

export interface ParticipationRequest {
  readonly kind: ParticipationKind;
  /** The day on which it happened, as YYYY-MM-DD. */
  readonly on: string;
  /** Of the information that the person was given; where it is left out, the present one. */
  readonly version?: string | null | undefined;
  /** Before the names of the fields in problems, where they are a part of a larger request. */
  readonly prefix?: string;
}

export interface RecordedParticipation {
  /** False when the same had been recorded before. */
  readonly isNew: boolean;
  /** Null when all that was held of the person has been erased. */
  readonly standing: PersonParticipation | null;
  /** Of what was erased; null when nothing was. */
  readonly certificate: ErasureCertificate | null;
}
