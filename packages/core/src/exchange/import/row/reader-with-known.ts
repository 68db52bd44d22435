import type { KnownValues } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { formWithKnown } from '../../../forms/known/known-of-form.js';
import type { KnownPlace } from '../../../forms/known/known-place.js';
import type { RowReader } from './read-row.js';

/**
 * The reader of a row with what is known of its person in the form: what came in before it, by a file or otherwise. A row
 * of a form that is to be corrected keeps what was known when the form was answered.
 */
export async function readerWithKnown(
  tx: EntityManager,
  reader: RowReader,
  {
    place,
    day,
    stored,
  }: { readonly place: KnownPlace; readonly day: string; readonly stored: KnownValues | null },
): Promise<RowReader> {
  const { file } = reader;
  if (!file.form.known) return reader;
  const { form } = await formWithKnown(tx, { pathway: file.pathway, form: file.form, place, day }, stored);
  return { ...reader, file: { ...file, form } };
}
