import { OrganisationService, csvRecords, type CsvTable, type Unit } from '@kvalreg/core';
import { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { withApplication } from '../database/with-application.js';
import { requireReadable } from '../files.js';
import { findRegister } from '../registers.js';
import { textTable } from '../terminal/table.js';
import { printJson } from '../terminal/terminal.js';

const after = `
The file has a header of id and name, and may have kind (clinic, region, nation), regionCode, regionName,
hospitalCode and hospitalName, which units of one hospital share (a unit without is a hospital of its own), and
hsaId, reshId and organisationNumber, by which log-in services name units.
An id is in lower case and stands in addresses and files. Units that are there already are renewed; none is removed.

Examples:
  kvalreg units swespine
  kvalreg units swespine --file clinics.csv

  where clinics.csv is, for instance
    id;name;regionCode;regionName;hsaId
    aspelunda;Aspelunda ryggklinik;12;Region Skåne;
`;

const columns = [
  'id',
  'name',
  'kind',
  'regionCode',
  'regionName',
  'hospitalCode',
  'hospitalName',
  'hsaId',
  'reshId',
  'organisationNumber',
] as const;
const optional = z
  .string()
  .trim()
  .max(200)
  .transform((text) => (text === '' ? null : text))
  .default(null);
const unitSchema = z.object({
  id: z
    .string()
    .trim()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters a–z, digits and hyphens'),
  name: z.string().trim().min(1, 'write the name').max(200),
  kind: z
    .string()
    .trim()
    .transform((text) => (text === '' ? 'clinic' : text))
    .pipe(z.enum(['clinic', 'region', 'nation']))
    .default('clinic'),
  regionCode: optional,
  regionName: optional,
  hospitalCode: optional.refine(
    (code) => code === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code),
    'use lower-case letters a–z, digits and hyphens',
  ),
  hospitalName: optional,
  hsaId: optional,
  reshId: optional,
  organisationNumber: optional,
});

export function unitsCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('units')
    .argument('<register>', 'id of the register')
    .option('--file <file>', 'CSV file with the units to add')
    .option('--json', 'print the units as JSON')
    .addHelpText('after', after)
    .action(
      async (registerId: string, { file, json }: { readonly file?: string; readonly json?: boolean }) => {
        findRegister(registerId);
        const added = file === undefined ? [] : await readUnits(file);
        const units = await withApplication(context, async (application) => {
          const organisation = application.get(OrganisationService);
          if (added.length > 0) await organisation.save(registerId, added);
          return organisation.units(registerId);
        });
        if (json === true) await printJson(terminal, { register: registerId, saved: added.length, units });
        else await terminal.out(units.length === 0 ? 'No units.\n' : tableOf(units));
      },
    );
}

async function readUnits(path: string): Promise<readonly Unit[]> {
  await requireReadable(path);
  const table = await csvRecords(() => createReadStream(path));
  const problems = headerProblems(table);
  const units: Unit[] = [];
  for (const record of table.records) {
    const read = 'cells' in record ? unitSchema.safeParse(rowOf(table, record.cells)) : undefined;
    if (read?.success) units.push(read.data);
    else if (problems.length === 0 || !('cells' in record))
      problems.push(...problemsOf(record.line, 'problem' in record ? record.problem : read?.error));
  }
  const ids = units.map(({ id }) => id);
  problems.push(
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id "${id}" is there more than once`),
  );
  if (units.length === 0 && problems.length === 0) problems.push('there is no row below the header');
  if (problems.length > 0) throw new CliError(`The file ${path} was refused; no unit was added.`, problems);
  return units;
}

function headerProblems({ header }: CsvTable): string[] {
  const unknown = header.filter((name) => !(columns as readonly string[]).includes(name));
  const missing = ['id', 'name'].filter((name) => !header.includes(name));
  return [
    ...unknown.map((name) => `the column "${name}" is not known; the columns are ${columns.join(', ')}`),
    ...missing.map((name) => `the column "${name}" is missing`),
  ];
}

function rowOf({ header }: CsvTable, cells: readonly string[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(header.map((name, at) => [name, cells[at]]));
}

function problemsOf(line: number, problem: string | z.ZodError | undefined): readonly string[] {
  if (problem === undefined) return [];
  if (typeof problem === 'string') return [`line ${String(line)}: ${problem}`];
  return problem.issues.map(({ path, message }) => `line ${String(line)}, ${path.join('.')}: ${message}`);
}

function tableOf(units: readonly Unit[]): string {
  return textTable(
    ['id', 'name', 'kind', 'region', 'HSA id'],
    units.map(({ id, name, kind, regionName, hsaId }) => [id, name, kind, regionName ?? '', hsaId ?? '']),
  );
}
