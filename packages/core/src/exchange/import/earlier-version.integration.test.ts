import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CoreModule } from '../../core.module.js';
import { kneeRegister } from '../../fixtures/knee-register.fixture.js';
import { secondKnee } from '../../rescoring/second-knee.fixture.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { exchangeHost, operatorScope, type Host } from '../exchange-host.fixture.js';
import { ImportService } from './import.service.js';

const scope = { ...operatorScope, registerId: 'knee' };
const anna = '19121212-1212';
const bo = '198001012395';
const header = 'personalNumber,unit,date,indexDate';

let host: Host;
let later: INestApplicationContext;
beforeAll(async () => {
  host = await exchangeHost(kneeRegister());
  const first = `${header},smoker,weight,pain.rest,pain.walking
${anna},lund,2025-05-02,,no,70,1,3
${bo},lund,2025-05-02,,no,90,3,10
`;
  expect(await host.importText(first, { form: 'baseline' }, scope)).toMatchObject({
    rejected: [],
    accepted: 2,
  });
  const module = await Test.createTestingModule({
    imports: [CoreModule.forRoot({ ...host.options, plugins: [secondKnee()] })],
  }).compile();
  later = await module.init();
});
afterAll(async () => {
  await later.close();
  await host.close();
});

const importLater = (text: string, correct?: string) =>
  later
    .get(ImportService, { strict: false })
    .run(scope, { form: 'baseline', source: csvFromBuffer(new TextEncoder().encode(text)), correct });

describe('a file to answers that were given on an earlier version', () => {
  it('changes nothing where it says the same as they are read now', async () => {
    const same = `${header},smoker,weight,pain.rest,pain.walking,double
${anna},lund,2025-05-02,,no,140,1,3,280
`;
    expect(await importLater(same)).toMatchObject({ rejected: [], unchanged: 1, accepted: 0 });
  });

  it('leaves to what it does not say the meaning that it had', async () => {
    const smokes = `${header},smoker,cigarettes,pain.rest
${anna},lund,2025-05-02,,yes,5,1
${bo},lund,2025-05-02,,yes,7,3
`;
    expect(await importLater(smokes, 'misread')).toMatchObject({ rejected: [], corrected: 2 });
    const rows = await host.database.asSystem((tx) =>
      tx.query<{ answers: unknown; scores: unknown }[]>(
        "select answers, scores from register.form_response where revision = 2 order by (answers->>'cigarettes')::int",
      ),
    );
    // The weight was 70 and 90 kilograms, and is asked for in half kilograms now; a walking pain of 10 is unknown.
    expect(rows).toEqual([
      {
        answers: { smoker: true, cigarettes: 5, weight: 140, 'pain.rest': 1, 'pain.walking': 3, double: 280 },
        scores: { 'pain.mean': 4 },
      },
      {
        answers: { smoker: true, cigarettes: 7, weight: 180, 'pain.rest': 3, double: 360 },
        scores: { 'pain.mean': null },
      },
    ]);
  });
});
