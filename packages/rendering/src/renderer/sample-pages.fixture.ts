import { everyKind, everyKindRegister } from '../forms/every-kind.fixture.js';
import { formPageView, formSummaryView, type FillingState } from '../forms/form-page-view.js';
import { responseView } from '../forms/response-view.js';
import { profileView } from '../profiles/profile-view.js';
import { figureView } from '../figures/figure-view.js';
import { changeOf, pathway, proportionOf } from '../figures/pathway.fixture.js';
import type { FigureView } from '../views/figure-views.js';
import type { FilterView } from '../views/filter-view.js';
import type { PageFrame } from '../views/page-frame.js';
import type { PageViews } from '../views/page-views.js';
import type { ActionLink, StatusView } from '../views/staff-views.js';
import { accessSample } from './access-sample.fixture.js';
import { comparisonSamples } from './comparison-samples.fixture.js';
import { contactSamples } from './contact-samples.fixture.js';
import { explanationSamples } from './explanation-samples.fixture.js';
import { deliverySamples } from './delivery-samples.fixture.js';
import { populationSamples } from './population-samples.fixture.js';
import { participationField, participationSamples } from './participation-samples.fixture.js';
import { messageSamples } from './message-samples.fixture.js';
import { paperSamples } from './paper-samples.fixture.js';
import { rightsSamples } from './rights-samples.fixture.js';
import { figuresSample, overviewSample } from './figures-sample.fixture.js';
import { filingSamples } from './filing-samples.fixture.js';
import { qrSvg } from './qr-svg.js';
import { subscriptionSamples } from './subscription-samples.fixture.js';
import { trialSamples } from './trial-samples.fixture.js';

export const frame: PageFrame = {
  language: 'sv',
  title: 'Titel',
  audience: 'staff',
  registerTitle: 'Ryggregistret',
  styles: ['/assets/a.css'],
  scripts: ['/assets/a.js'],
  icon: '/assets/icon.svg',
  navigation: {
    links: [{ href: '/r/spine/work-list', label: 'Arbetslista', current: true }],
    groups: [
      { label: 'Mer', links: [{ href: '/r/spine/log', label: 'Loggen', current: false }], current: null },
      {
        label: 'Resultat',
        links: [{ href: '/r/spine/figures', label: 'Siffror', current: true }],
        current: 'Siffror',
      },
    ],
  },
  session: { name: 'Kim Berg', role: 'Klinikpersonal', place: 'Lund', maySwitch: true, endsInSeconds: 1800 },
  showLogIn: true,
  languages: [
    { code: 'sv', label: 'Svenska', current: true, href: '?lang=sv' },
    { code: 'en', label: 'English', current: false, href: '?lang=en' },
  ],
  languageForm: null,
  csrfToken: 'token',
  demo: true,
  notice: 'Sparat',
};

const filling: FillingState = {
  form: everyKind,
  language: 'sv',
  answers: { working: true, smoking: 'now', 'pain.now': 4, weight: 70.5, aids: ['cane'] },
  problems: [
    { field: 'smoking', code: 'required', severity: 'error', message: 'Rökning saknas', params: {} },
    { field: null, code: 'check', severity: 'error', message: 'Hela formuläret', params: {} },
    { field: 'job', code: 'check', severity: 'warning', message: 'Ovanligt', params: {} },
  ],
  context: ['Anna Andersson', '1 år efter'],
  action: '/a/x/p/you',
  hidden: [{ name: 'lockVersion', value: '3' }],
  mayPause: true,
  audience: 'staff',
  hrefOf: (page) => `/a/x/${page ?? 'summary'}`,
};
const onPage = {
  // Every kind of question at once, as whoever types from paper meets them.
  page: {
    id: 'all',
    title: everyKind.title,
    fields: everyKind.pages.flatMap(({ fields }) => fields),
    sections: everyKind.pages.flatMap(({ sections = [] }) => sections),
  },
  raw: {},
  moreQuestions: true,
  saved: true,
  autosaveUrl: '/a/x/draft',
  keyboard: true,
};
const status: StatusView = { label: 'Försenad', color: 'warning' };
const action: ActionLink = { href: '/r/x', label: 'Fyll i', fullLabel: 'Fyll i: Anna', primary: true };
const filters: readonly FilterView[] = [
  {
    name: 'year',
    id: 'filter-year',
    label: 'År',
    several: true,
    chosen: 'Alla',
    open: true,
    options: [{ id: 'year-2019', value: '2019', label: '2019', selected: true }],
  },
  {
    name: 'diagnosis',
    id: 'filter-diagnosis',
    label: 'Diagnos',
    several: false,
    chosen: '',
    open: false,
    options: [{ id: 'd-1', value: '1', label: 'Diskbråck', selected: false }],
  },
];
const facts = [{ term: 'Klinik', value: 'Lund' }];
const list = {
  action: '/list',
  hidden: [{ name: 'page', value: '1' }],
  filters,
  clearHref: '/list',
  caption: '2 formulär',
  paging: { summary: 'Rad 1–20 av 40', previousHref: '/p', nextHref: '/n' },
};
const figures: readonly FigureView[] = [
  figureView({
    id: 'f1',
    figure: { title: { sv: 'Nöjda' }, indicators: ['satisfied'], by: 'year', chart: 'trend' },
    pathway,
    language: 'sv',
    series: [
      { label: 'Lund', tone: 'own', results: [proportionOf('satisfied', 0.6, { year: '2019' })] },
      { label: 'Riket', tone: 'other', results: [proportionOf('satisfied', 0.7, { year: '2019' })] },
    ],
    labelOf: (_dimension, code) => code,
    dimensionTitle: () => 'År',
    smallestN: 10,
  }),
  figureView({
    id: 'f2',
    figure: { title: { sv: 'Smärta' }, indicators: ['legPain', 'disability'], chart: 'before-after' },
    pathway,
    language: 'sv',
    series: [
      { label: 'Lund', tone: 'own', results: [changeOf('legPain', 7, 3), changeOf('disability', 40, 20)] },
    ],
    labelOf: (_dimension, code) => code,
    dimensionTitle: () => 'År',
    smallestN: 10,
  }),
  {
    id: 'f3',
    title: 'Tom',
    headingLevel: 2,
    charts: [],
    severalCharts: false,
    tables: [],
    notes: [],
    definitions: [],
  },
];

/** One view of every page with everything in it. */
export const samplePages: PageViews = {
  ...filingSamples,
  start: {
    registers: [
      {
        id: 'spine',
        users: [{ name: 'Kim', role: 'Klinikpersonal', place: 'Lund', sees: 'Arbetslista', href: '/x' }],
        usersLabel: 'try-spine',
        contentLanguage: 'en',
        title: 'Svenska ryggregistret',
        shortTitle: 'Swespine',
        description: 'Om ryggkirurgi',
        holder: 'Föreningen',
        publicHref: '/public/spine',
      },
    ],
    loginHref: '/login',
    demo: {
      users: [
        { name: 'Kim', role: 'Klinikpersonal', place: 'Lund', sees: 'Arbetslista', href: '/login/start' },
      ],
      link: { href: '/a/abc', code: 'ABCD-1234' },
    },
  },
  login: {
    staffHref: '/login/start',
    patientHref: '/login/start?as=patient',
    localHref: '/local',
    demoUsers: [{ name: 'Kim', role: 'Klinikpersonal', place: '', sees: 'Arbetslista', href: '/x' }],
    message: 'Logga in igen',
  },
  assignment: {
    choices: [
      {
        id: '1',
        role: 'Klinikpersonal',
        place: 'Lund',
        register: 'Swespine',
        current: true,
        label: 'Arbeta som klinikpersonal, Lund',
      },
    ],
    action: '/assignment',
    returnTo: '/',
  },
  access: accessSample,
  administration: {
    registers: [
      {
        title: 'Svenska ryggregistret',
        contentLanguage: 'en',
        facts,
        unitsCaption: '1 klinik',
        units: [{ name: 'Lund', id: 'lund', region: 'Skåne' }],
      },
    ],
    accountsCaption: '1 konto',
    accounts: [
      {
        name: 'Kim',
        href: '/administration/accounts/1',
        email: 'kim@example.org',
        isProgram: true,
        assignments: ['Klinikpersonal, Lund'],
      },
    ],
    paging: list.paging,
    rightsHref: '/administration/rights',
    apiHref: '/api/v1/openapi.json',
  },
  instruments: {
    contentLanguage: 'en',
    instruments: [
      {
        title: 'ODI',
        facts,
        holder: 'Rättighetshavaren',
        sources: ['Spine 2000'],
        wordingCaption: 'Ordalydelse för ODI',
        wording: [
          {
            language: 'svenska',
            state: 'Licensierad ordalydelse',
            isComplete: true,
            licence: 'Rättighetshavaren, 17',
            valid: 'Tills vidare',
            installed: '2 maj 2025 av Anna',
          },
          {
            language: 'norska',
            state: 'Neutrala beteckningar',
            isComplete: false,
            licence: null,
            valid: null,
            installed: null,
          },
        ],
      },
    ],
  },
  notice: {
    heading: 'Sidan finns inte',
    tone: 'warning',
    paragraphs: ['Kontrollera adressen.'],
    facts: [{ term: 'Felnummer', value: 'abc' }],
    actions: [{ href: '/', label: 'Till startsidan', primary: true }],
  },
  'answer-intro': {
    formTitle: 'Ett år efter',
    registerTitle: 'Swespine',
    about: facts,
    intro: 'Tack för att du svarar',
    pagesSentence: 'Formuläret har 5 sidor.',
    answerBefore: 'Svara senast 2026-05-01.',
    linkUntil: 'Länken fungerar till 2026-06-01.',
    started: true,
    participation: ['Dina uppgifter'],
    startHref: '/a/x/p/you',
  },
  code: { action: '/code', value: 'abc', error: 'Koden finns inte' },
  my: {
    name: 'Anna',
    known: true,
    toAnswer: [
      {
        form: 'Ett år',
        context: 'Lund',
        when: 'Senast 2026-05-01',
        href: '/my/x',
        actionLabel: 'Svara: Ett år',
      },
    ],
    later: [{ form: 'Två år', context: 'Lund', when: null, href: null, actionLabel: '' }],
    answered: [{ form: 'Före', context: 'Lund', when: 'Kom in 2025', href: null, actionLabel: '' }],
  },
  'form-page': formPageView({ ...filling, ...onPage }),
  'form-summary': formSummaryView({ ...filling, extras: [], gatheredOn: null, submitLabel: 'Skicka in' }),
  response: responseView(
    {
      register: everyKindRegister,
      form: everyKind,
      answers: { ...filling.answers, gone: 'x' },
      scores: { 'pain.now': 4 },
      formVersion: '1',
      filledOn: '2026-01-02',
      channel: 'paper',
      answeredIn: 'sv',
      later: [
        {
          revision: 2,
          when: '2026-01-03',
          author: 'Kim',
          reason: 'Fel sida',
          form: everyKind,
          answers: { ...filling.answers, smoking: 'never' },
        },
        {
          revision: 3,
          when: '2026-01-04',
          author: 'Kim',
          reason: null,
          form: everyKind,
          answers: { smoking: 'never' },
        },
      ],
      currentHref: '/r/x',
      history: [
        {
          revision: 1,
          when: '2026-01-02',
          author: 'Kim',
          channel: 'Papper',
          reason: null,
          current: false,
          href: '/r/1',
        },
        {
          revision: 2,
          when: '2026-01-03',
          author: 'Kim',
          channel: 'Papper',
          reason: 'Fel sida',
          current: true,
          href: null,
        },
      ],
      context: ['Anna'],
      correctHref: '/r/x/correct',
      backHref: '/r/x',
      backLabel: 'Till vårdförloppet',
    },
    'sv',
  ),
  conflict: {
    formTitle: 'Ett år',
    context: ['Anna'],
    rows: [{ question: 'Smärta', mine: '3', theirs: '4' }],
    action: '/r/x',
    useMine: [{ name: 'pain', value: '3' }],
    continueHref: '/r/x',
  },
  'work-list': {
    ...list,
    rows: [
      {
        patient: 'Anna',
        identifier: '19121212-1212',
        href: '/r/x',
        form: 'Kirurg',
        started: true,
        dueOn: '2026-01-01',
        status,
        action,
      },
    ],
  },
  patients: {
    searchAction: '/r/x/patients',
    identifier: '1912',
    identifierError: 'Personnumret är för kort',
    errors: { title: 'Ett fel', items: [{ href: '#f-identifier', message: 'För kort' }] },
    found: {
      name: 'Anna',
      facts,
      episodes: [{ href: '/r/x', label: 'Ländrygg', detail: '2024-01-01' }],
      participationHref: '/r/x/patients/p/participation',
      contact: { href: '/r/x/patients/p/contact', text: 'Nås med brev.' },
      rightsHref: '/r/x/patients/y/rights',
      open: {
        consent: participationField,
        action: '/r/x/episodes',
        personId: 'p',
        pathways: [{ value: 'lumbar', label: 'Ländrygg' }],
        units: [{ value: 'lund', label: 'Lund' }],
      },
    },
    add: {
      action: '/r/x/patients/add',
      sentence: 'Lägg till',
      warning: { text: '112 år', accept: '1912-12-12' },
      identifier: '191212121212',
      fields: [],
    },
  },
  timeline: {
    heading: 'Ländrygg',
    facts,
    profiles: [{ href: '/r/x/episodes/1/profile/own', label: 'Visa profil' }],
    patientHref: '/r/x/patients',
    ending: { href: '/r/x/episodes/e/end', label: 'Avsluta uppföljningen' },
    entries: [
      {
        title: 'Före',
        form: 'Patientens formulär',
        respondent: 'patienten',
        status,
        when: ['Senast 2026'],
        actions: [action],
        linkAction: '/r/x/link',
        linkLabel: 'Skapa personlig länk: Före',
        done: true,
      },
    ],
  },
  profile: profileView({
    profile: { title: { sv: 'Profil' }, intro: { sv: 'Egna skattningar' }, reference: 'start' },
    patient: 'Anna Andersson',
    facts,
    backHref: '/r/x/episodes/1',
    today: '2026-06-01',
    language: 'sv',
    smallestReference: 20,
    occasions: [
      { occasion: 'start', title: { sv: 'Vid start' }, answeredOn: '2026-01-02' },
      { occasion: 'year1', title: { sv: 'Efter ett år' }, answeredOn: null },
    ],
    scales: [
      {
        title: { sv: 'Nedstämdhet' },
        key: 'mood.total',
        range: [0, 21],
        decimals: 0,
        better: 'lower',
        values: [
          { value: 12, category: { sv: 'Trolig' } },
          { value: null, category: null },
        ],
        reference: { n: 1234, low: 5, median: 8.5, high: 12 },
      },
      {
        title: { sv: 'Ork' },
        key: 'energy',
        range: [0, 10],
        decimals: 1,
        better: 'higher',
        values: [
          { value: 3, category: null },
          { value: null, category: null },
        ],
        reference: null,
      },
    ],
  }),
  'personal-link': {
    formTitle: 'Ett år',
    context: ['Anna'],
    address: 'https://example.org/a/abc',
    code: 'ABCD-1234',
    codeAddress: 'example.org/code',
    expires: '2026-06-01',
    qr: qrSvg(
      [
        [true, false],
        [false, true],
      ],
      'QR',
    ),
    backHref: '/r/x',
  },
  'volume-model': {
    title: 'Flödet mot modellen',
    lead: 'Regionen',
    intro: 'Så många väntas komma så långt.',
    table: {
      id: 'volumes',
      caption: 'Flödet mot modellen',
      captionHidden: true,
      columnGroups: [],
      rowHeaders: ['Steg'],
      columns: [{ label: 'Modellen', numeric: true }],
      sections: [
        {
          title: null,
          rows: [{ headers: ['Bedömda'], strong: true, cells: [{ text: '500', numeric: true, note: null }] }],
        },
      ],
    },
    notes: ['Så räknas det.'],
  },
  reports: { title: 'Rapporter', links: [{ href: '/r/x', label: 'Standard' }] },
  'goal-table': {
    title: 'Mål',
    intro: 'Enheter och mål',
    asOf: ['Siffrorna visar registret som det var i dag.'],
    action: '/r/spine/goals/report',
    filters: [],
    hidden: [],
    clearHref: null,
    caption: 'Mål per enhet',
    unitTitle: 'Enhet',
    csvHref: '/r/spine/goals/report/csv',
    columns: [
      {
        heading: 'M1',
        title: 'Nöjda',
        href: '/r/spine/goals/report/M1',
        definition: 'Andel nöjda',
        direction: 'Högre är bättre',
        goal: 'Hög ≥ 70 %',
        period: 'År: 2024',
        smallestN: 'Från 20 fall',
        source: null,
      },
    ],
    nation: {
      name: 'Riket',
      cells: [{ text: '72 %', level: 'high', word: 'Hög', symbol: '●', detail: 'n = 300' }],
    },
    regions: [
      {
        name: 'Region Skåne',
        rows: [
          { name: 'Lund', cells: [{ text: '*', level: null, word: null, symbol: null, detail: 'n = 7' }] },
        ],
      },
    ],
    legend: [{ sign: '●', text: 'Hög' }],
  },
  'goal-indicator': {
    title: 'M1: Nöjda',
    asOf: ['Siffrorna visar registret som det var i dag.'],
    lead: 'År: 2024',
    goal: 'Hög ≥ 70 %',
    backHref: '/r/spine/goals/report',
    action: '/r/spine/goals/report/M1',
    filters: [],
    hidden: [],
    clearHref: null,
    csvHref: '/r/spine/goals/report/csv',
    figures: [],
  },
  ...rightsSamples,
  ...deliverySamples,
  ...explanationSamples,
  ...subscriptionSamples,
  ...paperSamples,
  ...populationSamples,
  ...messageSamples,
  ...trialSamples,
  ...contactSamples,
  ...participationSamples,
  'follow-ups': {
    notices: ['7 svar på Uppföljning har poäng enligt version 1 av ODI.'],
    indexDateTitle: 'Startdatum',
    ...list,
    rows: [
      {
        patient: 'Anna',
        identifier: '19121212-1212',
        href: '/r/x',
        occasion: '1 år',
        unit: 'Lund',
        indexDate: '2024-01-01',
        dueOn: null,
        answeredOn: '2025-01-01',
        channel: 'Papper',
        why: 'Avliden',
        status,
        actions: [action],
      },
    ],
    counts: {
      statuses: ['Försenad', 'Besvarad'],
      rows: [
        { unit: 'Lund', href: '/list?unit=lund', total: false, numbers: [3, 4] },
        { unit: 'Totalt', href: null, total: true, numbers: [3, 4] },
      ],
    },
  },
  report: {
    title: 'Standardrapport',
    lead: 'Lund jämförs med riket.',
    selection: 'Visas för: 2019',
    madeOn: 'Uttag 2026-01-01',
    tabs: [{ href: '?tab=1', label: 'Antal', current: true }],
    tabTitle: 'Antal',
    participation: ['4 av 5 enheter ingår.'],
    action: '/r/x',
    hidden: [{ name: 'tab', value: '1' }],
    filters,
    clearHref: '/r/x',
    csvHref: '/r/x.csv',
    csvLabel: 'Hämta',
    figures,
  },
  figures: figuresSample(filters, figures),
  ...comparisonSamples(figures, filters),
  overview: overviewSample,
  public: {
    title: 'Öppna resultat',
    registerDescription: 'Om',
    asOf: 'Frysta siffror',
    action: '/public/x',
    hidden: [],
    filters,
    clearHref: null,
    missing: ['År ”2031” finns inte bland de publicerade siffrorna. Här visas 2024.'],
    figures,
    notes: ['Färre än 10 visas inte'],
    nothing: false,
    links: [{ href: '/public/x/goals/report', label: 'Måluppfyllelse' }],
    csvHref: '/x.csv',
  },
};
