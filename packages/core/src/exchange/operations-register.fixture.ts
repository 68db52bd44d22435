import {
  defineForm,
  defineInstrument,
  definePathway,
  defineRegister,
  type RegisterPlugin,
  type Text,
} from '@kvalreg/declaration';
import { add, eq, lte } from '@kvalreg/expression';

const text = (en: string): Text => ({ en, sv: en });
const scaleItem = (en: string) =>
  ({ kind: 'integer', min: 0, max: 10, display: 'scale', label: text(en) }) as const;

const pain = defineInstrument({
  id: 'two-pains',
  version: '1',
  title: text('Pain'),
  items: { rest: scaleItem('Pain at rest'), moving: scaleItem('Pain when moving') },
  scores: (item) => ({
    total: {
      label: text('Pain'),
      range: [0, 20],
      better: 'lower',
      decimals: 0,
      value: add(item.rest, item.moving),
    },
  }),
  missingRule: text('Both are needed'),
  licence: { holder: 'nobody', itemTextMayShip: 'yes' },
  sources: ['made for tests'],
});

const visit = defineForm({
  version: '1',
  title: text('Visit'),
  respondent: 'patient',
  items: {
    weight: { kind: 'decimal', min: 30, max: 250, decimals: 1, label: text('Weight') },
    smoker: { kind: 'boolean', label: text('Smoker') },
    perDay: { kind: 'integer', min: 1, max: 100, label: text('Cigarettes a day') },
    aids: {
      kind: 'choices',
      label: text('Aids'),
      options: { stick: text('Stick'), frame: text('Frame'), none: text('None') },
      exclusive: 'none',
    },
    note: { kind: 'text', maxLength: 2000, multiline: true, label: text('Note') },
  },
  instruments: { pain },
  pages: [{ id: 'all', title: text('All'), fields: ['pain', 'weight', 'smoker', 'perDay', 'aids', 'note'] }],
  visibleIf: (f) => ({ perDay: eq(f.smoker, true) }),
  checks: (f) => [
    {
      id: 'heavy',
      severity: 'warning',
      holds: lte(f.weight, 200),
      fields: [f.weight],
      message: text('More than 200 kg: is that right?'),
    },
  ],
});

const operation = defineForm({
  version: '1',
  title: text('Operation'),
  respondent: 'staff',
  items: {
    operatedOn: { kind: 'date', required: true, notAfter: 'today', label: text('Day of operation') },
    side: {
      kind: 'choice',
      required: true,
      label: text('Side'),
      options: { left: text('Left'), right: text('Right') },
    },
  },
  instruments: {},
  pages: [{ id: 'all', title: text('All'), fields: ['operatedOn', 'side'] }],
});

/** A small register for the tests of files in and out: every kind of field, and visits before and after an operation. */
export const operationsPlugin: RegisterPlugin = {
  apiVersion: 1,
  register: defineRegister({
    id: 'operations',
    version: '1',
    title: text('Operations'),
    shortTitle: text('Operations'),
    description: text('For tests'),
    holder: text('Nobody'),
    languages: ['en', 'sv'],
    identifiers: ['personnummer', 'samordningsnummer', 'reservnummer'],
    participation: { basis: 'opt-out', information: text('Tests'), informationVersion: '1' },
    pathways: {
      knee: definePathway({
        title: text('Knee'),
        forms: { visit, operation },
        occasions: {
          before: {
            title: text('Before'),
            form: 'visit',
            opens: 'episode',
            due: { days: 0 },
            window: { before: 180, after: 0 },
          },
          operation: {
            title: text('Operation'),
            form: 'operation',
            opens: 'episode',
            due: { days: 0 },
            window: { before: 0, after: 30 },
          },
          month3: {
            title: text('3 months'),
            form: 'visit',
            opens: 'index',
            due: { months: 3 },
            window: { before: 30, after: 60 },
          },
          year1: {
            title: text('1 year'),
            form: 'visit',
            opens: 'index',
            due: { years: 1 },
            window: { before: 60, after: 180 },
          },
        },
        index: (at) => at.operation.operatedOn,
        dimensions: () => ({}),
        indicators: () => ({
          operations: { kind: 'count', title: text('Operations'), definition: text('All operations') },
        }),
        reports: {},
      }),
    },
  }),
};
