import {
  compareManifest,
  lintRegister,
  parseManifest,
  type DeclarationProblem,
  type Register,
} from '@kvalreg/declaration';
import { planAnalysis } from '@kvalreg/engine';
import { Command } from 'commander';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { readJsonFile, readTextFile } from '../files.js';
import { isRegisterFile, manifestFile } from '../register-file.js';
import { findRegister } from '../registers.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

const after = `
A register is one that is installed, by its id, or a manifest as a JSON file, or the folder that holds it. With --manifest the register is also
compared with the manifest that was committed for it: one version stands for one manifest. What cannot be checked before
other problems are mended is named; "checked" in the JSON is then "shape" or "all-but-columns" instead of "everything".

Examples:
  kvalreg check swespine
  kvalreg check registers/spine-surgery/swespine.manifest.json --json
  kvalreg check swespine --manifest registers/spine-surgery/swespine.manifest.json
`;

interface Options {
  readonly json?: boolean;
  readonly manifest?: string;
}

export function checkCommand({ terminal }: CommandContext): Command {
  return new Command('check')
    .argument('<register>', 'id of an installed register, a manifest file, or the folder of one')
    .option('--manifest <file>', 'the manifest that was committed for the register')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (subject: string, options: Options) => {
      const { register, problems } = await checked(subject);
      const all = [
        ...problems,
        ...(register && options.manifest ? await differences(register, options.manifest) : []),
      ];
      if (options.json === true) {
        const about = { register: register?.id ?? null, valid: all.length === 0, checked: checkedOf(all) };
        await printJson(terminal, { ...about, problems: all });
      }
      if (all.length > 0) throw foundProblems(subject, all, options.json === true);
      if (options.json !== true && register) await summarise(terminal, register);
    });
}

type Checked = { readonly register?: Register; readonly problems: readonly DeclarationProblem[] };

async function checked(subject: string): Promise<Checked> {
  if (isRegisterFile(subject)) {
    const parsed = parseManifest(await readJsonFile(await manifestFile(subject), z.unknown(), 'a manifest'));
    return 'register' in parsed ? { register: parsed.register, problems: [] } : parsed;
  }
  const { register } = findRegister(subject);
  return { register, problems: lintRegister(register) };
}

async function differences(register: Register, manifest: string): Promise<readonly DeclarationProblem[]> {
  if (compareManifest(await readTextFile(manifest), register) !== 'changed') return [];
  const message =
    `The register differs from ${manifest} but calls itself the same version "${register.version}". ` +
    'Answers refer to a version: raise it and write the manifest anew, or take back the change.';
  return [{ path: 'version', code: 'duplicate', message }];
}

type Extent = 'shape' | 'all-but-columns' | 'everything';

/** How far a register with these problems has been checked: each stage needs what the one before it judges. */
function checkedOf(problems: readonly DeclarationProblem[]): Extent {
  if (problems.some(({ code }) => code === 'wrong-shape' || code === 'unknown-key')) return 'shape';
  const isOpen = problems.some(({ code }) => code === 'name-pattern' || code.startsWith('expression-'));
  return isOpen ? 'all-but-columns' : 'everything';
}

const notChecked: Readonly<Record<Extent, string>> = {
  shape: ' in its shape. Names, texts, references and expressions are checked when these are mended',
  'all-but-columns':
    '. Whether two columns get the same name is checked when names and expressions are right',
  everything: '',
};

/** With --json the problems have been printed already. */
function foundProblems(
  subject: string,
  problems: readonly DeclarationProblem[],
  isReported: boolean,
): CliError {
  const count = problems.length === 1 ? 'one problem' : `${String(problems.length)} problems`;
  const lines = problems.map(
    ({ path, code, message }) => `${path === '' ? '(register)' : path} [${code}]: ${message}`,
  );
  return new CliError(`${subject} has ${count}${notChecked[checkedOf(problems)]}:`, lines, { isReported });
}

async function summarise(terminal: Terminal, register: Register): Promise<void> {
  const lines = Object.entries(register.pathways).map(([id, pathway]) => {
    const { forms, caseTable } = planAnalysis(register.id, id, pathway);
    const columns = forms.reduce((sum, table) => sum + table.columns.length, 0);
    const counts = [
      [Object.keys(pathway.forms).length, 'forms'],
      [columns, 'fields and scores'],
      [Object.keys(pathway.occasions).length, 'occasions'],
      [Object.keys(pathway.indicators).length, 'indicators'],
      [caseTable.columns.length, 'case variables'],
    ];
    return `  ${id}: ${counts.map(([count, what]) => `${String(count)} ${String(what)}`).join(', ')}\n`;
  });
  await terminal.out(`${register.id}, version ${register.version}: no problems.\n${lines.join('')}`);
}
