import { planAnalysis, type FormColumn } from '@kvalreg/engine';
import { hasEnded } from '../../participation/may-collect.js';
import { quoteIdentifier } from '@kvalreg/expression';
import type { FormOfFile } from '../form-of-file.js';
import { guardedTextSql } from '../columns/text-guard.js';

export interface ExportQuery {
  /** Names of the columns, in order; the same as an import reads. */
  readonly header: readonly string[];
  readonly sql: string;
  /** The ids of all persons in these rows, each once. */
  readonly persons: string;
}

/** What a row begins with; the id of the person comes first, and may be replaced by who it is. */
const person = { random: ['personId'], identified: ['personalNumber', 'birthDate', 'sex'] } as const;
const fixed = [
  { name: 'unit', sql: 'f.unit_id' },
  { name: 'indexDate', sql: 'e.index_date' },
  { name: 'date', sql: 'f.filled_on' },
  { name: 'occasion', sql: 'f.occasion' },
  { name: 'channel', sql: 'f.channel' },
  { name: 'formVersion', sql: 'f.form_version' },
] as const;

/**
 * One row for each answered form, from its typed table; whose rows is decided by row-level security. Those who have
 * objected, and whose data the register keeps for its figures, are in no file.
 */
export function exportQuery(
  { registerId, pathwayId, pathway, formName }: FormOfFile,
  { identify }: { readonly identify: boolean },
): ExportQuery {
  const table = planAnalysis(registerId, pathwayId, pathway).forms.find(({ form }) => form === formName);
  if (!table) throw new RangeError(`The plan has no table for the form "${formName}".`);
  const cells = ['e.person_id', ...fixed.map(({ sql }) => sql), ...table.columns.map(cellOf)];
  const rows = `analysis.${quoteIdentifier(table.table)} f join register.episode e on e.id = f.episode_id
where not ${hasEnded('e')}`;
  return {
    header: [
      ...(identify ? person.identified : person.random),
      ...fixed.map(({ name }) => name),
      ...table.columns.map(({ key }) => key),
    ],
    persons: `select distinct e.person_id from ${rows}`,
    sql: `select ${cells.join(', ')} from ${rows}
order by f.unit_id, f.filled_on, f.episode_id, f.occasion`,
  };
}

function cellOf({ name, type }: FormColumn): string {
  const column = `f.${quoteIdentifier(name)}`;
  switch (type) {
    case 'text':
      return guardedTextSql(column);
    case 'codes':
      return `array_to_string(${column}, '|')`;
    case 'boolean':
      return `${column}::text`;
    default:
      return column;
  }
}
