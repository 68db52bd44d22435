// Imports real files of other systems, where there are some, and checks what came of them. They are not part of the
// project: KVALREG_REAL_INPUTS names the folder, with a folder for each kind in it. Exit code 1 when something is wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.env.KVALREG_REAL_INPUTS ?? resolve(root, '../shared/reference/inputs');
const print = (line) => void process.stdout.write(`${line}\n`);

/** Each kind: its folder, the end of its file names, the columns that it reports, and `check(bytes)`. */
async function kinds() {
  return [(await import('./real-inputs/redcap.mjs')).redcap, (await import('./real-inputs/fhir.mjs')).fhir];
}

if (!existsSync(folder))
  print('There are no real inputs to try: KVALREG_REAL_INPUTS can name a folder with some.');
else for (const kind of await kinds()) tryAll(kind);

function tryAll(kind) {
  const path = join(folder, kind.folder);
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(kind.extension)) : [];
  if (files.length === 0) return;
  const rows = files.map((name) => [name, ...outcome(kind, join(path, name))]);
  printTable([`${kind.folder} file`, ...kind.columns, 'ms'], rows);
}

function outcome(kind, path) {
  const bytes = readFileSync(path);
  const start = performance.now();
  try {
    const { refused, cells, problems = [] } = kind.check(bytes);
    const milliseconds = Math.round(performance.now() - start);
    for (const problem of problems) fail(path, problem);
    if (refused !== undefined) return [`refused: ${refused}`];
    return [...cells, milliseconds];
  } catch (error) {
    fail(path, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return ['crashed'];
  }
}

function fail(path, problem) {
  process.stderr.write(`${path}: ${problem}\n`);
  process.exitCode = 1;
}

function printTable(header, rows) {
  const all = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) =>
    Math.max(...all.map((row) => (row.length > 2 || column === 0 ? (row[column] ?? '').length : 0))),
  );
  for (const row of all)
    print(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]) : cell.padStart(row.length > 2 ? widths[column] : 0),
        )
        .join('  '),
    );
}
