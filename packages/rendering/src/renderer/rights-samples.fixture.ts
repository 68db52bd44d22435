import { fieldOf } from '@kvalreg/engine';
import { everyKind } from '../forms/every-kind.fixture.js';
import { fieldView } from '../forms/field-view.js';
import type { FieldView } from '../views/form/field-view.js';
import type { PageViews } from '../views/page-views.js';

function field(key: string): FieldView {
  const declared = fieldOf(everyKind, key);
  if (!declared) throw new Error(`the form of all kinds has a field ${key}`);
  return fieldView(declared, {
    language: 'sv',
    value: null,
    raw: undefined,
    problems: [],
    markOptional: false,
  });
}
const errors = { title: 'Fel', items: [{ href: null, message: 'Skriv något' }] };
const downloads = [{ href: '/my/data/extract.pdf', label: 'Registerutdrag (PDF)' }];
const facts = [{ term: 'Nummer', value: '19121212-1212' }];

/** One page of each kind that shows what is held of a person, or who has read it. */
export const rightsSamples: Pick<
  PageViews,
  'my-data' | 'my-register' | 'my-log' | 'person-rights' | 'corrections' | 'look-log'
> = {
  'my-data': {
    registers: [
      {
        title: 'Ryggregistret',
        standing: 'Informerad',
        standingHref: '/my/registers/x',
        href: '/my/data/x',
        logHref: '/my/data/x/log',
      },
    ],
    downloads,
  },
  'my-register': {
    backHref: '/my/data',
    standingHref: '/my/registers/x',
    logHref: '/my/data/x/log',
    blocks: [
      { heading: 'Vem du är' },
      { facts },
      { subheading: 'Svar' },
      { text: 'Inget' },
      {
        answers: {
          summary: 'Före operationen, 2026-01-01',
          notes: ['Ändrat'],
          sections: [
            {
              title: 'Om dig',
              groups: [
                {
                  title: 'Smärta',
                  isRow: true,
                  rows: [{ question: 'Vila', answer: '4', answered: true, drawing: null }],
                },
              ],
            },
          ],
        },
      },
      { table: { caption: 'Meddelanden', columns: ['När', 'Hur'], rows: [['2026-01-01', 'SMS']] } },
    ],
    downloads,
    errors,
    ask: { action: '/my/data/x/corrections', field: field('job') },
    requests: [{ wish: 'Fel sida', asked: 'Inkom', state: 'Rättat', answer: 'Gjort' }],
  },
  'my-log': {
    backHref: '/my/data/x',
    lead: 'Senaste först',
    caption: '1 händelse',
    rows: [{ when: '2026-01-01 12:00', who: 'Klinikpersonal', unit: 'Lund', what: 'Läste' }],
    nextHref: '?before=3',
    downloads,
  },
  'person-rights': { backHref: '/r/x/patients/y', backLabel: 'Till patienten', facts, downloads },
  corrections: {
    errors,
    open: [
      {
        patient: 'Anna',
        identifier: '19121212-1212',
        href: '/r/x/patients/y',
        asked: 'Inkom 2026-01-01',
        waiting: 'Har väntat 3 dagar',
        wish: 'Fel sida',
        action: '/r/x/corrections/z',
        fields: [field('smoking')],
        sendLabel: 'Svara: Anna',
      },
    ],
    answered: [{ patient: 'Bo', wish: 'Fel dag', state: 'Rättat', answer: 'Gjort' }],
  },
  'look-log': {
    glassHref: '/r/x/glass',
    action: '/r/x/log',
    dates: [field('job')],
    filters: [
      {
        name: 'unit',
        id: 'filter-unit',
        label: 'Enhet',
        several: false,
        chosen: '',
        open: false,
        options: [{ id: 'filter-unit-0', value: '', label: 'Alla', selected: true }],
      },
    ],
    clearHref: '/r/x/log',
    errors,
    readersCaption: 'Vilka som har läst mest',
    readers: [
      {
        name: 'Kim Berg',
        unit: 'Lund',
        href: '?actor=1',
        events: 300,
        persons: 120,
        share: 100,
        isMany: true,
        protectedPersons: '1 skyddad',
      },
    ],
    caption: '1 händelse',
    rows: [
      {
        when: '2026-01-01 12:00',
        who: 'Kim Berg',
        unit: 'Lund',
        what: 'Läste',
        person: 'a1b2c3d4',
        personHref: '/r/x/patients/y',
        isProtected: true,
      },
      {
        when: '2026-01-01 11:00',
        who: 'Ett program',
        unit: '–',
        what: 'Läste',
        person: null,
        personHref: null,
        isProtected: false,
      },
    ],
    nextHref: '?before=3',
  },
};
