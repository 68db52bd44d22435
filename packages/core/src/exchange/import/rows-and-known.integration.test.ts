import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { implantRegister } from '../../fixtures/implant-register.fixture.js';
import { exchangeHost, operatorScope, type Host } from '../exchange-host.fixture.js';

const scope = { ...operatorScope, registerId: 'knee' };
const anna = '19121212-1212';
const bo = '198001012395';
const udi = '(01)09506000134352(10)ABC123';

let host: Host;
beforeAll(async () => {
  host = await exchangeHost(implantRegister());
});
afterAll(() => host.close());

const header =
  'personalNumber,unit,date,indexDate,operationDate,levels.1.part,levels.2.part,implants.1.udi,implants.2.udi,implants.2.size';
const surgery = (...rows: string[]): string => [header, ...rows, ''].join('\n');
const importAs = (form: string, text: string, more = {}) => host.importText(text, { form, ...more }, scope);

describe('a file with rows of repeated groups', () => {
  it('is read without gaps, stays the same the second time, and comes out again', async () => {
    const file = surgery(`${anna},lund,2025-05-02,2025-05-02,2025-05-02,,medial,,${udi},7`);
    expect(await importAs('surgery', file)).toMatchObject({ rejected: [], accepted: 1 });
    const out = await host.exportText('surgery', scope);
    const [names = [], values = []] = out
      .split(/\r?\n/u)
      .map((line) => line.replace(/^\uFEFF/u, '').split(','));
    const cell = (name: string) => values[names.indexOf(name)];
    expect(names).toContain('implants.4.size');
    expect([cell('levels.1.part'), cell('levels.2.part')]).toEqual(['medial', '']);
    expect([cell('implants.1.udi'), cell('implants.1.size'), cell('implants.2.udi')]).toEqual([udi, '7', '']);
    expect(await importAs('surgery', out)).toMatchObject({ rejected: [], unchanged: 1, accepted: 0 });
  });

  it('is told in which row something is missing, and which columns there are', async () => {
    const file = surgery(`${bo},lund,2025-05-03,2025-05-03,2025-05-03,medial,,,,7`);
    const outcome = await importAs('surgery', file);
    expect(outcome.rejected).toMatchObject([
      { field: 'implants.2.udi', reason: 'Implant 2, UDI: no answer is given. Answer the question.' },
    ]);
    await expect(
      importAs('surgery', surgery().replace('implants.1.udi', 'implants.9.udi')),
    ).rejects.toMatchObject({ fileProblems: [{ code: 'unknown-column', column: 'implants.9.udi' }] });
  });
});

describe('a file of a form that knows something', () => {
  it('is judged by what came in before it', async () => {
    const baseline = `personalNumber,unit,date,indexDate,weight,allergic\n${bo},lund,2025-05-03,,70,yes\n`;
    const columns = 'personalNumber,unit,date,indexDate,operationDate,levels.1.part,coated,weight';
    const file = (coated: string) =>
      `${columns}\n${bo},lund,2025-05-03,2025-05-03,2025-05-03,medial,${coated},71\n`;
    expect(await importAs('baseline', baseline)).toMatchObject({ rejected: [], accepted: 1 });
    const refused = await importAs('surgery', file(''));
    expect(refused.rejected).toMatchObject([{ field: 'coated' }]);
    expect(await importAs('surgery', file('yes'))).toMatchObject({ rejected: [], warnings: [], accepted: 1 });
    expect(await importAs('surgery', file('yes'))).toMatchObject({ unchanged: 1 });
    const out = await host.exportText('surgery', scope);
    expect(out).toMatch(/^.*change.*$/mu);
    const annas = `${columns}\n${anna},lund,2025-05-02,2025-05-02,2025-05-02,medial,yes,71\n`;
    const left = await importAs('surgery', annas, { correct: 'second file' });
    expect(left).toMatchObject({ rejected: [], warnings: [{ field: 'coated', code: 'not-asked' }] });
  });
});
