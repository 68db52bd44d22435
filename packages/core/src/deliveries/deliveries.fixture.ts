import type { Scope } from '../access/scope.js';
import { exchangeHost, type Host } from '../exchange/exchange-host.fixture.js';
import { DeliveriesService } from './requests/deliveries.service.js';
import type { Delivery, DeliveryDecision, DeliveryRequest } from './requests/delivery.js';

const operations = `personalNumber,unit,date,operatedOn,side,channel
19121212-1212,lund,2024-05-02,2024-05-01,left,staff
198001012395,malmo,2024-06-01,2024-06-01,right,staff
19121212-1212,lund,2025-01-02,2025-01-01,right,staff
`;
const visits = `personalNumber,unit,date,channel,pain.rest,pain.moving,weight,smoker,perDay,aids,note
19121212-1212,lund,2024-04-20,web,3,5,81.5,true,10,stick|frame,"=1+1 is text, ""quoted"""
19121212-1212,lund,2024-08-01,paper,1,,,false,,none,a secret
198001012395,malmo,2024-05-20,web,0,10,,,,,
`;

/** Two persons with three cases: one of them answered before and after. */
export async function deliveriesHost(): Promise<Host> {
  const host = await exchangeHost();
  await host.importText(operations);
  const { rejected } = await host.importText(visits, { form: 'visit' });
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
  return host;
}

export const staffScope = (
  role: 'clinic-staff' | 'register-office' | 'register-holder',
  unitId: string | null,
  user = '1',
): Scope => ({
  registerId: 'operations',
  ...(unitId === null ? { level: 'register' as const } : { level: 'unit' as const, unitId }),
  principal: {
    kind: 'staff',
    userId: `00000000-0000-4000-8000-00000000000${user}`,
    name: `Somebody ${user}`,
    via: 'session',
    assignments: [],
    assignment: { id: 'a', role, registerId: 'operations', unitId, unitName: null },
  },
});
export const office = staffScope('register-office', null);
export const holder = staffScope('register-holder', null, '2');

export const everything = [
  'unit',
  'indexDate',
  'indexYear',
  'age',
  'sex',
  'birthYear',
  'before.*',
  'month3.*',
  'operation.*',
];

export const request: DeliveryRequest = {
  title: 'Pain after operation',
  applicant: 'Eva Ek',
  organisation: 'The university',
  purpose: 'research',
  description: 'How pain changes',
  ethicalApproval: '2025-01234',
  legalGround: 'Consent to research',
  recipient: 'Eva Ek, the university',
  project: 'pain-study',
  content: { pathways: { knee: everything }, from: null, to: null, units: [] },
};
export const granted: DeliveryDecision = {
  outcome: 'granted',
  reason: 'In line with the purpose',
  conditions: 'Erase after five years',
  validUntil: '2026-01-01',
  content: request.content,
  terms: { freeText: false, keyList: false, dateShift: 0, unit: 'unit' },
};

export async function grantedDelivery(
  host: Host,
  asked: Partial<DeliveryRequest> = {},
  decided: Partial<DeliveryDecision> = {},
): Promise<Delivery> {
  const deliveries = host.app.get(DeliveriesService);
  const { id, request: kept } = await deliveries.request(office, { ...request, ...asked });
  return deliveries.decide(holder, id, 0, { ...granted, content: kept.content, ...decided });
}
