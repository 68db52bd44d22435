import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram, temporaryFiles } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
afterAll(files.remove);
const json = (name: string, value: unknown): string => files.write(name, JSON.stringify(value));

const source = {
  resourceType: 'Questionnaire',
  url: 'http://example.org/q',
  status: 'active',
  language: 'sv',
  title: 'Rökning',
  item: [
    { linkId: '1', text: 'Röker du?', type: 'boolean', required: true },
    {
      linkId: '2',
      text: 'Hur mycket?',
      type: 'integer',
      enableWhen: [{ question: '1', operator: '=', answerBoolean: true }],
    },
    { linkId: '3', text: 'Bild', type: 'attachment' },
  ],
};

describe('kvalreg import-questionnaire', () => {
  it('writes a register that check accepts, lists what it left out, and gives back what came', async () => {
    const file = json('smoking.json', source);
    const out = join(dirname(file), 'smoking');
    const read = await runProgram(['import-questionnaire', file, '--out', out, '--json']);
    expect({ code: read.code, stderr: read.stderr }).toEqual({ code: 0, stderr: '' });
    const manifest = join(out, 'rokning.manifest.json');
    expect(JSON.parse(read.stdout)).toEqual({
      carried: 3,
      notCarried: [{ where: 'item[2]', what: 'attachment "3"', why: expect.any(String) }],
      files: [manifest, join(out, 'fhir.json')],
    });
    expect(await runProgram(['check', manifest])).toMatchObject({ code: 0 });
    const again = join(dirname(file), 'again.json');
    const written = await runProgram(['export-questionnaire', out, '--out', again, '--json']);
    expect({ code: written.code, stderr: written.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual(source);
    const twice = await runProgram(['import-questionnaire', file, '--out', out]);
    expect(twice).toMatchObject({ code: 1, stderr: expect.stringContaining('--force') });
    expect(await runProgram(['import-questionnaire', file, '--out', out, '--force'])).toMatchObject({
      code: 0,
    });
    expect(readdirSync(out).sort()).toEqual(['fhir.json', 'rokning.manifest.json']);
  });

  it('refuses a file that breaks the rules, and writes nothing', async () => {
    const [smokes, amount] = source.item;
    const circle = { ...smokes, enableWhen: [{ question: '2', operator: 'exists', answerBoolean: true }] };
    const file = json('circle.json', { ...source, item: [circle, amount] });
    const out = join(dirname(file), 'circle');
    const { code, stdout } = await runProgram(['import-questionnaire', file, '--out', out, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      carried: 0,
      notCarried: [{ what: 'conditions in a circle: 1 → 2 → 1' }],
      files: [],
    });
    expect(existsSync(out)).toBe(false);
    const plain = await runProgram(['import-questionnaire', file, '--out', out]);
    expect(plain).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('1 → 2 → 1') });
  });
});

describe('kvalreg export-questionnaire', () => {
  it('writes a form of an installed register', async () => {
    const { code, stdout } = await runProgram(['export-questionnaire', 'swespine', '--form', 'surgery']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ resourceType: 'Questionnaire', language: 'sv' });
  });

  it('names the forms that there are', async () => {
    const { code, stderr } = await runProgram(['export-questionnaire', 'swespine', '--form', 'surgry']);
    expect(code).toBe(1);
    expect(stderr).toContain('surgery');
  });
});
