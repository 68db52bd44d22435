import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilingLoader, OrganisationService, type NewAssignment, type StoredFiling } from '@kvalreg/core';
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { plugins } from '../plugins.js';
import { englishIn, faultsOf, openSite, service, type Site } from './site.fixture.js';

const registerId = 'nhv-pelvic';
const base = `/r/${registerId}/submissions/yearly`;
const open = `/public/${registerId}/submissions/yearly`;
const [norrviken, sundholm, ekeberg, lindasen] = [
  'norrvikens-universitetssjukhus',
  'sundholms-universitetssjukhus',
  'ekebergs-universitetssjukhus',
  'lindasens-universitetssjukhus',
] as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
  // From 3 March 2025 to 12 March 2026, while filing is open.
  site.server.clock.pass(374 * 24 * 60);
  const plugin = plugins.find(({ register }) => register.id === registerId);
  const demo = plugin?.demo;
  if (!demo) throw new Error('the register is installed with its demo');
  await service(site, OrganisationService).save(
    registerId,
    demo.units.map((unit) => ({ ...unit, kind: 'clinic' as const })),
  );
  const loader = service(site, FilingLoader);
  await loader.loadLicences(registerId, demo.licences ?? []);
  const author = { id: 'a', name: 'Alva Aster', role: 'clinic-leader' };
  const reviewer = { id: 'r', name: 'Rut Rask', role: 'authority' };
  const at = (day: string | undefined) => `${day ?? '2026-03-10'}T10:00:00.000Z`;
  const filings = (demo.filings?.['yearly']?.('2026-03-12') ?? []).map((filing): StoredFiling => ({
    submission: 'yearly',
    filingYear: filing.filingYear,
    unitId: filing.unit,
    state: filing.state,
    figures: filing.values,
    author,
    reviewer,
    signedAt: at(filing.submittedOn),
    reviewedAt: at(filing.publishedOn ?? filing.submittedOn),
    ...(filing.returnComment !== undefined && { returnComment: filing.returnComment }),
  }));
  expect(await loader.load(registerId, filings)).toEqual({ stored: 8, known: 0 });
}, 180_000);
afterAll(() => site.stop());

interface Window {
  readonly width?: number;
  readonly locale?: string;
  readonly script?: boolean;
}
const as = (role: NewAssignment['role'], unitId: string | null = null, window: Window = {}) =>
  site.several([{ role, registerId, unitId }], window);
const shots = process.env['KVALREG_SHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
  expect(await faultsOf(page)).toEqual([]);
  if ((await page.locator('html').getAttribute('lang')) === 'sv') expect(await englishIn(page)).toEqual([]);
}
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

describe('a unit', () => {
  it('sees its years, fills in a measure with checks as it types, and is told what is left', async () => {
    const page = await as('clinic-staff', norrviken);
    await page.goto(base);
    await look(page, 'unit-years');
    expect(await page.getByRole('row', { name: /2026/ }).textContent()).toContain('Draft');
    await page.getByRole('link', { name: 'Open 2026' }).click();
    await look(page, 'unit-filing');
    expect(await page.getByText('The figures are signed by the leader of the unit.').count()).toBe(1);
    await page.getByRole('link', { name: /Fill in B1/ }).click();
    await look(page, 'unit-b1');
    const remarks = page.locator('[data-remarks]');
    await page.getByLabel('Male', { exact: true }).fill('99');
    await remarks.getByText(/B1 Legal sex: the parts add up to/).waitFor();
    expect(await page.getByLabel('Male', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Male', { exact: true }).fill('many');
    await remarks.getByText('B1 Legal sex: Male: “many” is not a number.').waitFor();
    await press(page, 'Save');
    expect(await page.getByText('Nothing was saved. Correct this and save again.').count()).toBe(1);
    expect(await page.getByLabel('Male', { exact: true }).inputValue()).toBe('many');
    await look(page, 'unit-b1-unreadable');
    await page.goto(`${base}/2026/${norrviken}/m/b4`);
    await page.getByLabel('Total').fill('6');
    await press(page, 'Save and go on');
    expect(page.url()).toContain('/m/t1');
    for (const [label, value] of [
      ['Number (N)', '66'],
      ['Mean', '14,5'],
      ['Standard deviation', '6'],
      ['10th percentile', '30'],
      ['Median', '12'],
      ['90th percentile', '25'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    await remarks
      .getByText('T1: the 10th percentile 30 is larger than the median 12. Correct one of them.')
      .waitFor();
    await look(page, 'unit-t1-remark');
    await page.getByLabel('10th percentile').fill('5');
    await remarks.getByText('Nothing to remark so far.').waitFor();
    await press(page, 'Save');
    expect(await page.getByLabel('Mean', { exact: true }).inputValue()).toBe('14.5');
  });

  it('is not overwritten by a colleague who has the same page open', async () => {
    const [one, other] = [await as('clinic-staff', norrviken), await as('clinic-leader', norrviken)];
    for (const page of [one, other]) await page.goto(`${base}/2026/${norrviken}/m/b4`);
    await one.getByLabel('Total').fill('7');
    await press(one, 'Save');
    await other.getByLabel('Total').fill('9');
    await press(other, 'Save');
    expect(await other.getByText('Somebody else has changed the filing').count()).toBe(1);
    expect(await other.getByText('saved now: 7').count()).toBe(1);
    expect(await other.getByLabel('Total').inputValue()).toBe('9');
    await look(other, 'unit-conflict');
    await press(other, 'Save');
    await one.reload();
    expect(await one.getByLabel('Total').inputValue()).toBe('9');
  });

  it('takes the template, is told of every wrong row, and signs when all checks are passed', async () => {
    const page = await as('clinic-leader', norrviken, { locale: 'sv-SE' });
    await page.goto(`${base}/2026/${norrviken}`);
    await look(page, 'unit-filing-sv');
    const folder = await mkdtemp(path.join(tmpdir(), 'filing-'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Mall (CSV)' }).click(),
    ]);
    const file = path.join(folder, 'template.csv');
    await download.saveAs(file);
    const upload = async (text: string): Promise<void> => {
      writeFileSync(file, text);
      await page.getByLabel('Ifylld mall').setInputFiles(file);
      await press(page, 'Läs in filen');
    };
    await upload('field;value\nb4.total;sex\nb9.total;3\n');
    expect(await page.getByRole('alert').textContent()).toMatch(
      /Ingenting lästes in[\s\S]*Rad 2: B4 Totalt: ”sex” är inget tal[\s\S]*Rad 3: ”b9\.total” är ingen uppgift/,
    );
    await look(page, 'unit-import-refused-sv');
    const rest = [
      'b4.total;6',
      't1.p10;5',
      'r1.alive.numerator;39',
      'r1.alive.denominator;41',
      'r2.radical.numerator;30',
      'r2.radical.denominator;36',
      'p1.followedUp.numerator;13',
      'p1.response.numerator;14',
      'p1.response.denominator;20',
      'o1.reported.numerator;40',
      'o1.reported.denominator;44',
    ];
    await upload(['field;value', ...rest, ''].join('\n'));
    expect(await page.getByText('Filen är inläst.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Signera och skicka in' }).count()).toBe(0);
    await look(page, 'unit-gaps-sv');
    // What was filed the year before says how many there are to follow up.
    const patients = /Primäropererade patienter två år före/;
    await page.getByRole('link', { name: /Fyll i P1/ }).click();
    await page.getByLabel(patients).fill('1');
    await page
      .locator('[data-remarks]')
      .getByText(/P1 gäller de patienter som B2 räknade föregående år/)
      .waitFor();
    const [, before = ''] =
      /föregående år: (\d+)/.exec((await page.locator('[data-remarks]').textContent()) ?? '') ?? [];
    await page.getByLabel(patients).fill(before);
    await press(page, 'Spara');
    await page.goto(`${base}/2026/${norrviken}`);
    const cells = page
      .locator('#filed-b2-table')
      .getByRole('row', { name: /^Antal \(N\)/ })
      .getByRole('cell');
    const operated = (await cells.first().textContent()) ?? '';
    await page.goto(`${base}/2026/${norrviken}/m/r1`);
    await page.getByLabel('Primäropererade patienter').fill(operated);
    await press(page, 'Spara');
    await page.goto(`${base}/2026/${norrviken}`);
    expect(await page.getByText('Alla kontroller är klara.').count()).toBe(1);
    await look(page, 'unit-ready-sv');
    await press(page, 'Signera och skicka in');
    expect(await page.getByText('Siffrorna är signerade och inskickade.').count()).toBe(1);
    await look(page, 'unit-signed-sv');
    await page.goto(`${base}/2026/${norrviken}/m/b1`);
    expect(page.url()).not.toContain('/m/b1');
  }, 60_000);

  it('works on a phone and without script', async () => {
    const page = await as('clinic-leader', ekeberg, { width: 390, locale: 'sv-SE' });
    await page.goto(base);
    await look(page, 'phone-years-sv');
    await page.goto(`${base}/2026/${ekeberg}`);
    expect(await page.getByText(/Ingår också vårdtillfällen för reoperation/).count()).toBeGreaterThan(0);
    await look(page, 'phone-returned-sv');
    await page.goto(`${base}/2026/${ekeberg}/m/b1`);
    await look(page, 'phone-b1-sv');
    const plain = await as('clinic-leader', ekeberg, { width: 390, locale: 'sv-SE', script: false });
    await plain.goto(`${base}/2026/${ekeberg}/m/b1`);
    await plain.getByLabel('Kvinna').fill('999');
    await press(plain, 'Spara');
    expect(await plain.locator('[data-remarks]').textContent()).toContain(
      'B1 Juridiskt kön: delarna blir tillsammans',
    );
    await page.reload();
    await look(page, 'phone-b1-remark-sv');
  });

  it('sees nothing of another unit', async () => {
    const page = await as('clinic-leader', norrviken);
    expect((await page.goto(`${base}/2026/${sundholm}`))?.status()).toBe(404);
    expect(await page.getByText('Your assignment shows the filings of your own unit.').count()).toBe(1);
  });
});

describe('the authority', () => {
  it('sees who has filed what, reviews, returns and accepts', async () => {
    const page = await as('authority');
    await page.goto(base);
    expect(page.url()).toContain('/submissions/yearly');
    await look(page, 'authority-overview');
    await page.getByRole('link', { name: 'Open Sundholms universitetssjukhus' }).click();
    await look(page, 'authority-review');
    await press(page, 'Return');
    expect(await page.getByText('Write what the unit is to correct or explain').count()).toBe(1);
    await look(page, 'authority-return-refused');
    await page.getByLabel('What is the unit to correct or explain?').fill('Check B4.');
    await press(page, 'Return');
    expect(await page.getByText('The filing was returned to the unit.').count()).toBe(1);
    const unit = await as('clinic-leader', sundholm);
    await unit.goto(`${base}/2026/${sundholm}`);
    expect(await unit.getByText('Check B4.').count()).toBeGreaterThan(0);
    await press(unit, 'Sign and send');
    expect(await unit.getByText(/Figures and comments are the same as those signed before/).count()).toBe(1);
    await unit.goto(`${base}/2026/${sundholm}/m/b4`);
    await unit.getByLabel('Comment').fill('Checked against the theatre system.');
    await press(unit, 'Save');
    await unit.goto(`${base}/2026/${sundholm}`);
    await press(unit, 'Sign and send');
    await page.reload();
    expect(await page.getByRole('link', { name: 'Version 2' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Version 1' }).click();
    await look(page, 'authority-version');
    await page.goBack();
    await press(page, 'Accept');
    expect(await page.getByText('The filing was accepted.').count()).toBe(1);
  }, 60_000);

  it('publishes a year when nobody is missing, and keeps the licences', async () => {
    const page = await as('authority', null, { locale: 'sv-SE' });
    await page.goto(`${base}?year=2026`);
    await look(page, 'authority-overview-sv');
    expect(await page.getByText('Saknas: Ekebergs universitetssjukhus', { exact: true }).count()).toBe(1);
    expect(await page.getByText(/Väntar på: Ekebergs universitetssjukhus, Norrvikens/).count()).toBe(1);
    const unit = await as('clinic-leader', ekeberg);
    await unit.goto(`${base}/2026/${ekeberg}/m/b1`);
    // The contradiction that was saved on the phone is corrected.
    const [sum, other] = [
      await unit.getByLabel('Total').inputValue(),
      await unit.getByLabel('Male', { exact: true }).inputValue(),
    ];
    await unit.getByLabel('Female').fill(String(Number(sum) - Number(other)));
    await press(unit, 'Save');
    await unit.goto(`${base}/2026/${ekeberg}/m/o1`);
    await unit.getByLabel('Comment').fill('Reoperations are not counted.');
    await press(unit, 'Save');
    await unit.goto(`${base}/2026/${ekeberg}`);
    await press(unit, 'Sign and send');
    for (const one of [ekeberg, norrviken]) {
      await page.goto(`${base}/2026/${one}`);
      await press(page, 'Godkänn');
    }
    await page.goto(`${base}?year=2026`);
    await press(page, 'Publicera 2026');
    expect(await page.getByText('Siffrorna är publicerade.').count()).toBe(1);
    await look(page, 'authority-published-sv');
    const licence = page.locator('form.kv-licence').filter({ hasText: 'Lindåsens' }).first();
    await licence.getByLabel('Sista dag').fill('2024-01-01');
    await Promise.all([page.waitForEvent('load'), licence.getByRole('button').click()]);
    expect(await page.getByText(/den sista inte före den första/).count()).toBe(1);
    const again = page.locator('form.kv-licence').filter({ hasText: 'Lindåsens' }).first();
    await again.getByLabel('Sista dag').fill('2027-12-31');
    await Promise.all([page.waitForEvent('load'), again.getByRole('button').click()]);
    expect(await page.getByText('Tillståndet är sparat.').count()).toBe(1);
  }, 90_000);

  it('has its overview on a phone', async () => {
    const page = await as('authority', null, { width: 390 });
    await page.goto(`${base}?year=2026`);
    await look(page, 'phone-authority');
    await page.goto(`${base}/2026/${lindasen}`);
    await look(page, 'phone-review');
    expect(await page.getByText('Published', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('lets a unit correct what was published, with a reason', async () => {
    const page = await as('clinic-leader', lindasen, { locale: 'sv-SE' });
    await page.goto(`${base}/2026/${lindasen}`);
    await look(page, 'unit-published-sv');
    await page.getByLabel('Varför rättas siffrorna?').fill('En patient räknades två gånger.');
    await press(page, 'Påbörja rättelse');
    expect(await page.getByText('Rättelse pågår', { exact: true }).count()).toBe(1);
    await look(page, 'unit-correcting-sv');
    await press(page, 'Ångra rättelsen');
    expect(await page.getByText('Rättelsen är ångrad.').count()).toBe(1);
  });
});

describe('anyone', () => {
  it.each([
    ['en-GB', 1280, 'en'],
    ['sv-SE', 1280, 'sv'],
    ['sv-SE', 390, 'phone-sv'],
  ] as const)(
    'sees the published figures with what they mean: %s %d',
    async (locale, width, name) => {
      const page = await site.visitor({ locale, width });
      await page.goto(`/public/${registerId}`);
      expect(page.url()).toContain(open);
      for (const measure of ['b1', 'b2', 't1', 'r1', 'r2', 'p1', 'o1']) {
        await page.goto(`${open}?measure=${measure}&year=2026`);
        await look(page, `public-${measure}-${name}`);
        expect(await page.locator('svg').count()).toBeGreaterThan(0);
      }
      await page.goto(`${open}?measure=p1&year=2025`);
      await look(page, `public-p1-none-${name}`);
      await page.goto(`${open}/scope`);
      await look(page, `scope-${name}`);
      expect(await page.getByRole('checkbox').count()).toBe(5);
    },
    90_000,
  );

  it('reads why P1 covers the year that it does', async () => {
    const page = await site.visitor();
    await page.goto(`${open}?measure=p1&year=2026`);
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(
      'P1 Patient-reported follow-up, 1 July 2024 to 31 December 2024',
    );
    expect(await page.getByText('The source gives two periods').count()).toBe(1);
    // What is not meant for the public stays with those who file.
    expect(await page.getByText('Filed for the first time').count()).toBe(0);
  });

  it('takes the figures along as files', async () => {
    const page = await site.visitor();
    await page.goto(open);
    for (const format of ['CSV', 'XLSX']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `All figures (${format})` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`nhv-pelvic-yearly.${format.toLowerCase()}`);
    }
  });
});
