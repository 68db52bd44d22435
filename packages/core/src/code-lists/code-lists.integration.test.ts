import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rehabilitationRegister } from '../fixtures/rehabilitation-register.fixture.js';
import { startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import type { CodeEntry, CodeListEdition } from './code-list.js';
import { CodeListsService } from './code-lists.service.js';
import { installSample } from './sample/install-sample.js';

let core: StartedCore;
let lists: CodeListsService;
beforeAll(async () => {
  core = await startCore([rehabilitationRegister()]);
  lists = core.get(CodeListsService);
});
afterAll(() => core.stop());

const edition = (name: string, more: Partial<CodeListEdition> = {}): CodeListEdition => ({
  system: 'icd-10-se',
  name,
  isComplete: true,
  firstYear: null,
  lastYear: null,
  source: null,
  ...more,
});
const entry = (code: string, sv: string, more: Partial<CodeEntry> = {}): CodeEntry => ({
  code,
  text: { sv },
  chapter: null,
  parent: null,
  validFrom: null,
  validTo: null,
  ...more,
});
const found = async (text: string, more: Partial<Parameters<CodeListsService['search']>[0]> = {}) => {
  const codes = await lists.search({
    system: 'icd-10-se',
    text,
    language: 'sv',
    limit: 20,
    year: 2024,
    ...more,
  });
  return codes.map(({ code }) => code);
};

describe('code lists', () => {
  it('come with a sample for every system, in three languages', async () => {
    const editions = await lists.editions();
    expect(editions.map(({ system, name, isComplete }) => [system, name, isComplete])).toEqual([
      ['icd-10', 'sample', false],
      ['icd-10-se', 'sample', false],
      ['kva', 'sample', false],
      ['ncsp', 'sample', false],
    ]);
    expect(await lists.search({ system: 'ncsp', text: 'abc3', language: 'en', limit: 5 })).toEqual([
      { code: 'ABC36', text: 'Decompression of lumbar nerve roots', validFrom: null, validTo: null },
    ]);
    expect(await found('stenos')).toEqual(['M48.0']);
    expect(await found('stenos', { language: 'nb' })).toEqual(['M48.0']);
    expect(await found('low back', { language: 'en' })).toEqual(['M54.5']);
  });

  it('find the very code first, then codes that begin so, then words', async () => {
    await lists.load(
      edition('search'),
      [
        entry('M54.5', 'Ländryggssmärta'),
        entry('M54', 'Smärta i ryggen'),
        entry('M54.4', 'Lumbago med ischias'),
        entry('N39.3', 'Ansträngning, som M54 i vissa fall'),
        entry('R52.2', 'Annan kronisk smärta'),
      ],
      'test',
    );
    expect(await found('m54')).toEqual(['M54', 'M54.4', 'M54.5', 'N39.3']);
    expect(await found('M54.5')).toEqual(['M54.5']);
    expect(await found('m545')).toEqual(['M54.5']);
    // A text that begins with the word comes before one that has it further on.
    expect(await found('SMARTA')).toEqual(['M54', 'R52.2']);
    expect(await found('smä')).toEqual(['M54', 'R52.2']);
    expect(await found('kro smä')).toEqual(['R52.2']);
    expect(await found('m54 lumb')).toEqual(['M54.4']);
    expect(await found('ryggen ischias')).toEqual([]);
    expect(await found('m54', { limit: 2 })).toEqual(['M54', 'M54.4']);
  });

  it.each(['', '   ', '%', "'", '→', "' or 1=1 --", '\\', ':*', '&|!()', 'ж'])(
    'find nothing for %j',
    async (text) => {
      expect(await found(text)).toEqual([]);
    },
  );

  it('find a code in the years in which it may be used, in the words of the latest edition', async () => {
    await lists.load(
      edition('years'),
      [
        entry('A01.0', 'Gammal', { validTo: 2019 }),
        entry('A01.1', 'Ny', { validFrom: 2020 }),
        entry('A01.2', 'Först så', { validTo: 2019 }),
        entry('A01.2', 'Sedan så', { validFrom: 2020 }),
      ],
      'test',
    );
    expect(await found('a01', { year: 2019 })).toEqual(['A01.0', 'A01.2']);
    expect(await found('a01', { year: 2020 })).toEqual(['A01.1', 'A01.2']);
    const [then] = await lists.search({
      system: 'icd-10-se',
      text: 'a012',
      language: 'sv',
      limit: 1,
      year: 2019,
    });
    expect(then).toEqual({ code: 'A01.2', text: 'Först så', validFrom: null, validTo: 2019 });
    await lists.load(edition('later'), [entry('A01.1', 'Nyare ord')], 'test');
    const [now] = await lists.search({
      system: 'icd-10-se',
      text: 'a011',
      language: 'en',
      limit: 1,
      year: 2020,
    });
    expect(now?.text).toBe('Nyare ord');
  });

  it('replace the edition of the same name whole, and the sample for good', async () => {
    await lists.load(edition('one', { system: 'kva' }), [entry('DV111', 'Råd')], 'test');
    const outcome = await lists.load(edition('one', { system: 'kva' }), [entry('DV112', 'Samtal')], 'test');
    expect(outcome).toEqual({ replaced: true, sampleRemoved: false });
    await installSample(core.database);
    const kva = (await lists.editions()).filter(({ system }) => system === 'kva');
    expect(kva.map(({ name, codes, loadedBy }) => [name, codes, loadedBy])).toEqual([['one', 1, 'test']]);
  });

  it('renew a sample that an earlier version of the program brought', async () => {
    await core.sql(`update classification.code_list_edition set digest = 'old' where system = 'ncsp'`);
    await core.sql(`delete from classification.code_list_entry where system = 'ncsp'`);
    expect(await found('abc', { system: 'ncsp' })).toEqual([]);
    await Promise.all([installSample(core.database), installSample(core.database)]);
    expect(await found('abc', { system: 'ncsp' })).toEqual(['ABC16', 'ABC26', 'ABC36', 'ABC56']);
  });

  it('are for requests to read only', async () => {
    const write = core.database.outsideScope((tx) => tx.query('delete from classification.code_list_entry'));
    await expect(write).rejects.toThrow(/permission denied/);
  });
});
