import type { PausesView } from '../views/message-views.js';
import type { PageViews } from '../views/page-views.js';

const pauses: PausesView = {
  lasting: [
    {
      text: 'Utskicken är pausade för Lund sedan 2026-01-01 av Kim Berg: flytt',
      resume: { action: '/r/x/messages/resume/1', label: 'Låt utskicken fortsätta' },
    },
    { text: 'Utskicken är pausade för hela registret', resume: null },
  ],
  form: {
    action: '/r/x/messages/pause',
    units: [
      { value: '', label: 'hela registret' },
      { value: 'lund', label: 'Lund' },
    ],
    reason: '',
    error: 'Skriv varför',
  },
};
const who = {
  patient: 'Anna',
  identifier: '19121212-1212',
  href: '/r/x/episodes/1',
  occasion: '1 år',
  rung: 'Påminnelse',
  unit: 'Lund',
};
const list = {
  pauses,
  action: '/r/x/messages',
  hidden: [{ name: 'episode', value: '1' }],
  filters: [],
  clearHref: '/r/x/messages',
  caption: '2 meddelanden',
  figure: {
    id: 'by-day',
    title: 'Meddelanden per dag och kanal',
    headingLevel: 2 as const,
    charts: [],
    severalCharts: false,
    tables: [],
    notes: [],
    definitions: [],
  },
  paging: { summary: 'Rad 1–20 av 40', previousHref: '/p', nextHref: '/n' },
};

/** Pages about messages, with everything that they can show. */
export const messageSamples: Pick<PageViews, 'messages-upcoming' | 'messages-sent'> = {
  'messages-upcoming': {
    ...list,
    sentHref: '/r/x/messages/sent',
    lettersHref: '/r/x/messages/letters',
    held: { href: '/r/x/messages/sent?state=waiting', text: '2 meddelanden väntar' },
    notices: ['Steget ”Brev” väntar'],
    notSent: {
      id: 'not-sent',
      caption: 'Skickas inte',
      captionHidden: true,
      columnGroups: [],
      rowHeaders: ['Skäl'],
      columns: [{ label: 'Antal', numeric: true }],
      sections: [
        {
          title: null,
          rows: [{ headers: ['Avliden'], strong: false, cells: [{ text: '3', numeric: true, note: null }] }],
        },
      ],
    },
    rows: [{ ...who, day: '2026-01-01', status: { label: 'Sms', color: 'info' } }],
  },
  'messages-sent': {
    ...list,
    upcomingHref: '/r/x/messages',
    episodeHref: '/r/x/episodes/1',
    rows: [
      {
        ...who,
        day: '2026-01-01',
        channel: 'E-post',
        status: { label: 'Osäkert', color: 'danger' },
        reason: 'Avbrott',
        attempts: ['2026-01-01 10:00 E-post: osäkert'],
        decisions: [
          {
            action: '/r/x/messages/decide/1',
            value: 'was-sent',
            label: 'Det skickades',
            fullLabel: 'Det skickades: Anna',
          },
        ],
      },
      {
        ...who,
        day: '2026-01-01',
        channel: null,
        status: { label: 'Skickas inte', color: 'neutral' },
        reason: null,
        attempts: [],
        decisions: [],
      },
    ],
  },
};
