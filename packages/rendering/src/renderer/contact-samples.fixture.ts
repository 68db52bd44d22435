import type { ContactForm } from '../views/contact-views.js';
import type { PageViews } from '../views/page-views.js';
import { participationField } from './participation-samples.fixture.js';

const facts = [{ term: 'E-post', value: 'anna@example.org' }];
const paging = { summary: 'Sida 1 av 2', previousHref: null, nextHref: '/r/x/reach?page=2' };
const status = { label: 'Kom tillbaka 2025-01-02', color: 'danger' } as const;

const form: ContactForm = {
  action: '/r/x/patients/p/contact',
  errors: { title: 'Ett fel', items: [{ href: '#f-consentOn', message: 'Datumet' }] },
  reached: 'Nås med brev.',
  failures: [
    {
      label: 'brev',
      status,
      action: '/r/x/patients/p/contact/failures',
      channel: 'letter',
      failed: 'no',
      button: 'Adressen stämmer',
      fullLabel: 'Adressen för brev stämmer',
    },
  ],
  fields: [participationField],
  facts: [],
  changed: 'Ändrat 2025-01-02 av Kim Berg',
};

export const contactSamples: Pick<
  PageViews,
  'contact' | 'own-contacts' | 'reach' | 'ending' | 'letters' | 'letter-batch'
> = {
  contact: { backHref: '/r/x/patients/p', name: 'Anna', isProtected: true, form },
  'own-contacts': {
    registers: [
      {
        id: 'register-x',
        title: 'Ryggregistret',
        isProtected: true,
        form: { ...form, errors: null, failures: [], fields: null, facts },
      },
    ],
  },
  reach: {
    figure: {
      id: 'reach',
      title: 'Nås med',
      headingLevel: 2,
      charts: [],
      severalCharts: false,
      tables: [],
      notes: [],
      definitions: [],
    },
    caption: '26 personer',
    rows: [
      {
        patient: 'Anna',
        identifier: '19121212-1212',
        href: '/r/x/patients/p/contact',
        unit: 'Lund',
        reason: 'Ingen adress',
      },
    ],
    paging,
  },
  ending: {
    backHref: '/r/x/episodes/e',
    name: 'Anna',
    context: ['Höftprotes', 'Lund'],
    state: 'Uppföljningen pågår.',
    errors: { title: 'Ett fel', items: [{ href: '#f-consentOn', message: 'Välj ett skäl.' }] },
    action: '/r/x/episodes/e/end',
    isEnded: false,
    fields: [participationField],
    history: [{ what: 'Återupptagen', who: 'Kim Berg, 2025-01-02' }],
  },
  letters: {
    action: '/r/x/messages/letters',
    error: 'Välj minst en rad.',
    caption: 'Brev som väntar',
    waiting: [
      {
        id: 'rung-1',
        value: 'lund|hip year1 paper',
        unit: 'Lund',
        occasion: 'Ett år efter',
        rung: 'Brev',
        letters: '12',
        firstOn: '2025-01-02',
        checked: true,
      },
    ],
    fields: [participationField],
    batchesCaption: 'Buntar',
    batches: [
      {
        href: '/r/x/messages/letters/b',
        label: 'Bunt 2025-01-02 (ABCD)',
        unit: 'Lund',
        letters: '12 brev',
        leftOut: '1',
        status,
        madeBy: 'Kim Berg',
      },
    ],
    paging,
  },
  'letter-batch': {
    backHref: '/r/x/messages/letters',
    heading: 'Bunt 2025-01-02 (ABCD)',
    status,
    facts: [{ term: 'Brev', value: '12' }],
    takeOut: 'Ta ur högen: nr 3.',
    printAction: '/r/x/messages/letters/b/pdf',
    printFields: [participationField],
    sentAction: '/r/x/messages/letters/b/sent',
    releaseAction: '/r/x/messages/letters/b/release',
    caption: '12 brev',
    rows: [
      {
        place: '3',
        patient: 'Anna',
        identifier: '19121212-1212',
        href: '/r/x/episodes/e',
        unit: 'Lund',
        occasion: 'Ett år efter',
        status,
        reason: 'Har svarat',
        contactHref: '/r/x/patients/p/contact',
        contactLabel: 'Brevet till Anna kom tillbaka',
      },
    ],
    paging,
  },
};
