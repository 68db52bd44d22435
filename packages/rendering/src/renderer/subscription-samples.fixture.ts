import type { PageViews } from '../views/page-views.js';

const select = (name: string) => ({
  id: `f-${name}`,
  name,
  label: name,
  note: name === 'day' ? 'När den skickas varje månad.' : null,
  options: [
    { value: '1', label: 'Ett', selected: true },
    { value: '2', label: 'Två', selected: false },
  ],
});

export const subscriptionSamples: Pick<PageViews, 'subscriptions' | 'subscription-new'> = {
  subscriptions: {
    title: 'Prenumerationer',
    lead: 'Rapporter som skickas.',
    newHref: '/r/knee/subscriptions/new',
    ofEverybody: true,
    rows: [
      {
        title: 'Standardrapport',
        href: '/r/knee/reports/knee/standard',
        what: 'Hela rapporten, senaste hela året, PDF',
        subscriber: 'Karin Kliniker',
        unit: 'Norra kliniken',
        language: 'Svenska',
        when: 'Varje månad, dag 1',
        next: '2026-01-01',
        status: { label: 'Aktiv', color: 'success' },
        reason: null,
        actions: [
          { action: '/r/knee/subscriptions/1/pause', label: 'Pausa', name: 'Pausa: Standardrapport' },
          {
            action: '/r/knee/subscriptions/1/test',
            label: 'Skicka prov',
            name: 'Skicka prov: Standardrapport',
          },
        ],
      },
    ],
    sendings: [
      {
        when: '2025-12-01 05:00',
        title: 'Standardrapport',
        to: 'Karin Kliniker',
        what: 'År 2024',
        file: 'knee-standard.pdf, SHA-256 0123456789ab…',
        status: { label: 'Skickad', color: 'success' },
        reason: null,
      },
      {
        when: '2025-11-01 05:00',
        title: 'Standardrapport',
        to: 'Karin Kliniker',
        what: 'Allt',
        file: null,
        status: { label: 'Misslyckad', color: 'danger' },
        reason: 'ingen e-post är uppsatt',
      },
    ],
    paging: null,
  },
  'subscription-new': {
    title: 'Prenumerera på Standardrapport',
    lead: 'Rapporten räknas ut på nytt varje gång.',
    reports: [{ href: '/r/knee/subscriptions/new?report=knee%2Fother', label: 'En annan' }],
    problems: { title: 'Det gick inte', items: [{ href: '#f-day', message: 'Välj en dag.' }] },
    form: {
      action: '/r/knee/subscriptions/new',
      hidden: [{ name: 'report', value: 'knee/standard' }],
      selection: 'Visas för: År 2024.',
      what: [select('tab'), select('format')],
      when: [select('frequency'), select('day')],
      address: 'Den skickas till karin@example.org.',
    },
  },
};
