import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '@kvalreg/core';
import type { Form } from '@kvalreg/declaration';
import {
  analysisSql,
  settleAnswers,
  fieldsOfForm,
  planAnalysis,
  scheduleEpisode,
  scoreForm,
  type Answers,
} from '@kvalreg/engine';
import { columnOf, evaluate, type Cell } from '@kvalreg/expression';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { analysisPathway, operationForm, patientForm } from './analysis-pathway.fixture.js';

const plan = planAnalysis('example', 'hip-and-knee', analysisPathway);
const sql = analysisSql(plan);
const tables = [...plan.forms.map(({ table }) => table), plan.caseTable.table];

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  client = new pg.Client({ connectionString: database.url, types: { getTypeParser: asStored } });
  await client.connect();
  await client.query(`insert into organisation.unit (id, name, kind, region_code, hospital_code)
    values ('north', 'North', 'clinic', '21', 'north-hospitals'), ('south', 'South', 'clinic', null, null)`);
  for (const part of [sql.drop, sql.create, sql.functions]) await client.query(part);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('planAnalysis', () => {
  it('keeps names within what PostgreSQL allows, apart from each other and from its own', () => {
    const names = [
      ...tables,
      plan.projectFunction,
      ...plan.forms.flatMap(({ columns }) => columns.map(({ name }) => name)),
    ];
    expect(names.every((name) => /^[a-z][a-z0-9_]{0,62}$/.test(name))).toBe(true);
    expect(tables).toEqual([
      'example_hip_and_knee_f_patient',
      'example_hip_and_knee_f_operation',
      'example_hip_and_knee_case',
    ]);
    expect(plan.forms[0]?.columns[0]).toEqual({
      name: 'field__channel',
      type: 'text',
      key: 'channel',
      source: 'answers',
    });
  });
});

describe('analysis tables', () => {
  it('hold the same rows after each single projection as after a full rebuild, and as derived by hand', async () => {
    let [caseRows, partRows] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(episodes, { minLength: 1, maxLength: 12 }), async (drawn) => {
        await client.query('begin');
        try {
          const stored = [];
          for (const episode of drawn) stored.push(await store(episode));
          await client.query(sql.rebuild);
          for (const table of tables) {
            await client.query(
              `create temp table "was_${table}" on commit drop as select * from analysis."${table}"`,
            );
            await client.query(`delete from analysis."${table}"`);
          }
          for (const { id } of stored)
            await client.query(`select analysis."${plan.projectFunction}"($1)`, [id]);
          for (const table of tables) expect(await differences(table)).toEqual([]);
          // Once more: deriving what is already there changes nothing.
          for (const { id } of stored)
            await client.query(`select analysis."${plan.projectFunction}"($1)`, [id]);
          for (const table of tables) expect(await differences(table)).toEqual([]);

          const { rows } = await client.query<Record<string, Cell>>(
            `select * from analysis."${plan.caseTable.table}" order by episode_id`,
          );
          expect(rows).toEqual(
            stored
              .flatMap(byHand)
              .sort((a, b) => (String(a['episode_id']) < String(b['episode_id']) ? -1 : 1)),
          );
          const read = await client.query<
            Record<string, Cell>
          >(`select episode_id, row_number, field__row_number,
            weight, places, fixed, made, note from analysis."${partsView}" order by episode_id, row_number`);
          const parts = stored.flatMap(partsByHand);
          expect(read.rows).toEqual(
            parts.sort(
              (a, b) => String(a['episode_id']).localeCompare(String(b['episode_id'])) || order(a, b),
            ),
          );
          partRows += read.rows.length;
          caseRows += rows.length;
        } finally {
          await client.query('rollback');
        }
      }),
      { numRuns: 60 },
    );
    expect(caseRows).toBeGreaterThan(100);
    expect(partRows).toBeGreaterThan(100);
  }, 120_000);

  it('show the application only the rows in its scope', async () => {
    await client.query('begin');
    try {
      const [north, south] = [fc.sample(episodes, 40), fc.sample(episodes, 40)];
      const complete = (unit: string, drawn: Episode | undefined) => ({
        ...(drawn ?? fail()),
        unit,
        indexDate: '2020-01-01',
      });
      await store(complete('north', north[0]));
      await store(complete('south', south[0]));
      await store(complete('south', south[1]));
      await client.query(sql.rebuild);
      const seen = async (register: string, level: string, unit: string) => {
        await client.query(
          `select set_config('role', 'kvalreg_app', true), set_config('kvalreg.register', $1, true),
                  set_config('kvalreg.scope', $2, true), set_config('kvalreg.unit', $3, true)`,
          [register, level, unit],
        );
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from analysis."${plan.caseTable.table}"`,
        );
        await client.query('reset role');
        return rows[0]?.n;
      };
      expect(await seen('example', 'register', '')).toBe(3);
      expect(await seen('example', 'unit', 'north')).toBe(1);
      expect(await seen('example', 'unit', 'south')).toBe(2);
      expect(await seen('other', 'register', '')).toBe(0);
      expect(await seen('example', '', '')).toBe(0);
    } finally {
      await client.query('rollback');
    }
  });
});

function fail(): never {
  throw new Error('nothing was drawn');
}

interface Response {
  readonly occasion: string;
  readonly revisions: readonly { readonly answers: Answers; readonly filledOn: string }[];
}
interface Episode {
  readonly unit: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly indexDate: string | null;
  /** Where the person moved and when; a county that is not known is null. */
  readonly residences: readonly { readonly since: string; readonly county: string | null }[];
  readonly responses: readonly Response[];
}
type Stored = Episode & { readonly id: string };

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const partsView = 'example_hip_and_knee_r_operation_parts';

function order(a: Readonly<Record<string, Cell>>, b: typeof a): number {
  return Number(a['row_number']) - Number(b['row_number']);
}

/** The repetitions of an operation, from its answers and without SQL. */
function partsByHand({ id, responses }: Stored): Record<string, Cell>[] {
  const { answers = {} } = responses.find(({ occasion }) => occasion === 'operation')?.revisions.at(-1) ?? {};
  return [1, 2, 3].flatMap((row) => {
    const answer = (item: string): Cell => answers[`parts.${String(row)}.${item}`] ?? null;
    const values = ['weight', 'places', 'fixed', 'made', 'note'].map((item) => [item, answer(item)] as const);
    const own = { field__row_number: answer('rowNumber'), ...Object.fromEntries(values) };
    const isThere = Object.values(own).some(
      (value) => !(value === null || (Array.isArray(value) && value.length === 0)),
    );
    return isThere ? [{ episode_id: id, row_number: row, ...own }] : [];
  });
}

function answersTo(form: Form): fc.Arbitrary<Answers> {
  const values = fieldsOfForm(form).map(({ key, item }) => {
    const value: fc.Arbitrary<Cell> =
      item.kind === 'integer'
        ? fc.integer({ min: item.min, max: item.max })
        : item.kind === 'decimal'
          ? fc.integer({ min: 0, max: 1000 }).map((cents) => cents / 100)
          : item.kind === 'choice'
            ? fc.constantFrom(...Object.keys(item.options))
            : item.kind === 'choices'
              ? fc.subarray(Object.keys(item.options))
              : item.kind === 'boolean'
                ? fc.boolean()
                : item.kind === 'date'
                  ? day
                  : fc.constantFrom('post', "O'Brien", '"\\', '{}');
    return [key, fc.option(value)] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

function responseOn(occasion: string, form: Form): fc.Arbitrary<Response> {
  return fc
    .array(
      fc.record({ answers: answersTo(form).map((answers) => settleAnswers(form, answers)), filledOn: day }),
      { minLength: 1, maxLength: 3 },
    )
    .map((revisions) => ({ occasion, revisions }));
}

const episodes: fc.Arbitrary<Episode> = fc
  .record({
    unit: fc.constantFrom('north', 'south'),
    sex: fc.constantFrom('female', 'male'),
    birthDate: fc.constantFrom('1970-01-01', '1968-02-29', '2000-12-31'),
    indexDate: fc.option(fc.oneof(day, fc.constantFrom('2021-02-28', '2020-02-29', '2019-12-31'))),
    residences: fc.uniqueArray(fc.record({ since: day, county: fc.option(fc.constantFrom('01', '12')) }), {
      maxLength: 3,
      selector: ({ since }) => since,
    }),
    responses: fc.tuple(
      fc.option(responseOn('before', patientForm)),
      fc.option(responseOn('operation', operationForm)),
      fc.option(responseOn('year1', patientForm)),
    ),
  })
  .map((drawn) => ({ ...drawn, responses: drawn.responses.filter((response) => response !== null) }));

const formOf: Readonly<Record<string, readonly [string, Form]>> = {
  before: ['patient', patientForm],
  operation: ['operation', operationForm],
  year1: ['patient', patientForm],
};

/** Last day on which an answer counts. */
function closesOn({ indexDate }: Episode, occasion: string): string | null {
  const schedule = scheduleEpisode(analysisPathway, { openedOn: '2018-01-01', indexDate });
  return schedule.find((each) => each.occasion === occasion)?.closesOn ?? null;
}

async function store(episode: Episode): Promise<Stored> {
  const [id, person] = [randomUUID(), randomUUID()];
  const key = ['example', 'hip-and-knee'];
  await client.query(
    `insert into identity.person (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex) values ($1, 'personnummer', $2, '\\x00', $3, $4)`,
    [person, Buffer.from(person), episode.birthDate, episode.sex],
  );
  for (const { since, county } of episode.residences) {
    await client.query(
      `insert into identity.residence (person_id, since, county, noted_on) values ($1, $2, $3, $2)`,
      [person, since, county],
    );
  }
  await client.query(
    `insert into register.episode (id, register_id, pathway, person_id, unit_id, opened_on, index_date, created_by) values ($1, $2, $3, $4, $5, '2018-01-01', $6, 'test')`,
    [id, ...key, person, episode.unit, episode.indexDate],
  );
  for (const [occasion, [form]] of Object.entries(formOf)) {
    const response = episode.responses.find((each) => each.occasion === occasion);
    const last = response?.revisions.at(-1);
    await client.query(
      `insert into register.occasion (episode_id, name, register_id, pathway, unit_id, form, response_id, revision, answered_on, closes_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        occasion,
        ...key,
        episode.unit,
        form,
        last ? id : null,
        response?.revisions.length ?? null,
        last?.filledOn ?? null,
        closesOn(episode, occasion),
      ],
    );
  }
  for (const { occasion, revisions } of episode.responses) {
    const [form, declared] = formOf[occasion] ?? fail();
    const response = randomUUID();
    await client.query(`update register.occasion set response_id = $3 where episode_id = $1 and name = $2`, [
      id,
      occasion,
      response,
    ]);
    for (const [at, { answers, filledOn }] of revisions.entries()) {
      await client.query(
        `insert into register.form_response (response_id, revision, register_id, pathway, episode_id, occasion, form, form_version, unit_id, answers, scores, filled_on, channel, language, change_reason, author)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'web', 'sv', $13, 'test')`,
        [
          response,
          at + 1,
          ...key,
          id,
          occasion,
          form,
          declared.version,
          episode.unit,
          JSON.stringify(answers),
          JSON.stringify(scoreForm(declared, answers)),
          filledOn,
          at > 0 ? 'corrected' : null,
        ],
      );
    }
  }
  return { ...episode, id };
}

async function differences(table: string): Promise<readonly unknown[]> {
  const [was, is] = [`select * from "was_${table}"`, `select * from analysis."${table}"`];
  const { rows } = await client.query<Record<string, unknown>>(
    `(${was} except all ${is}) union all (${is} except all ${was})`,
  );
  return rows;
}

/** The case row of an episode, from its answers and the declaration, without SQL. */
function byHand(episode: Stored): readonly Record<string, Cell>[] {
  const { indexDate } = episode;
  if (indexDate === null) return [];
  const lookup = (path: readonly string[]): Cell => {
    const [occasion = '', ...rest] = path;
    if (occasion === 'person') return rest[0] === 'sex' ? episode.sex : ageOn(indexDate, episode.birthDate);
    const current = episode.responses.find((response) => response.occasion === occasion)?.revisions.at(-1);
    if (rest[0] === 'answered') return current !== undefined;
    if (rest[0] === 'answeredOn') return current?.filledOn ?? null;
    if (rest[0] === 'closesOn') return closesOn(episode, occasion);
    if (!current) return null;
    const [, form] = formOf[occasion] ?? fail();
    const key = rest.join('.');
    return { ...current.answers, ...scoreForm(form, current.answers) }[key] ?? null;
  };
  const read = [
    ...Object.keys(formOf).flatMap((occasion) => [
      [occasion, 'answered'],
      [occasion, 'answeredOn'],
    ]),
    ...[
      'before.scale.total',
      'year1.scale.total',
      'before.channel',
      'before.illnesses',
      'year1.aRatherLongNameThatAloneIsNearlyTheLongestThatPostgresKeeps.second',
      'operation.side',
      'operation.heaviest',
      'operation.parts.2.fixed',
      'before.smokes',
      'before.since',
      'year1.closesOn',
    ].map((path) => path.split('.')),
  ];
  const dimensions = Object.entries(analysisPathway.dimensions).map(([name, { value }]) => {
    const cell = evaluate(value, lookup);
    return [columnOf(['d', name]), cell === null ? null : String(cell)] as const;
  });
  return [
    {
      episode_id: episode.id,
      register_id: 'example',
      unit_id: episode.unit,
      region: episode.unit === 'north' ? '21' : null,
      hospital: episode.unit === 'north' ? 'north-hospitals' : 'south',
      residence: residenceOn(indexDate, episode),
      index_date: indexDate,
      index__year: Number(indexDate.slice(0, 4)),
      index__month: indexDate.slice(0, 7),
      person__sex: episode.sex,
      person__age: ageOn(indexDate, episode.birthDate),
      ...Object.fromEntries(read.map((path) => [columnOf(path), lookup(path)])),
      ...Object.fromEntries(dimensions),
    },
  ];
}

function residenceOn(date: string, { residences }: Episode): string | null {
  const known = residences.filter(({ since }) => since <= date).map(({ since }) => since);
  const last = known.sort().at(-1);
  return residences.find(({ since }) => since === last)?.county ?? null;
}

function ageOn(date: string, birth: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Dates as the text they are. */
function asStored(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === 1082 && format !== 'binary' ? (text: string) => text : pg.types.getTypeParser(oid, format);
}
