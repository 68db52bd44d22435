import type { ErasureCertificate, OwnParticipation, ParticipationStatus } from '@kvalreg/core';
import type { Language, Participation } from '@kvalreg/declaration';
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

/** The same, said to the person: whether one takes part is what matters. */
export function ownStanding(
  { status, rule }: Pick<OwnParticipation, 'status' | 'rule'>,
  language: Language,
): StatusView {
  if (status === 'opted-out' || status === 'withdrawn')
    return { label: message(language, 'participation.ownOut'), color: 'neutral' };
  return rule.basis === 'consent' && status !== 'consented'
    ? { label: message(language, 'participation.ownUndecided'), color: 'warning' }
    : { label: message(language, 'participation.ownIn'), color: 'success' };
}

/** That in a line, with the day where one is known; of a register without a rule, what is recorded. */
export function ownStandingText(
  { status, since }: { readonly status: ParticipationStatus; readonly since: string | null },
  rule: Participation | undefined,
  language: Language,
): string {
  const { label } = rule ? ownStanding({ status, rule }, language) : standingStatus(status, language);
  return since === null ? label : `${label}, ${formatDate(since, language)}`;
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

const kinds = {
  answers: ['register.form_response', 'register.response_scoring', 'register.response_wording'],
  drafts: ['register.form_draft', 'register.paper_draft'],
  papers: ['register.paper_form', 'register.paper_entry'],
  episodes: ['register.episode', 'register.episode_ending', 'register.occasion'],
  links: ['access.access_link'],
  messages: ['register.message', 'register.message_attempt'],
  contacts: ['identity.contact'],
  decisions: ['register.participation', 'register.participation_event', 'register.participant'],
  identity: ['identity.person', 'identity.person_name', 'identity.former_identifier'],
  sessions: ['access.session'],
} as const;
type Kind = keyof typeof kinds | 'figures' | 'more';

/** Rows by what they are to people; the file of the certificate has them by table. */
export function certificateCounts(
  { counts }: ErasureCertificate,
  language: Language,
): readonly { readonly kind: string; readonly n: string }[] {
  const sums = new Map<Kind, number>();
  for (const [table, n] of Object.entries(counts))
    sums.set(kindOf(table), (sums.get(kindOf(table)) ?? 0) + n);
  const order: readonly Kind[] = [...(Object.keys(kinds) as (keyof typeof kinds)[]), 'figures', 'more'];
  return order.flatMap((kind) => {
    const n = sums.get(kind);
    return n === undefined
      ? []
      : [{ kind: message(language, `erasure.kind.${kind}`), n: formatCount(n, language) }];
  });
}

function kindOf(table: string): Kind {
  const known = (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) =>
    (kinds[kind] as readonly string[]).includes(table),
  );
  return known ?? (table.startsWith('analysis.') ? 'figures' : 'more');
}
