import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Role } from '../access/rights/role.js';
import { ApiTokensService } from '../access/tokens/api-tokens.service.js';
import { CoreModule } from '../core.module.js';
import { exchangeHost, type Host } from './exchange-host.fixture.js';

const operations = `personalNumber,unit,date,operatedOn,side
19121212-1212,lund,2024-05-02,2024-05-01,left
198001012395,malmo,2024-06-01,2024-06-01,right
`;

let host: Host;
let app: INestApplication;
let base = '';
const tokens: Record<string, string> = {};

beforeAll(async () => {
  host = await exchangeHost();
  app = await NestFactory.create(CoreModule.forRoot(host.options), { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  base = `${await app.getUrl()}/api/v1/registers/operations`;
  const issue = async (role: Exclude<Role, 'patient'>, unitId: string | null): Promise<void> => {
    const by = { kind: 'system', name: 'test' } as const;
    const request = { label: role, days: 1, role, registerId: 'operations', unitId };
    tokens[role] = (await app.get(ApiTokensService, { strict: false }).issue(by, request)).token;
  };
  await issue('clinic-staff', 'lund');
  await issue('register-office', null);
  await issue('authority', null);
});
afterAll(async () => {
  await app.close();
  await host.close();
});

async function send(who: string, query: string, body: string | Uint8Array, type = 'text/csv') {
  const response = await fetch(`${base}/imports?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[who] ?? ''}`, 'content-type': type },
    body,
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: await response.json(),
  };
}
function fetchExport(who: string, form: string): Promise<Response> {
  return fetch(`${base}/exports/${form}.csv`, { headers: { authorization: `Bearer ${tokens[who] ?? ''}` } });
}

describe('POST imports', () => {
  it('tries a file, and takes it', async () => {
    const dry = await send('register-office', 'form=operation&dryRun=true', operations);
    expect(dry).toMatchObject({ status: 200, body: { dryRun: true, rows: 2, accepted: 2, rejected: [] } });
    expect(await host.count('register.episode')).toBe(0);
    const real = await send('register-office', 'form=operation', Buffer.from(operations));
    expect(real).toMatchObject({ status: 200, body: { dryRun: false, accepted: 2, newPersons: 2 } });
    expect(await send('register-office', 'form=operation', operations)).toMatchObject({
      body: { unchanged: 2 },
    });
  });

  it('answers wrong files as problems, each with its line', async () => {
    const answer = await send(
      'register-office',
      'form=operation',
      'personnummer,unit,date\n1,lund,2024-01-01\n',
    );
    expect(answer).toMatchObject({
      status: 400,
      type: expect.stringContaining('application/problem+json'),
      body: {
        code: 'file-refused',
        problems: expect.arrayContaining([
          expect.objectContaining({ field: 'personnummer', code: 'unknown-column', params: { line: 1 } }),
        ]),
      },
    });
    expect(await send('register-office', 'form=operation', '')).toMatchObject({
      status: 400,
      body: { code: 'empty-file' },
    });
    expect(await send('register-office', 'form=nothing', operations)).toMatchObject({
      status: 404,
      body: { code: 'unknown-form', details: { forms: ['visit', 'operation'] } },
    });
    expect(await send('register-office', '', operations)).toMatchObject({
      status: 400,
      body: { problems: [{ field: 'form' }] },
    });
    expect(await send('register-office', 'form=operation', '{}', 'application/json')).toMatchObject({
      status: 415,
    });
    expect(
      await send('register-office', 'form=operation', Buffer.alloc(33 * 1024 * 1024, 'a,b\n')),
    ).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
  });

  it('lets a clinic write its own rows, and nobody who may not write', async () => {
    expect(await send('clinic-staff', 'form=operation', operations)).toMatchObject({
      status: 200,
      body: {
        unchanged: 1,
        rejectedRows: 1,
        rejected: [{ line: 3, field: 'unit', value: 'malmo', code: 'unknown-unit' }],
      },
    });
    expect(await send('authority', 'form=operation', operations)).toMatchObject({ status: 403 });
    expect(await send('nobody', 'form=operation', operations)).toMatchObject({ status: 401 });
  });
});

describe('GET exports', () => {
  it('sends the rows that the assignment reaches, as a file', async () => {
    const office = await fetchExport('register-office', 'operation');
    expect(office.status).toBe(200);
    expect(office.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(office.headers.get('content-disposition')).toBe('attachment; filename="operations-operation.csv"');
    expect((await office.text()).split('\n')).toHaveLength(4);
    const clinic = await (await fetchExport('clinic-staff', 'operation')).text();
    expect(clinic.split('\n')).toHaveLength(3);
    expect(clinic).not.toContain('malmo');
  });

  it('takes it calmly when the reader goes away', async () => {
    const logged: unknown[] = [];
    app.useLogger({
      log: () => undefined,
      warn: () => undefined,
      error: (...parts: unknown[]) => logged.push(parts),
    });
    const gone = new AbortController();
    const headers = { authorization: `Bearer ${tokens['register-office'] ?? ''}` };
    const { registerId, pathway } = { registerId: 'operations', pathway: 'knee' };
    // Far more rows than the buffers between server and reader hold.
    await host.database.asSystem((tx) =>
      tx.query(
        `insert into analysis.operations_knee_f_visit (episode_id, occasion, register_id, unit_id, filled_on, form_version, channel, note)
         select e.id, 'x' || n, $1, e.unit_id, '2024-01-01', '1', 'web', repeat('long ', 200)
         from register.episode e, generate_series(1, 20000) n where e.pathway = $2`,
        [registerId, pathway],
      ),
    );
    const response = await fetch(`${base}/exports/visit.csv`, { headers, signal: gone.signal });
    await response.body?.getReader().read();
    gone.abort();
    for (let at = 0; at < 12; at += 1) {
      expect((await (await fetchExport('register-office', 'operation')).text()).split('\n')).toHaveLength(4);
    }
    expect(logged).toEqual([]);
  });

  it('answers problems before the first byte', async () => {
    const unknown = await fetchExport('register-office', 'nothing');
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
    expect(unknown.headers.get('content-disposition')).toBeNull();
    expect((await fetchExport('authority', 'operation')).status).toBe(403);
  });
});

it('both are in the OpenAPI document', () => {
  const { paths } = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  const imports = paths['/api/v1/registers/{register}/imports']?.post;
  expect(imports?.parameters?.map((parameter) => ('name' in parameter ? parameter.name : ''))).toEqual(
    expect.arrayContaining(['register', 'form', 'dryRun', 'unit', 'correct']),
  );
  expect(imports?.responses['200']).toMatchObject({
    content: { 'application/json': { schema: { properties: { rejected: { type: 'array' } } } } },
  });
  expect(Object.keys(paths)).toContain('/api/v1/registers/{register}/exports/{form}.csv');
});
