import {
  Database,
  EpisodeLoader,
  EpisodesService,
  FormsService,
  IdentityCipher,
  LinksService,
  PeopleService,
  RegisterCatalogue,
  type IssuedLink,
  type NewAssignment,
  type Scope,
} from '@kvalreg/core';
import type { Answers } from '@kvalreg/engine';
import { checkAccessibility, openBrowser } from '@kvalreg/test-environment';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { StartOptions } from '../start-server.js';
import { ensureBrowserScript } from '../fixtures/browser-script.js';
import { plainEpisodes } from '../fixtures/plain-episodes.js';
import { patientBrowser, staffBrowser } from '../fixtures/principals.js';
import { firstRegister, identityKey, startTestServer, type TestServer } from '../fixtures/test-server.js';

export const registerId = firstRegister.register.id;
/** Numbers from the series that the tax agency has set aside for tests. */
export const testNumbers = ['19121212-1212', '19640823-3234', '19540312-9801', '19500101-9800'] as const;

/** The running program and a browser that looks at it. */
export interface Site {
  readonly server: TestServer;
  readonly browser: Browser;
  /** A window of somebody who is not logged in. */
  readonly visitor: (options?: WindowOptions) => Promise<Page>;
  /** A window of somebody who works under one assignment. */
  readonly staff: (
    role: NewAssignment['role'],
    unitId?: string | null,
    options?: WindowOptions,
  ) => Promise<Page>;
  /** A window of somebody who holds several assignments and has chosen the first. */
  readonly several: (assignments: readonly NewAssignment[], options?: WindowOptions) => Promise<Page>;
  readonly patient: (personId: string, options?: WindowOptions) => Promise<Page>;
  readonly stop: () => Promise<void>;
}
interface WindowOptions {
  readonly script?: boolean;
  readonly width?: number;
  readonly locale?: string;
}

export async function openSite(options: Partial<StartOptions> = {}): Promise<Site> {
  ensureBrowserScript();
  const [server, browser] = await Promise.all([startTestServer(options), openBrowser()]);
  const window = async ({
    script = true,
    width = 1280,
    locale = 'en-GB',
  }: WindowOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({
      baseURL: server.url,
      locale,
      javaScriptEnabled: script,
      viewport: { width, height: 844 },
    });
    context.setDefaultTimeout(20_000);
    return context;
  };
  const loggedIn = async (cookie: string | undefined, options: WindowOptions): Promise<Page> => {
    const context = await window(options);
    await context.addCookies([{ name: 'kvalreg', value: cookie ?? '', url: server.url }]);
    return context.newPage();
  };
  const working = async (assignments: readonly NewAssignment[], options: WindowOptions): Promise<Page> =>
    loggedIn((await staffBrowser(server.app, server.url, assignments)).cookie('kvalreg'), options);
  return {
    server,
    browser,
    visitor: async (options = {}) => (await window(options)).newPage(),
    staff: (role, unitId = null, options = {}) => working([{ role, registerId, unitId }], options),
    several: (assignments, options = {}) => working(assignments, options),
    patient: async (personId, options = {}) =>
      loggedIn((await patientBrowser(server.app, server.url, personId)).cookie('kvalreg'), options),
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

export function service<T>(site: Site, type: abstract new (...args: never[]) => T): T {
  return site.server.app.get(type, { strict: false });
}

/** The program itself, which reaches everything. */
export const wholeRegister: Scope = {
  registerId,
  level: 'register',
  principal: { kind: 'system', name: 'test' },
};

export interface TestPatient {
  readonly personId: string;
  readonly episodeId: string;
}

/** A patient of clinic A with an episode, operated on the given day if there is one. */
export async function addPatient(
  site: Site,
  identifier: string,
  operatedOn: string | null = null,
): Promise<TestPatient> {
  const { person } = await service(site, PeopleService).add(wholeRegister, {
    identifier,
    name: 'Tolvan Tolvansson',
    unitId: 'clinic-a',
  });
  const { episodeId } = await service(site, EpisodesService).open(wholeRegister, {
    pathway: 'lumbar',
    personId: person.id,
    unitId: 'clinic-a',
    openedOn: operatedOn ?? '2025-03-01',
  });
  if (operatedOn !== null) {
    const { form } = await service(site, FormsService).read(wholeRegister, episodeId, 'surgery');
    await service(site, FormsService).submit(wholeRegister, {
      episodeId,
      occasion: 'surgery',
      formVersion: form.version,
      expectedRevision: 0,
      channel: 'staff',
      filledOn: operatedOn,
      answers: {
        operationDate: operatedOn,
        diagnosis: 'central-spinal-stenosis',
        procedure: 'decompression-midline-preserving',
        levels: ['l4-l5'],
      },
    });
  }
  return { personId: person.id, episodeId };
}

/** Corrects an answer that has been submitted. */
export async function correct(
  site: Site,
  { episodeId }: TestPatient,
  occasion: string,
  answers: Answers,
): Promise<void> {
  const { form, revision, values } = await service(site, FormsService).read(
    wholeRegister,
    episodeId,
    occasion,
  );
  await service(site, FormsService).submit(wholeRegister, {
    episodeId,
    occasion,
    formVersion: form.version,
    expectedRevision: revision,
    channel: 'staff',
    answers: { ...values, ...answers },
    changeReason: 'Fel diagnos inskriven',
  });
}

/** A personal link to one form of a patient. */
export async function letter(site: Site, { episodeId }: TestPatient, occasion: string): Promise<IssuedLink> {
  return service(site, LinksService).issue(wholeRegister, { episodeId, occasion });
}

/** Operations of 2019 and 2020 in both clinics with every form answered, for reports. */
export async function addCohort(site: Site, count = 300): Promise<void> {
  const pathway = service(site, RegisterCatalogue).pathway(registerId, 'lumbar');
  const cipher = new IdentityCipher(Buffer.from(identityKey, 'base64'));
  const loader = new EpisodeLoader(service(site, Database), service(site, RegisterCatalogue), cipher);
  const episodes = plainEpisodes(pathway, count, ['clinic-a', 'clinic-b']);
  await loader.load({ registerId, pathway: 'lumbar', author: 'test', episodes });
}

/** What is wrong with the page as it is: rules of WCAG that it breaks, and parts that stick out at the side. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const [broken, tooWide] = [
    await checkAccessibility(page),
    await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ),
  ];
  return tooWide > 0 ? [...broken, `the page is ${String(tooWide)} pixels too wide`] : broken;
}

const english = ['the', 'are', 'was', 'were', 'of', 'and', 'with', 'this', 'that', 'cannot'];

/** Sentences of the page that are in English, although it says that it is in another language. */
export async function englishIn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate<string[]>(`(() => {
    const own = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent.closest('[lang]').lang === document.documentElement.lang && !parent.closest('code'))
        own.push(texts.currentNode.data.trim());
    }
    return own;
  })()`);
  return texts.filter((text) =>
    text.split(/[^\p{L}]+/u).some((word) => english.includes(word.toLowerCase())),
  );
}

/** Presses the button that goes on, and waits for the page that follows. */
export async function goOn(page: Page, name: string | RegExp = /^(Next|Review the answers)$/): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);
}
