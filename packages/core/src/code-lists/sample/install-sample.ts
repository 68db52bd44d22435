import { codeSystems, type CodeSystem } from '@kvalreg/declaration';
import type { Database } from '../../platform/database/database.js';
import type { CodeEntry, CodeListEdition } from '../code-list.js';
import { digestOf, sampleName, storeEdition } from '../loading/store-edition.query.js';
import { diagnoses } from './diagnoses.js';
import { careMeasures, operations } from './procedures.js';
import type { SampleRow } from './sample-row.js';

/** Stands for "the samples of code lists are being installed" among the advisory locks of the database. */
const sampleLock = 7_240_003;
const source =
  'A small selection that comes along with the program, so that the search can be tried. The words are its own: they are not those of the official lists.';

const samples: Readonly<Record<CodeSystem, readonly SampleRow[]>> = {
  'icd-10': diagnoses,
  'icd-10-se': diagnoses,
  // KVÅ holds the operations of NCSP beside the measures that are no operations.
  kva: [...careMeasures, ...operations],
  ncsp: operations,
};

/**
 * Gives every system that has no list at all a few codes, and renews the sample of an earlier version of the program.
 * Whoever has loaded a list of their own never meets it.
 */
export async function installSample(database: Database): Promise<void> {
  const wanted = codeSystems.map((system) => {
    const edition = editionOf(system);
    const entries = samples[system].map(entryOf);
    return { edition, entries, digest: digestOf(edition, entries) };
  });
  await database.asSystem(async (tx) => {
    const missing = async (): Promise<typeof wanted> => {
      const rows = await tx.query<{ system: string; name: string; digest: string }[]>(
        'select system, name, digest from classification.code_list_edition',
      );
      return wanted.filter(({ edition, digest }) =>
        rows
          .filter(({ system }) => system === edition.system)
          .every((row) => row.name === sampleName && row.digest !== digest),
      );
    };
    if ((await missing()).length === 0) return;
    await tx.query('select pg_advisory_xact_lock($1)', [sampleLock]);
    for (const { edition, entries } of await missing()) await storeEdition(tx, edition, entries, 'kvalreg');
  });
}

function editionOf(system: CodeSystem): CodeListEdition {
  return { system, name: sampleName, isComplete: false, firstYear: null, lastYear: null, source };
}

function entryOf([code, sv, nb, en]: SampleRow): CodeEntry {
  return { code, text: { sv, nb, en }, chapter: null, parent: null, validFrom: null, validTo: null };
}
