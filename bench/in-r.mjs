import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { compileIndicators, planAnalysis, readIndicatorRows } from '@kvalreg/engine';
import { plugins } from '@kvalreg/server/plugins';
import { root } from '../scripts/workspaces.mjs';
import { withClient } from './database.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

const packages = ['webr@0.6.0', 'ws@8.18.3'];
/** Indicator → the column of its score at the baseline and after a year. */
const changes = {
  nrsBackYear1: 'nrs_back__score',
  nrsLegYear1: 'nrs_leg__score',
  odiYear1: 'odi__score',
  eq5dYear1: 'eq5d__index',
  eqVasYear1: 'eq_vas__score',
};
/** Indicator → what is met, of those of whom it is known, in R. */
const shares = {
  followedUpYear1: 'ifelse(is.na(closes) | closes < today, answered, NA)',
  backPainDecreased: 'ifelse(answered == 1 & back != 0, back == 1 | back == 2, NA)',
  legPainDecreased: 'ifelse(answered == 1 & leg != 0, leg == 1 | leg == 2, NA)',
  legPainDecreasedAll: 'ifelse(answered == 1, leg == 1 | leg == 2, NA)',
  satisfied: 'ifelse(answered == 1, satisfaction == 1, NA)',
  reoperations: 'again',
};
const indicators = [...Object.keys(changes), ...Object.keys(shares), 'lengthOfStayMean'];

/** The fastest that base R knows: sums by group with `rowsum`, and everything else in whole columns. */
const program = `
cell <- paste(unit, year, ifelse(is.na(sex), "(unknown)", sex))
mean_of <- function(x) {
  known <- !is.na(x); s <- rowsum(cbind(1, x)[known, , drop = FALSE], cell[known])
  n <- s[, 1]; m <- s[, 2] / n
  q <- rowsum((x[known] - m[cell[known]])^2, cell[known])[, 1]
  sd <- ifelse(n > 1, sqrt(q / (n - 1)), NA)
  margin <- ifelse(n > 1, qt(0.975, pmax(n - 1, 1)) * sd / sqrt(n), NA)
  list(cell = names(n), n = n, value = m, low = m - margin, high = m + margin)
}
share_of <- function(x) {
  known <- !is.na(x); s <- rowsum(cbind(1, as.numeric(x))[known, , drop = FALSE], cell[known])
  n <- s[, 1]; k <- s[, 2]; z <- qnorm(0.975)
  middle <- (k + z^2 / 2) / (n + z^2); width <- z * sqrt(k * (1 - k / n) + z^2 / 4) / (n + z^2)
  list(cell = rownames(s), n = n, value = k / n, low = middle - width, high = middle + width)
}
figures <- list(
  ${[
    ...Object.entries(changes).map(([name, column]) => {
      const [before, after] = [`before_${column}`, `after_${column}`];
      return `${name} = { both <- ifelse(answered == 1 & !is.na(${before} + ${after}), 1, NA)
  mean_of(both * ${before}); mean_of(both * ${after}); mean_of(both * (${after} - ${before})) }`;
    }),
    ...Object.entries(shares).map(([name, met]) => `${name} = share_of(${met})`),
    'lengthOfStayMean = mean_of(stay)',
  ].join(',\n  ')})
NULL`;

/**
 * Some indicators of the register by clinic, year and sex with intervals by base R on the same rows in memory, against the SQL from
 * the declaration. It is R compiled to WebAssembly, which takes longer than R itself, and without dplyr.
 */
export async function inR({ url }) {
  const { WebR } = await load();
  const pathway = plugins.find(({ register }) => register.id === 'swespine').register.pathways.lumbar;
  const plan = planAnalysis('swespine', 'lumbar', pathway);
  const dataDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const request = { indicators, groups: [['unit', 'year', 'sex']], dataDate };
  const webR = new WebR();
  await webR.init();
  try {
    return await withClient(url, async (client) => {
      await client.query('set jit = off');
      const cases = await loadInto(webR, client, `analysis.${plan.caseTable.table}`, dataDate);
      const { sql, params } = compileIndicators(plan, pathway, request);
      const ways = {
        sql: async () => readIndicatorRows(pathway, request, (await client.query(sql, [...params])).rows),
        r: () => webR.evalRVoid(program),
      };
      const found = await ways.sql();
      await ways.r();
      await expectSame(webR, found);
      return { cases, figures: found.length, times: await rounds(ways, { warmUp: 1, count: 5 }) };
    });
  } finally {
    webR.close();
  }
}

/** In a folder of its own: the project itself does not depend on it. */
async function load() {
  const folder = join(root, '.bench', 'webr');
  if (!existsSync(join(folder, 'node_modules', 'webr'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
    await promisify(execFile)('npm', ['install', ...packages, ...quiet], { cwd: folder });
  }
  return import(pathToFileURL(join(folder, 'node_modules', 'webr', 'dist', 'webr.mjs')).href);
}

/** The rows as vectors of R; days as numbers. */
async function loadInto(webR, client, table, dataDate) {
  const scores = Object.values(changes).map(
    (column) => `baseline__${column} as "before_${column}", year1__${column} as "after_${column}"`,
  );
  const { rows, fields } = await client.query(
    `select unit_id as unit, index__year as year, person__sex as sex, coalesce(year1__answered, false)::int as answered,
       year1__closes_on - date '2000-01-01' as closes, year1__ga_back__ga as back, year1__ga_leg__ga as leg,
       year1__satisfaction__sat_se as satisfaction, surgery__length_of_stay as stay,
       surgery__reoperation::int as again, ${scores.join(', ')} from ${table}`,
  );
  for (const { name } of fields) {
    const values = rows.map((row) => row[name]);
    const isText = name === 'unit' || name === 'sex';
    const vector = isText ? await new webR.RCharacter(values) : await new webR.RDouble(values);
    await webR.objs.globalEnv.bind(name, vector);
  }
  await webR.evalRVoid(`today <- as.numeric(as.Date("${dataDate}") - as.Date("2000-01-01"))`);
  return rows.length;
}

async function expectSame(webR, found) {
  const known = new Map(
    found.map(({ indicator, group: { unit, year, sex }, ...figure }) => [
      `${indicator} ${unit} ${year} ${sex}`,
      figure,
    ]),
  );
  for (const name of indicators) {
    const columns = {};
    for (const part of ['cell', 'n', 'value', 'low', 'high'])
      columns[part] = await (await webR.evalR(`figures$${name}$${part}`)).toArray();
    for (const [at, cell] of columns.cell.entries()) {
      const figure = known.get(`${name} ${cell}`);
      for (const part of figure?.few ? ['n'] : ['n', 'value', 'low', 'high'])
        if (!isSame(columns[part][at], figure?.[part]))
          throw new Error(
            `${name} ${cell}: ${part} is ${String(columns[part][at])} by R, and ${String(figure?.[part])}`,
          );
    }
  }
}

function isSame(one, other) {
  const isMissing = (value) => value === null || value === undefined || Number.isNaN(value);
  if (isMissing(one) || isMissing(other)) return isMissing(one) && isMissing(other);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

export function describeInR({ cases, figures, times }) {
  const middle = (name) => quantile(times[name], 0.5);
  const line = (name, words) =>
    `  ${words.padEnd(44)} median ${milliseconds(middle(name)).padStart(8)}   ${(middle(name) / middle('sql')).toFixed(2)} × the declaration`;
  return [
    `${String(indicators.length)} indicators of ${String(cases)} cases by clinic, year and sex (${String(figures)} figures):`,
    line('sql', 'SQL from the declaration'),
    line('r', 'base R in WebAssembly, the rows in memory'),
  ].join('\n');
}
