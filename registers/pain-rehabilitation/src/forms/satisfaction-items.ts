import type { IntegerItem, Text } from '@kvalreg/declaration';

const steps: Readonly<Record<number, Text>> = {
  1: { sv: 'Mycket missnöjd', en: 'Very dissatisfied' },
  2: { sv: 'Missnöjd', en: 'Dissatisfied' },
  3: { sv: 'Varken nöjd eller missnöjd', en: 'Neither satisfied nor dissatisfied' },
  4: { sv: 'Nöjd', en: 'Satisfied' },
  5: { sv: 'Mycket nöjd', en: 'Very satisfied' },
};

/** What the patient thought of the rehabilitation. */
export const satisfaction = {
  encounter: question('Hur nöjd är du med bemötandet?', 'How satisfied are you with how you were met?'),
  premises: question(
    'Hur nöjd är du med lokaler och utrustning?',
    'How satisfied are you with premises and equipment?',
  ),
  information: question('Hur nöjd är du med informationen?', 'How satisfied are you with the information?'),
  planning: question(
    'Hur nöjd är du med din delaktighet i planeringen?',
    'How satisfied are you with your part in the planning?',
  ),
  teamWork: question(
    'Hur nöjd är du med teamets samarbete kring dig?',
    'How satisfied are you with the team’s work together around you?',
  ),
  family: question(
    'Hur nöjd är du med din familjs deltagande?',
    'How satisfied are you with your family’s participation?',
  ),
} as const;

function question(sv: string, en: string): IntegerItem {
  return { kind: 'integer', min: 1, max: 5, display: 'choice', valueLabels: steps, label: { sv, en } };
}
