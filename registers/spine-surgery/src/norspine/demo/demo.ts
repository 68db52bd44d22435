import type { DemoContent } from '@kvalreg/declaration';
import { inBoth } from '../texts/in-both.js';
import { coverageRows } from './coverage-rows.js';
import { units } from './units.js';
import { episodes } from './volume.js';

/** Invented hospitals and people. */
export const demo: DemoContent = {
  units,
  staff: [
    {
      name: 'Kari Nordahl',
      role: 'clinic-staff',
      unit: 'granfjell-nevro',
      see: inBoth(
        'Kirurg. Registrerer operasjoner i rygg og nakke og ser avdelingens pasienter og oppfølginger.',
        'Surgeon. Registers operations of back and neck and sees the patients and follow-ups of the department.',
      ),
    },
    {
      name: 'Øyvind Hauge',
      role: 'clinic-leader',
      unit: 'granfjell-nevro',
      see: inBoth(
        'Avdelingsleder. Måloppnåelsen og de ni kvalitetsindikatorene for egen avdeling mot landet.',
        'Head of department. Goal attainment and the nine quality indicators of the department against the nation.',
      ),
    },
    {
      name: 'Ingrid Solheim',
      role: 'register-office',
      see: inBoth(
        'Registersekretariatet. Alle enheter ved navn, svarprosent, dekningsgrad og forsinkelse.',
        'The register’s secretariat. All units by name, response, coverage and delay.',
      ),
    },
    {
      name: 'Torstein Bakke',
      role: 'authority',
      see: inBoth(
        'Helseforetakets fagdirektør. Bare sammenstilte tall, de små holdt tilbake.',
        'Medical director of a health trust. Aggregated figures only, small ones withheld.',
      ),
    },
  ],
  episodes,
  feeds: { coverage: coverageRows },
};
