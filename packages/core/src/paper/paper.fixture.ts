import { registerPlugin, type PaperRules, type RegisterPlugin } from '@kvalreg/declaration';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { staff, type StartedCore } from '../fixtures/start-core.fixture.js';
import type { Scope } from '../access/scope.js';
import type { FormsService } from '../forms/forms.service.js';
import { PrintingService } from './printing.service.js';
import type { Paper } from './paper.js';

/** The knee register, where papers are typed in as told. */
export function kneeOnPaper(doubleEntry: PaperRules['doubleEntry'], version = '1'): RegisterPlugin {
  const { register } = kneeRegister(version);
  const { knee } = register.pathways;
  if (!knee) throw new Error('the knee register has a pathway knee');
  return registerPlugin(
    { ...register, pathways: { knee: { ...knee, paper: { doubleEntry } } } },
    { apiVersion: 1 },
  );
}

const secondId = '33333333-3333-4333-8333-333333333333';

/** Somebody else at the same clinic, who types what the first has typed. */
export async function colleague(core: StartedCore, unitId: string | null = 'north'): Promise<Scope> {
  await core.sql(
    `insert into access.user_account (id, subject, name) values ($1, 'second', 'Siv Second') on conflict do nothing`,
    [secondId],
  );
  const scope = staff(unitId);
  const { principal } = scope;
  if (principal.kind !== 'staff') throw new Error('staff are staff');
  return { ...scope, principal: { ...principal, userId: secondId, name: 'Siv Second' } };
}

export async function printed(
  core: StartedCore,
  scope: Scope,
  episodeId: string,
  occasion = 'baseline',
): Promise<Paper> {
  const [paper] = await core
    .get(PrintingService)
    .print(scope, { occasions: [{ episodeId, occasion }], language: 'sv', large: false });
  if (!paper) throw new Error('one paper was asked for');
  return paper;
}

/** What has been stored for one form. */
export async function stored(
  core: StartedCore,
  scope: Scope,
  episodeId: string,
  occasion = 'baseline',
): Promise<Awaited<ReturnType<FormsService['read']>>['response']> {
  const { FormsService: Forms } = await import('../forms/forms.service.js');
  return (await core.get(Forms).read(scope, episodeId, occasion)).response;
}
