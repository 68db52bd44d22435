import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, temporaryFiles } from './run-program.fixture.js';

jest.setTimeout(120_000);

const files = temporaryFiles();
afterAll(files.remove);

const header =
  'Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Field Note,' +
  'Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,' +
  'Branching Logic (Show field only if...),Required Field?,Custom Alignment,Question Number (surveys only),' +
  'Matrix Group Name,Matrix Ranking?,Field Annotation\n';
const rows = {
  record: 'record_id,visit,,text,Record,,,,,,,,,,,,,\n',
  smokes: 'smokes,visit,,yesno,<b>Smokes?</b>,,,,,,,,,RH,,,,\n',
  scan: 'scan,visit,,file,Scan,,,,,,,,,,,,,\n',
  packs: `packs,visit,,text,Packs,,,number,0,99,,[smokes] = '1',,,,,,\n`,
};
const dictionary = files.write('dictionary.csv', header + Object.values(rows).join(''));
const inRoot = (name: string) => join(files.root, name);

describe('kvalreg import-redcap and export-redcap', () => {
  it('make a register that passes check, list what is lost, and give back what was carried', async () => {
    const folder = inRoot('lung-health');
    const made = await runProgram(['import-redcap', dictionary, '--out', folder, '--json']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const outcome = JSON.parse(made.stdout) as {
      carried: number;
      notCarried: readonly { where: string }[];
      files: readonly string[];
    };
    expect(outcome.carried).toBe(2);
    expect(outcome.notCarried.map(({ where }) => where)).toEqual([
      'line 2, field record_id',
      'line 3, field smokes, column Field Label',
      'line 3, field smokes, column Custom Alignment',
      'line 4, field scan',
    ]);
    expect(outcome.files).toEqual([join(folder, 'lung-health.manifest.json'), join(folder, 'redcap.json')]);
    expect(readdirSync(folder).sort()).toEqual(['lung-health.manifest.json', 'redcap.json']);

    const checked = await runProgram(['check', folder, '--json']);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({ register: 'lung-health', valid: true });

    const written = await runProgram(['export-redcap', folder]);
    expect(written).toMatchObject({ code: 0, stdout: header + rows.record + rows.smokes + rows.packs });
  });

  it('refuse what is no dictionary, and write nothing', async () => {
    const folder = inRoot('refused');
    const file = files.write('answers.csv', 'record_id,weight\n1,70\n');
    const { code, stdout } = await runProgram(['import-redcap', file, '--out', folder, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ carried: 0, notCarried: [{ where: 'file' }], files: [] });
    expect(existsSync(folder)).toBe(false);
    const inWords = await runProgram(['import-redcap', file, '--out', folder]);
    expect(inWords).toMatchObject({ code: 1, stdout: '' });
    expect(inWords.stderr).toContain('Expected "Variable / Field Name"');
  });

  it('leave a folder alone that holds something else', async () => {
    const folder = inRoot('taken');
    await runProgram(['import-redcap', dictionary, '--out', folder]);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const again = await runProgram(['import-redcap', dictionary, '--out', folder]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('notes.txt');
    const forced = await runProgram([
      'import-redcap',
      dictionary,
      '--out',
      folder,
      '--force',
      '--language',
      'sv',
    ]);
    expect(forced.code).toBe(0);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'taken.manifest.json'), 'utf8')).toContain('"sv": "Smokes?"');
  });

  it('write an installed register, and list what a dictionary cannot say', async () => {
    const file = inRoot('swespine.csv');
    const { code, stdout } = await runProgram([
      'export-redcap',
      'swespine',
      '--pathway',
      'lumbar',
      '--out',
      file,
      '--json',
    ]);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    const { carried, files: made } = JSON.parse(stdout) as { carried: number; files: readonly string[] };
    expect(made).toEqual([file]);
    const back = await runProgram([
      'import-redcap',
      file,
      '--out',
      inRoot('back'),
      '--language',
      'sv',
      '--json',
    ]);
    expect(back.code).toBe(0);
    expect((JSON.parse(back.stdout) as { carried: number }).carried).toBeGreaterThan(0.95 * (carried - 1));
  });

  it('name what is wrong with a call', async () => {
    const id = await runProgram(['import-redcap', dictionary, '--out', inRoot('x'), '--id', 'Not An Id']);
    expect([id.code, id.stderr]).toEqual([1, expect.stringContaining('"Not An Id" cannot be the id')]);
    const pathway = await runProgram(['export-redcap', 'swespine', '--pathway', 'lumber']);
    expect([pathway.code, pathway.stderr]).toEqual([1, expect.stringContaining('Choose one of')]);
  });
});
