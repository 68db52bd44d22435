import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Role } from '../../access/rights/role.js';
import { ApiTokensService } from '../../access/tokens/api-tokens.service.js';
import { CoreModule } from '../../core.module.js';
import { exchangeHost, type Host } from '../exchange-host.fixture.js';

const identifier = '191212121212';
const form = 'urn:kvalreg:Questionnaire:operations-knee-visit';
let host: Host;
let app: INestApplication;
let base = '';
let episode = '';
let person = '';
const tokens: Record<string, string> = {};

beforeAll(async () => {
  host = await exchangeHost();
  app = await NestFactory.create(CoreModule.forRoot(host.options), { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  base = `${await app.getUrl()}/api/v1/registers/operations`;
  const issue = async (role: Exclude<Role, 'patient'>, unitId: string | null): Promise<void> => {
    const by = { kind: 'system', name: 'test' } as const;
    const request = { label: role, days: 1, role, registerId: 'operations', unitId };
    tokens[`${role}${unitId ?? ''}`] = (
      await app.get(ApiTokensService, { strict: false }).issue(by, request)
    ).token;
  };
  await issue('clinic-staff', 'lund');
  await issue('clinic-staff', 'malmo');
  await issue('authority', null);
  await host.importText(
    `personalNumber,unit,date,operatedOn,side\n${identifier},lund,2025-03-02,2025-03-01,left\n`,
  );
  const [row] = await host.database.asSystem((tx) =>
    tx.query<{ id: string; person_id: string }[]>('select id, person_id from register.episode'),
  );
  episode = row?.id ?? '';
  person = row?.person_id ?? '';
});
afterAll(async () => {
  await app.close();
  await host.close();
});

async function call(
  method: string,
  path: string,
  {
    who = 'clinic-stafflund',
    body,
    type = 'application/fhir+json',
  }: { who?: string; body?: unknown; type?: string } = {},
) {
  const response = await fetch(`${base}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${tokens[who] ?? ''}`,
      ...(body !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    etag: response.headers.get('etag'),
    body: JSON.parse(await response.text()) as Record<string, unknown>,
  };
}
const at = (occasion: string, query = ''): string =>
  `episodes/${episode}/occasions/${occasion}/questionnaire-response${query}`;
const answers = (status: string, more: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: `${form}|1`,
  status,
  subject: { identifier: { system: 'urn:kvalreg:person', value: person } },
  item: [
    {
      linkId: 'page-all',
      item: [
        {
          linkId: 'pain',
          item: [
            { linkId: 'pain.rest', answer: [{ valueInteger: 3 }] },
            { linkId: 'pain.moving', answer: [{ valueInteger: 4 }] },
          ],
        },
        { linkId: 'weight', answer: [{ valueDecimal: 70.5 }] },
        { linkId: 'smoker', answer: [{ valueBoolean: false }] },
        { linkId: 'aids', answer: [{ valueCoding: { system: `${form}#aids`, code: 'stick' } }] },
      ],
    },
  ],
  ...more,
});

describe('GET questionnaires/:pathway/:form', () => {
  it('writes a form as a Questionnaire', async () => {
    const { status, type, body } = await call('GET', 'questionnaires/knee/visit');
    expect({ status, type }).toMatchObject({
      status: 200,
      type: expect.stringContaining('application/fhir+json'),
    });
    expect(body).toMatchObject({ resourceType: 'Questionnaire', url: form, version: '1', language: 'en' });
  });

  it('answers what is not there as an OperationOutcome', async () => {
    expect(await call('GET', 'questionnaires/knee/visits')).toMatchObject({
      status: 404,
      body: {
        resourceType: 'OperationOutcome',
        issue: [{ code: 'not-found', details: { coding: [{ code: 'unknown-form' }] } }],
      },
    });
  });
});

describe('a QuestionnaireResponse', () => {
  it('is kept as a draft while in progress, and submitted when completed', async () => {
    expect(await call('GET', at('month3'))).toMatchObject({
      status: 404,
      body: { resourceType: 'OperationOutcome' },
    });
    const draft = await call('PUT', at('month3'), { body: answers('in-progress') });
    expect(draft).toMatchObject({ status: 200, etag: 'W/"draft-1"' });
    expect(await call('GET', at('month3'))).toMatchObject({
      status: 200,
      etag: 'W/"draft-1"',
      body: { status: 'in-progress' },
    });
    const sent = await call('POST', at('month3'), { body: answers('completed') });
    expect(sent).toMatchObject({
      status: 201,
      etag: 'W/"answer-1"',
      body: { issue: [{ severity: 'information' }] },
    });
    const read = await call('GET', at('month3'));
    expect(read).toMatchObject({
      status: 200,
      body: {
        status: 'completed',
        questionnaire: `${form}|1`,
        authored: '2025-06-01',
        subject: { identifier: { system: 'urn:kvalreg:person', value: person } },
      },
    });
    const text = JSON.stringify(read.body);
    expect(text).not.toContain('121212');
    // The score follows from the answers, as a value of the questionnaire.
    expect(text).toContain('{"linkId":"pain.total","text":"Pain","answer":[{"valueDecimal":7}]}');
  });

  it('comes back as it went out, as a correction with its reason', async () => {
    const { body } = await call('GET', at('month3'));
    expect(await call('PUT', at('month3', '?expectedRevision=1'), { body })).toMatchObject({
      status: 400,
      body: { issue: [{ details: { coding: [{ code: 'change-reason-required' }] } }] },
    });
    const corrected = await call('PUT', at('month3', '?expectedRevision=1&changeReason=wrong'), {
      body,
      type: 'application/json',
    });
    expect(corrected).toMatchObject({ status: 201, etag: 'W/"answer-2"' });
    const again = await call('GET', at('month3'));
    expect(again.body).toEqual({ ...body, status: 'amended' });
  });

  it('has its problems reported where they are', async () => {
    const wrong = answers('completed', {
      item: [
        { linkId: 'weigth', answer: [{ valueDecimal: 70 }] },
        { linkId: 'weight', answer: [{ valueString: '70' }] },
        { linkId: 'smoker', answer: [{ valueBoolean: true }, { valueBoolean: false }] },
      ],
    });
    const { status, body } = await call('POST', at('before'), { body: wrong });
    expect(status).toBe(400);
    expect(body['issue']).toMatchObject([
      { severity: 'error', expression: ['QuestionnaireResponse.item[0].linkId'] },
      { severity: 'error', expression: ['QuestionnaireResponse.item[1].answer'] },
      { severity: 'error', expression: ['QuestionnaireResponse.item[2].answer'] },
    ]);
  });

  it('is checked by the form: limits, warnings and scores', async () => {
    const item = (linkId: string, answer: object) => ({ linkId, answer: [answer] });
    const send = (items: readonly object[], query = '') =>
      call('PUT', at('month3', `?expectedRevision=2&changeReason=typo${query}`), {
        body: answers('completed', { item: items }),
      });
    expect(await send([item('weight', { valueDecimal: 10 })])).toMatchObject({
      status: 400,
      body: {
        issue: [
          { details: { coding: [{ code: 'out-of-range' }] }, expression: ['QuestionnaireResponse.item[0]'] },
        ],
      },
    });
    expect(await send([item('weight', { valueDecimal: 210 })])).toMatchObject({
      status: 400,
      body: {
        issue: expect.arrayContaining([
          expect.objectContaining({ severity: 'warning', diagnostics: 'heavy' }),
        ]),
      },
    });
    const pains = [item('pain.rest', { valueInteger: 3 }), item('pain.moving', { valueInteger: 4 })];
    expect(await send([...pains, item('pain.total', { valueDecimal: 9 })])).toMatchObject({
      status: 400,
      body: { issue: [{ expression: ['QuestionnaireResponse.item[2]'] }] },
    });
  });

  it('is refused for another questionnaire, version or person, without repeating who', async () => {
    const outcome = async (more: object) => {
      const { status, body } = await call('POST', at('before'), { body: answers('completed', more) });
      return { status, text: JSON.stringify(body) };
    };
    expect((await outcome({ questionnaire: 'http://example.org/other' })).status).toBe(400);
    expect((await outcome({ questionnaire: `${form}|0` })).text).toContain(
      'QuestionnaireResponse.questionnaire',
    );
    const named = await outcome({
      subject: { identifier: { system: 'urn:oid:1.2.752.129.2.1.3.1', value: identifier } },
    });
    expect(named.status).toBe(400);
    expect(named.text).not.toContain(identifier);
  });

  it('is refused when it is none', async () => {
    expect(await call('POST', at('before'), { body: '{' })).toMatchObject({
      status: 400,
      body: { resourceType: 'OperationOutcome' },
    });
    expect(await call('POST', at('before'), { body: '"x"' })).toMatchObject({ status: 400 });
    expect(await call('POST', at('before'), { body: 'x', type: 'text/plain' })).toMatchObject({
      status: 415,
    });
    const deep = `${'{"item":['.repeat(5000)}${']}'.repeat(5000)}`;
    expect(await call('POST', at('before'), { body: deep })).toMatchObject({ status: 400 });
  });

  it('is out of reach for other units and roles', async () => {
    expect(await call('GET', at('month3'), { who: 'clinic-staffmalmo' })).toMatchObject({ status: 404 });
    expect(
      await call('POST', at('before'), { who: 'clinic-staffmalmo', body: answers('completed') }),
    ).toMatchObject({ status: 404 });
    expect(await call('GET', at('month3'), { who: 'authority' })).toMatchObject({
      status: 403,
      body: { resourceType: 'OperationOutcome' },
    });
  });
});
