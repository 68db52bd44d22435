import type { AccessView } from '../views/access-view.js';
import { qrSvg } from './qr-svg.js';

/** A page around log-in and rights with everything that one can have. */
export const accessSample: AccessView = {
  heading: 'Konto',
  lead: ['Vad kontot får göra.'],
  problems: { title: 'Ett fel', items: [{ href: '#f-reason', message: 'Skriv varför' }] },
  sections: [
    {
      heading: 'Uppdrag',
      paragraphs: ['Ett uppdrag gäller en roll.'],
      facts: [{ term: 'E-post', value: 'eva@example.org' }],
      qr: qrSvg([[true, false]], 'QR-kod'),
      codes: ['ABCD-EFGH-JKMN-PQRS'],
      table: {
        caption: '1 uppdrag',
        columns: ['Roll', 'Plats', 'Avsluta'],
        rows: [
          {
            title: 'Klinikpersonal',
            cells: [{ label: 'Plats', text: 'Lund' }],
            action: { action: '/end', label: 'Avsluta', fullLabel: 'Avsluta: Klinikpersonal, Lund' },
          },
          { title: 'Administratör', cells: [{ label: 'Plats', text: 'Hela' }], action: null },
        ],
        empty: 'Inga uppdrag.',
      },
      form: {
        action: '/give',
        fields: [],
        selects: [
          {
            id: 'f-role',
            name: 'role',
            label: 'Roll',
            options: [
              { value: 'a', label: 'A', selected: false },
              { value: 'b', label: 'B', selected: true },
            ],
          },
        ],
        hidden: [{ name: 'returnTo', value: '/' }],
        submit: 'Ge',
        secondary: true,
      },
    },
    {
      heading: null,
      paragraphs: [],
      facts: [],
      qr: null,
      codes: [],
      table: { caption: '0', columns: ['Vad'], rows: [], empty: 'Ingenting.' },
      form: null,
    },
  ],
  links: [{ href: '/administration', label: 'Tillbaka' }],
};
