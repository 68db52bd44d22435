import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../exchange/exchange-host.fixture.js';
import { deliveriesHost, granted, grantedDelivery, holder, office, request } from '../deliveries.fixture.js';
import { DeliveriesService } from './deliveries.service.js';
import { DeliveryCountsService } from './delivery-counts.service.js';
import type { DeliveryContent, DeliveryDecision } from './delivery.js';

let host: Host;
let deliveries: DeliveriesService;
beforeAll(async () => {
  host = await deliveriesHost();
  deliveries = host.app.get(DeliveriesService);
});
afterAll(() => host.close());

const problemsOf = async (work: Promise<unknown>): Promise<readonly (readonly [unknown, unknown])[]> => {
  const error = (await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )) as { problems?: readonly { field: string; code: string }[] } | null;
  return error?.problems?.map(({ field, code }) => [field, code] as const) ?? [];
};

describe('a request', () => {
  it('is numbered within the register and waits for a decision', async () => {
    const first = await deliveries.request(office, request);
    const second = await deliveries.request(office, { ...request, project: 'other' });
    expect(second.number).toBe(first.number + 1);
    expect(second).toMatchObject({ state: 'requested', outcome: null, sameProject: [] });
    expect(await deliveries.delivery(office, first.id)).toMatchObject({
      request,
      requested: { by: 'Somebody 1' },
    });
    const third = await deliveries.request(office, request);
    expect(third.sameProject).toEqual([first.number]);
  });

  it('names every problem with its field', async () => {
    expect(
      await problemsOf(
        deliveries.request(office, {
          ...request,
          title: ' ',
          ethicalApproval: '',
          project: 'Ny Studie',
          content: {
            pathways: { hip: ['age'], knee: ['before.nothing'] },
            from: 2025,
            to: 2024,
            units: ['oslo'],
          },
        }),
      ),
    ).toEqual([
      ['title', 'required'],
      ['ethicalApproval', 'required'],
      ['project', 'invalid-project'],
      ['content', 'unknown-pathway'],
      ['content', 'unknown-variable'],
      ['to', 'before-first'],
      ['units', 'unknown-unit'],
    ]);
  });
});

describe('a decision', () => {
  it('gives no more than was asked for', async () => {
    const content = (more: Partial<DeliveryContent>): DeliveryContent => ({
      pathways: { knee: ['age', 'before.*'] },
      from: 2020,
      to: 2024,
      units: ['lund'],
      ...more,
    });
    const { id } = await deliveries.request(office, { ...request, content: content({}) });
    const decide = (more: Partial<DeliveryContent>, decision: Partial<DeliveryDecision> = {}) =>
      deliveries.decide(holder, id, 0, { ...granted, content: content(more), ...decision });
    const beyond = { pathways: { knee: ['age', 'sex'] }, from: 2019, to: null, units: [] };
    expect(await problemsOf(decide(beyond))).toEqual([
      ['content', 'not-asked-for'],
      ['from', 'not-asked-for'],
      ['to', 'not-asked-for'],
      ['units', 'not-asked-for'],
    ]);
    const terms = { ...granted.terms, dateShift: 366 };
    expect(await problemsOf(decide({}, { reason: '', validUntil: '2025-05-31', terms }))).toEqual([
      ['reason', 'required'],
      ['validUntil', 'invalid-day'],
      ['dateShift', 'out-of-range'],
    ]);
    expect(await problemsOf(decide({ pathways: { knee: ['before.weight'] }, from: 2021 }))).toEqual([
      ['content', 'not-all'],
      ['from', 'not-all'],
    ]);
    const part = await decide({ pathways: { knee: ['before.weight'] } }, { outcome: 'partly' });
    expect(part).toMatchObject({ state: 'granted', outcome: 'partly' });
  });

  it('can be made anew by who has read the last one, and every one stays', async () => {
    const { id } = await grantedDelivery(host);
    await expect(deliveries.decide(holder, id, 0, granted)).rejects.toMatchObject({
      code: 'delivery-decided',
    });
    const refused = await deliveries.decide(holder, id, 1, { ...granted, outcome: 'refused' });
    expect(refused.state).toBe('refused');
    expect(
      refused.decisions.map(({ number, outcome, content }) => [number, outcome, content !== null]),
    ).toEqual([
      [2, 'refused', false],
      [1, 'granted', true],
    ]);
    await expect(
      host.database.asSystem((tx) => tx.query('update register.delivery_decision set number = 9')),
    ).rejects.toThrow('only grows');
    await expect(host.database.asSystem((tx) => tx.query('delete from register.delivery'))).rejects.toThrow(
      'only grows',
    );
  });
});

it('requests are counted by year and purpose, for everybody only once that is decided', async () => {
  const counting = host.app.get(DeliveryCountsService);
  await deliveries.request(office, { ...request, purpose: 'other' });
  const { isPublic, counts } = await counting.counts(office);
  expect(isPublic).toBe(false);
  const [research, quality, other] = counts;
  expect(research).toMatchObject({ year: 2025, purpose: 'research', partly: 1, refused: 1, handedOut: 0 });
  expect(research?.requested).toBe(5);
  expect(quality).toMatchObject({ purpose: 'quality-improvement', requested: 0 });
  expect(other).toMatchObject({ purpose: 'other', requested: 1, granted: 0 });
  await expect(counting.published('operations')).rejects.toMatchObject({ status: 404 });
  await counting.publish(holder, true);
  expect(await counting.published('operations')).toEqual(counts);
});
