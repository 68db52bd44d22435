import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { RegisterPlugin } from '@kvalreg/declaration';
import type { Role } from '../access/rights/role.js';
import type { Scope } from '../access/scope.js';
import { AccountsService } from '../access/accounts/accounts.service.js';
import { CoreModule } from '../core.module.js';
import type { StartedCore } from '../fixtures/start-core.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import type { Clock } from '../platform/clock.js';
import { loadConfig } from '../platform/config.js';
import { ReportPress, type PressOrder } from '../reports/outputs/report-press.js';

const text = (en: string) => ({ sv: `${en} (sv)`, en });

/** The register of outcomes, whose report may be attached and has a tab for the office alone. */
export function attachableRegister(): RegisterPlugin {
  const { register } = outcomeRegister;
  const knee = register.pathways['knee'];
  const standard = knee?.reports['standard'];
  if (!knee || !standard) throw new Error('the fixture has the report');
  const forOffice = {
    id: 'office',
    title: text('Office'),
    text: text("{{count 'operations'}} operations."),
    figures: [{ title: text('All'), indicators: ['operations'], chart: 'columns' as const }],
    for: ['office' as const],
  };
  const report = { ...standard, tabs: [...standard.tabs, forOffice], mayBeAttached: true };
  const pathways = { ...register.pathways, knee: { ...knee, reports: { standard: report } } };
  return { ...outcomeRegister, register: { ...register, pathways } };
}

/** A press whose files say for whom and of what they are; what is in Norwegian it cannot make. */
class TellingPress extends ReportPress {
  override file({ answers, isClinic, language }: PressOrder): Promise<Uint8Array> {
    if (language === 'nb') return Promise.reject(new TypeError('no such words'));
    const told = {
      isClinic,
      unit: answers[0]?.unit?.id ?? null,
      tabs: answers.map(({ tab }) => tab.id),
      years: answers[0]?.filter['year'] ?? null,
    };
    return Promise.resolve(Buffer.from(JSON.stringify(told)));
  }
  override picture(): Promise<null> {
    return Promise.resolve(null);
  }
  override texts(): readonly [] {
    return [];
  }
}

@Global()
@Module({ providers: [{ provide: ReportPress, useValue: new TellingPress() }], exports: [ReportPress] })
class TellingPressModule {}

/** A process that has a press, beside others on the same database. */
export function startWorkerOn(
  url: string,
  plugin: RegisterPlugin,
  clock: Clock,
  environment: Readonly<Record<string, string>>,
): Promise<INestApplicationContext> {
  const config = loadConfig({
    ...environment,
    DATABASE_URL: url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
    KVALREG_BASE_URL: 'http://localhost:3000',
  });
  @Module({ imports: [CoreModule.forRoot({ config, plugins: [plugin], clock }), TellingPressModule] })
  class Worker {}
  return NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
}

export interface TakenMail {
  readonly to: string;
  readonly text: string;
}
export interface MailHouse {
  readonly url: string;
  readonly mails: TakenMail[];
  /** What it does with the next mails: take them, ask to come later, or go away after the text. */
  behaviour: 'take' | 'later' | 'vanish';
  readonly close: () => Promise<void>;
}

/** A mail server that keeps what it is given. */
export async function startMailHouse(): Promise<MailHouse> {
  const sockets = new Set<Socket>();
  const mails: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let words = '';
      stream.on('data', (part: Buffer) => (words += part.toString()));
      stream.once('end', () => {
        if (house.behaviour === 'later') {
          done(Object.assign(new Error('come back later'), { responseCode: 451 }));
          return;
        }
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text: words });
        if (house.behaviour === 'take') done();
        else for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const house: MailHouse = {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    behaviour: 'take',
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => {
          closed();
        });
      }),
  };
  return house;
}

/** Somebody with an account and one assignment, as they work. */
export async function somebody(
  core: StartedCore,
  name: string,
  role: Exclude<Role, 'patient'>,
  unitId: string | null,
  email: string | null = `${name.toLowerCase()}@example.org`,
): Promise<Scope> {
  const subject = `test|${name}`;
  await core
    .get(AccountsService)
    .setAssignments({ subject, name, email }, [{ role, registerId: 'knee', unitId }]);
  const [account] = await core.sql<{ id: string }>('select id from access.user_account where subject = $1', [
    subject,
  ]);
  const assignment = { id: account?.id ?? '', role, registerId: 'knee', unitId, unitName: unitId };
  const principal = {
    kind: 'staff' as const,
    userId: account?.id ?? '',
    name,
    assignment,
    assignments: [assignment],
    via: 'session' as const,
  };
  return { registerId: 'knee', level: unitId === null ? 'register' : 'unit', unitId, principal };
}
