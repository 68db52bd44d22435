import type { ErasureCertificate, ParticipationStatus } from '@kvalreg/core';
import type { Participation } from '@kvalreg/declaration';
import type { Language } from '@kvalreg/declaration';
import { formatCount, formatDate, message, type StatusView } from '@kvalreg/rendering';

const colors = {
  unknown: 'neutral',
  informed: 'info',
  consented: 'success',
  'opted-out': 'danger',
  withdrawn: 'danger',
} as const satisfies Record<ParticipationStatus, StatusView['color']>;

export function standingStatus(status: ParticipationStatus, language: Language): StatusView {
  return { label: message(language, `participation.status.${status}`), color: colors[status] };
}

/** What becomes of a person who ends the participation, in the order in which it matters. */
export function consequencesOf({ whenEnded }: Participation, language: Language): readonly string[] {
  return whenEnded === 'keep'
    ? [message(language, 'participation.collectsNoMore'), message(language, 'participation.keepsAll')]
    : [
        message(language, 'participation.erasesAll'),
        message(language, 'participation.hashStays'),
        message(language, 'participation.cannotUndo'),
      ];
}

/** The same, said to the person. */
export function ownConsequencesOf({ whenEnded }: Participation, language: Language): readonly string[] {
  return whenEnded === 'keep'
    ? [message(language, 'participation.collectsNoMore'), message(language, 'participation.ownKeepsAll')]
    : [
        message(language, 'participation.ownErasesAll'),
        message(language, 'participation.ownHashStays'),
        message(language, 'participation.cannotUndo'),
        message(language, 'participation.ownLoggedOut'),
      ];
}

export function decidedBy({ decidedBy: name }: ErasureCertificate, language: Language): string {
  return name === 'patient' ? message(language, 'erasure.byPatient') : name;
}

/** The facts of a certificate. */
export function certificateFacts(
  certificate: ErasureCertificate,
  language: Language,
): readonly { readonly term: string; readonly value: string }[] {
  const { id, erasedOn, ground, reason, identityErased } = certificate;
  const identity = identityErased ? 'erasure.identityErased' : 'erasure.identityStays';
  return [
    { term: message(language, 'erasure.number'), value: id },
    { term: message(language, 'erasure.day'), value: formatDate(erasedOn, language) },
    { term: message(language, 'erasure.ground'), value: message(language, `erasure.ground.${ground}`) },
    ...(reason === null ? [] : [{ term: message(language, 'erasure.reason'), value: reason }]),
    { term: message(language, 'erasure.by'), value: decidedBy(certificate, language) },
    { term: message(language, 'erasure.identity'), value: message(language, identity) },
  ];
}

export function certificateCounts(
  { counts }: ErasureCertificate,
  language: Language,
): readonly { readonly kind: string; readonly n: string }[] {
  return Object.entries(counts)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([kind, n]) => ({ kind, n: formatCount(n, language) }));
}
