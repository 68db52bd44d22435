import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { listVariables, type ColumnCounts, type Variable } from '@kvalreg/exchange';
import type { EntityManager } from 'typeorm';
import { casesQuery, type CasesQuery } from '../cases/cases.query.js';
import type { CasesSize } from '../cases/size-of.js';
import { tableFile, type TableFormat } from '../files/table-files.js';
import { writeCases } from '../files/write-cases.js';
import type { DeliveryContent, DeliveryTerms } from '../requests/delivery.js';
import { grantedVariables, type GrantedVariables } from './granted-variables.js';
import type { ProjectKeys } from './project-keys.js';
import { extractColumns, researchRow, type ExtractColumn } from './research-row.js';

/** One pathway of an extract, before it is made. */
export interface PlannedTable extends GrantedVariables {
  readonly pathwayId: string;
  readonly title: string;
  readonly query: CasesQuery;
}
export interface MadeTable extends PlannedTable {
  /** What its files are called, without their endings. */
  readonly name: string;
  readonly columns: readonly ExtractColumn[];
  readonly counts: readonly ColumnCounts[];
  readonly rows: number;
  readonly persons: number;
  readonly files: readonly string[];
}

/** What will be read for a delivery; throws an `InvalidInputError` where nothing is left to hand out. */
export function planTables(
  register: Register,
  content: DeliveryContent,
  terms: DeliveryTerms,
  order: string,
  language: Language,
): readonly PlannedTable[] {
  return Object.entries(content.pathways).flatMap(([pathwayId, keys]) => {
    const pathway = register.pathways[pathwayId];
    if (!pathway) return [];
    const granted = grantedVariables(listVariables(register.id, pathwayId, pathway), keys, terms);
    const query = casesQuery({
      registerId: register.id,
      pathwayId,
      pathway,
      variables: granted.variables,
      filters: { from: content.from, to: content.to, units: content.units, dimensions: {} },
      order,
    });
    return [{ ...granted, pathwayId, title: textIn(pathway.title, language), query }];
  });
}

export interface TableMaking {
  readonly folder: string;
  readonly formats: readonly TableFormat[];
  readonly keys: ProjectKeys;
  readonly terms: DeliveryTerms;
  readonly language: Language;
  readonly at: Date;
  readonly onRows: (rows: number) => void;
}

/** Writes the files of one pathway from the moment that the transaction sees. */
export async function makeTable(
  tx: EntityManager,
  table: PlannedTable,
  size: CasesSize,
  { folder, formats, keys, terms, language, at, onRows }: TableMaking,
): Promise<MadeTable> {
  const { query, variables, pathwayId, title } = table;
  const columns = extractColumns(variables, language);
  const plain = columns.map(({ column }) => column);
  const textBytes = columns.map(({ variable, column }) =>
    column.type !== 'text' ? 0 : variable === null ? pseudonymBytes : longestOf(variables, size, variable),
  );
  const files = [];
  for (const format of formats)
    files.push(
      await tableFile(format, folder, pathwayId, { title, columns: plain, textBytes, language, at }),
    );
  const row = researchRow(query.cells, columns, keys, terms.dateShift);
  const written = await writeCases(tx, query.sql, plain, (rows) => rows.map(row), files, onRows);
  return {
    ...table,
    name: pathwayId,
    columns,
    counts: written.counts,
    rows: written.rows,
    persons: size.persons,
    files: files.map(({ name }) => name),
  };
}

const pseudonymBytes = 16;

function longestOf(variables: readonly Variable[], { longest }: CasesSize, variable: Variable): number {
  return longest[variables.indexOf(variable)] ?? 0;
}
