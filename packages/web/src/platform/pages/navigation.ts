import { audienceOf, may, type Principal } from '@kvalreg/core';
import { figureSourcesOf, reportFor, textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type NavigationGroup, type NavigationLink, type NavigationView } from '@kvalreg/rendering';

export interface Place {
  readonly href: string;
  readonly label: string;
}

/** The pages that the principal may use in the register, the one that the role works with most first. */
export function placesOf(principal: Principal, register: Register, language: Language): readonly Place[] {
  const base = `/r/${encodeURIComponent(register.id)}`;
  const workList = { href: `${base}/work-list`, label: message(language, 'chrome.workList') };
  const patients = { href: `${base}/patients`, label: message(language, 'chrome.patients') };
  const followUps = { href: `${base}/follow-ups`, label: message(language, 'chrome.followUps') };
  const rates = { href: `${base}/response-rates`, label: message(language, 'rates.title') };
  const reach = { href: `${base}/reach`, label: message(language, 'reach.title') };
  const paper = { href: `${base}/paper`, label: message(language, 'typing.title') };
  const freeList = { href: `${base}/free-list`, label: message(language, 'freeList.title') };
  const deliveries = { href: `${base}/deliveries`, label: message(language, 'delivery.title') };
  const erasures = { href: `${base}/erasures`, label: message(language, 'erasure.certificates') };
  const population = { href: `${base}/population`, label: message(language, 'population.title') };
  const subscriptions = hasReports(register)
    ? [{ href: `${base}/subscriptions`, label: message(language, 'subscription.title') }]
    : [];
  const reports = reportsInMenu(register, language, principal);
  const figures: readonly Place[] = hasIndicators(register)
    ? [{ href: `${base}/figures`, label: message(language, 'figures.title') }]
    : [];
  const overview: readonly Place[] = hasIndicators(register)
    ? [{ href: `${base}/overview`, label: message(language, 'overview.title') }]
    : [];
  const releases: readonly Place[] = hasIndicators(register)
    ? [{ href: `${base}/releases`, label: message(language, 'release.title') }]
    : [];
  const comparisons: readonly Place[] = hasIndicators(register)
    ? [{ href: `${base}/comparisons`, label: message(language, 'comparison.title') }]
    : [];
  const models: readonly Place[] = Object.values(register.pathways).some((pathway) => pathway.models)
    ? [{ href: `${base}/models`, label: message(language, 'model.title') }]
    : [];
  const role = principal.kind === 'staff' ? principal.assignment?.role : undefined;
  const allowed: readonly (readonly [Parameters<typeof may>[1], readonly Place[]])[] =
    role === 'clinic-staff'
      ? [
          ['read-work-list', [workList]],
          ['find-person', [patients]],
          ['read-follow-ups', [followUps]],
          ['type-paper', [paper]],
          ['read-report', reports],
          ['read-response-rates', [rates]],
        ]
      : role === 'register-office'
        ? [
            ['read-follow-ups', [followUps]],
            ['read-work-list', [workList]],
            ['find-person', [patients]],
            ['type-paper', [paper]],
            ['read-report', reports],
            ['read-response-rates', [rates]],
            ['erase-person', [erasures]],
            ['import-population', [population]],
          ]
        : [
            ['read-report', [...(role === 'clinic-leader' ? overview : []), ...reports]],
            ['read-response-rates', [rates]],
            ['read-follow-ups', [followUps]],
            ['read-work-list', [workList]],
            ['find-person', [patients]],
          ];
  const filings = submissionsOf(register, language);
  // A register without pathways has no persons.
  const aboutPersons: readonly Place[] =
    Object.keys(register.pathways).length === 0
      ? [workList, patients, followUps, paper, rates, reach, erasures, population, freeList, deliveries]
      : [];
  const instruments: readonly Place[] = hasInstruments(register)
    ? [{ href: `${base}/instruments`, label: message(language, 'instrument.title') }]
    : [];
  const messages: readonly Place[] = remindsAnybody(register)
    ? [{ href: `${base}/messages`, label: message(language, 'reminders.menu') }]
    : [];
  const letters: readonly Place[] = remindsAnybody(register)
    ? [{ href: `${base}/messages/letters`, label: message(language, 'letters.title') }]
    : [];
  const trials: readonly Place[] = Object.values(register.pathways).some((pathway) => pathway.trials)
    ? [{ href: `${base}/trials`, label: message(language, 'trial.title') }]
    : [];
  const corrections = { href: `${base}/corrections`, label: message(language, 'correction.title') };
  const log = { href: `${base}/log`, label: message(language, 'lookLog.title') };
  const answersForThem = role === 'register-office' || role === 'register-holder';
  return [
    ...allowed,
    ['read-report', role === 'clinic-leader' ? [] : overview] as const,
    ['read-indicators', [...figures, ...comparisons]] as const,
    ['read-models', models] as const,
    ['read-releases', releases] as const,
    ['subscribe-report', subscriptions] as const,
    ['read-contacts', [reach]] as const,
    ['manage-messages', letters] as const,
    ['use-free-list', [freeList]] as const,
    ['read-deliveries', [deliveries]] as const,
    ['read-messages', messages] as const,
    ['read-filings', filings] as const,
    ['read-trial', trials] as const,
    ['read-register', answersForThem ? instruments : []] as const,
    ['make-extract', [corrections]] as const,
    ['read-log', [log]] as const,
  ]
    .flatMap(([action, places]) => (may(principal, action) ? places : []))
    .filter((place) => !aboutPersons.includes(place));
}

/** Pages that nobody works with every day, by the last part of their address. */
const seldom = [
  'reach',
  'letters',
  'free-list',
  'deliveries',
  'erasures',
  'population',
  'corrections',
  'instruments',
  'trials',
  'log',
];
/** Pages of figures, by the first part of their address within the register. */
const results = [
  'overview',
  'reports',
  'goals',
  'volumes',
  'figures',
  'comparisons',
  'funnels',
  'runs',
  'models',
  'explanations',
  'releases',
  'subscriptions',
  'response-rates',
];
/** A menu that fits into a line hides nothing. */
const mostLinks = 7;

/** The main menu; `current` is the address of the page that is shown. */
export function navigationOf(
  principal: Principal,
  register: Register | null,
  language: Language,
  current: string,
): NavigationView | null {
  const own: readonly Place[] =
    principal.kind === 'patient' && !principal.link
      ? [
          { href: '/my', label: message(language, 'chrome.my') },
          { href: '/my/data', label: message(language, 'data.title') },
        ]
      : [];
  const staff =
    principal.kind === 'staff' && principal.assignment && register
      ? placesOf(principal, register, language)
      : [];
  const open =
    register && publishes(register) && staff.length > 0
      ? [
          {
            href: `/public/${encodeURIComponent(register.id)}`,
            label: message(language, 'chrome.publicResults'),
          },
        ]
      : [];
  const administration = may(principal, 'manage-accounts')
    ? [{ href: '/administration', label: message(language, 'administrator.title') }]
    : [];
  const places = [...own, ...staff, ...administration, ...open];
  const around = places.filter(({ href }) => current === href || current.startsWith(`${href}/`));
  // Of pages that lie within each other the innermost.
  const innermost = around.toSorted((a, b) => b.href.length - a.href.length)[0];
  const links = places.map((place): NavigationLink => ({ ...place, current: place === innermost }));
  if (links.length === 0) return null;
  if (links.length <= mostLinks) return { links, groups: [] };
  const isSeldom = ({ href }: Place): boolean => seldom.includes(href.slice(href.lastIndexOf('/') + 1));
  const isResult = ({ href }: Place): boolean => results.includes(href.split('/')[3] ?? '');
  const more = links.filter(isSeldom);
  const figures = links.filter((link) => isResult(link) && !more.includes(link));
  const hidden = [...(figures.length > 1 ? figures : []), ...more];
  return {
    links: links.filter((link) => !hidden.includes(link)),
    groups: [
      ...(figures.length > 1 ? [groupOf(message(language, 'chrome.results'), figures)] : []),
      ...(more.length > 0 ? [groupOf(message(language, 'chrome.more'), more)] : []),
    ],
  };
}

function groupOf(label: string, links: readonly NavigationLink[]): NavigationGroup {
  return { label, links, current: links.find((link) => link.current)?.label ?? null };
}

function remindsAnybody({ pathways }: Register): boolean {
  return Object.values(pathways).some(({ occasions }) =>
    Object.values(occasions).some(({ reminders = [] }) => reminders.length > 0),
  );
}

function hasIndicators(register: Register): boolean {
  return Object.values(figureSourcesOf(register)).some(
    ({ indicators }) => Object.keys(indicators).length > 0,
  );
}

function hasReports(register: Register): boolean {
  return Object.values(figureSourcesOf(register)).some(({ reports }) => Object.keys(reports).length > 0);
}

function hasInstruments({ pathways }: Register): boolean {
  return Object.values(pathways).some(({ forms }) =>
    Object.values(forms).some(({ instruments }) => Object.keys(instruments).length > 0),
  );
}

export function publishes(register: Register): boolean {
  return (
    Object.values(figureSourcesOf(register)).some(({ publication }) => publication !== undefined) ||
    Object.keys(register.submissions ?? {}).length > 0
  );
}

/** What units file, each by its own name. */
function submissionsOf(register: Register, language: Language): readonly Place[] {
  return Object.entries(register.submissions ?? {}).map(([name, { title }]) => ({
    href: `/r/${encodeURIComponent(register.id)}/submissions/${encodeURIComponent(name)}`,
    label: textIn(title, language),
  }));
}

/** More than this many have a page of their own, and the menu leads there. */
const mostReports = 4;

function reportsInMenu(register: Register, language: Language, principal: Principal): readonly Place[] {
  const all = allReports(register, language, principal);
  if (all.length <= mostReports) return all;
  const index = {
    href: `/r/${encodeURIComponent(register.id)}/reports`,
    label: message(language, 'report.all'),
  };
  return [...all.slice(0, mostReports - 1), index];
}

/** Goal tables, reports and models of volumes of a register. */
export function allReports(register: Register, language: Language, principal: Principal): readonly Place[] {
  return [
    ...goalTablesOf(register, language),
    ...reportsOf(register, language, principal),
    ...volumeModelsOf(register, language),
  ];
}

function goalTablesOf(register: Register, language: Language): readonly Place[] {
  return Object.entries(register.goalTables ?? {}).map(([name, { title }]) => ({
    href: `/r/${encodeURIComponent(register.id)}/goals/${encodeURIComponent(name)}`,
    label: textIn(title, language),
  }));
}

function volumeModelsOf(register: Register, language: Language): readonly Place[] {
  return Object.entries(register.volumeModels ?? {}).map(([name, { title }]) => ({
    href: `/r/${encodeURIComponent(register.id)}/volumes/${encodeURIComponent(name)}`,
    label: textIn(title, language),
  }));
}

/** Those of which something is for the reader. */
function reportsOf(register: Register, language: Language, principal: Principal): readonly Place[] {
  const isClinic = principal.kind === 'staff' && (principal.assignment?.unitId ?? null) !== null;
  const audience = audienceOf({ level: isClinic ? 'unit' : 'register', principal });
  const all = Object.entries(figureSourcesOf(register)).flatMap(([pathway, { reports, title }]) =>
    Object.entries(reports)
      .filter(([, declared]) => reportFor(declared, audience).tabs.length > 0)
      .map(([report, declared]) => ({
        href: `/r/${encodeURIComponent(register.id)}/reports/${encodeURIComponent(pathway)}/${encodeURIComponent(report)}`,
        report: textIn(declared.title, language),
        pathway: textIn(title, language),
      })),
  );
  return all.map(({ href, report, pathway }) => ({
    href,
    label: all.length === 1 || report === pathway ? report : `${report}: ${pathway}`,
  }));
}
