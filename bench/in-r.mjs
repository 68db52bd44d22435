import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { compileIndicators, planAnalysis, readIndicatorRows } from '@kvalreg/engine';
import { plugins } from '@kvalreg/server/plugins';
import { to as copyTo } from 'pg-copy-streams';
import { withClient } from './database.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

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
  followedUpYear1: 'if_else(is.na(closes) | closes < today, answered == 1, NA)',
  backPainDecreased: 'if_else(answered == 1 & back != 0, back %in% 1:2, NA)',
  legPainDecreased: 'if_else(answered == 1 & leg != 0, leg %in% 1:2, NA)',
  legPainDecreasedAll: 'if_else(answered == 1 & !is.na(leg), leg %in% 1:2, NA)',
  satisfied: 'if_else(answered == 1 & !is.na(satisfaction), satisfaction == 1, NA)',
  reoperations: 'again == 1',
};
const means = {
  ...Object.fromEntries(Object.keys(changes).map((name) => [name, `${name}_after - ${name}_before`])),
  lengthOfStayMean: 'stay',
};
const indicators = [...Object.keys(changes), ...Object.keys(shares), 'lengthOfStayMean'];
const measuredRounds = 9;

/** What is made of a row, what is summed up of a group, and the intervals: one pipeline, as one writes it with dplyr. */
const program = `
suppressPackageStartupMessages(library(dplyr))
folder <- commandArgs(trailingOnly = TRUE)[1]
cases <- as_tibble(read.csv(file.path(folder, "cases.csv"), na.strings = ""))
today <- as.integer(commandArgs(trailingOnly = TRUE)[2])
z <- qnorm(0.975)
figures <- function() cases %>%
  mutate(
    sex = coalesce(sex, "(unknown)"),
${Object.keys(changes)
  .map(
    (name) => `    both_${name} = answered == 1 & !is.na(${name}_before + ${name}_after),
    before_${name} = if_else(both_${name}, as.double(${name}_before), NA_real_), after_${name} = if_else(both_${name}, as.double(${name}_after), NA_real_),`,
  )
  .join('\n')}
${Object.entries(shares)
  .map(([name, met]) => `    met_${name} = ${met},`)
  .join('\n')}
    of_lengthOfStayMean = as.double(stay)
  ) %>%
  group_by(unit, year, sex) %>%
  summarise(
${Object.keys(changes)
  .map(
    (name) => `    n_${name} = sum(both_${name}),
    before_m_${name} = mean(before_${name}, na.rm = TRUE), before_s_${name} = sd(before_${name}, na.rm = TRUE),
    after_m_${name} = mean(after_${name}, na.rm = TRUE), after_s_${name} = sd(after_${name}, na.rm = TRUE),
    m_${name} = mean(after_${name} - before_${name}, na.rm = TRUE), s_${name} = sd(after_${name} - before_${name}, na.rm = TRUE),`,
  )
  .join('\n')}
${Object.keys(shares)
  .map((name) => `    n_${name} = sum(!is.na(met_${name})), k_${name} = sum(met_${name}, na.rm = TRUE),`)
  .join('\n')}
    n_lengthOfStayMean = sum(!is.na(of_lengthOfStayMean)),
    m_lengthOfStayMean = mean(of_lengthOfStayMean, na.rm = TRUE), s_lengthOfStayMean = sd(of_lengthOfStayMean, na.rm = TRUE),
    .groups = "drop"
  ) %>%
  mutate(
${[
  ...Object.keys(means).map(
    (
      name,
    ) => `    w_${name} = if_else(n_${name} > 1, qt(0.975, pmax(n_${name} - 1, 1)) * s_${name} / sqrt(n_${name}), NA_real_),
    value_${name} = m_${name}, low_${name} = m_${name} - w_${name}, high_${name} = m_${name} + w_${name}`,
  ),
  ...Object.keys(shares).map(
    (name) => `    c_${name} = (k_${name} + z^2 / 2) / (n_${name} + z^2),
    w_${name} = z * sqrt(k_${name} * (1 - k_${name} / n_${name}) + z^2 / 4) / (n_${name} + z^2),
    value_${name} = k_${name} / n_${name}, low_${name} = c_${name} - w_${name}, high_${name} = c_${name} + w_${name}`,
  ),
].join(',\n')}
  )
for (i in 1:2) found <- figures()
times <- sapply(1:${String(measuredRounds)}, function(i) { start <- proc.time()[["elapsed"]]; figures(); (proc.time()[["elapsed"]] - start) * 1000 })
cat(paste(R.version.string, "and dplyr", packageVersion("dplyr")), times, sep = "\\n")
options(digits = 17)
write.csv(found, file.path(folder, "figures.csv"), row.names = FALSE, na = "", quote = FALSE)
`;

/**
 * Twelve indicators of the register by clinic, year and sex with intervals, by dplyr on the same rows in memory, against
 * the SQL from the declaration on the tables. Every figure is compared.
 */
export async function inR({ url }) {
  const pathway = plugins.find(({ register }) => register.id === 'swespine').register.pathways.lumbar;
  const plan = planAnalysis('swespine', 'lumbar', pathway);
  const dataDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const request = { indicators, groups: [['unit', 'year', 'sex']], dataDate };
  const folder = await mkdtemp(join(tmpdir(), 'kvalreg-r-'));
  try {
    return await withClient(url, async (client) => {
      await client.query('set jit = off');
      const cases = await writeCases(client, `analysis.${plan.caseTable.table}`, folder);
      const { sql, params } = compileIndicators(plan, pathway, request);
      const compiled = async () =>
        readIndicatorRows(pathway, request, (await client.query(sql, [...params])).rows);
      const found = await compiled();
      const { name, times: r } = await runR(folder, dataDate);
      expectSame(await readFile(join(folder, 'figures.csv'), 'utf8'), found);
      const { sql: times } = await rounds({ sql: compiled }, { warmUp: 2, count: measuredRounds });
      return { name, cases, figures: found.length, times: { sql: times, r } };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeCases(client, table, folder) {
  const scores = Object.entries(changes).map(
    ([name, column]) => `baseline__${column} as "${name}_before", year1__${column} as "${name}_after"`,
  );
  const rows = `select unit_id as unit, index__year as year, person__sex as sex, coalesce(year1__answered, false)::int as answered,
       year1__closes_on - date '2000-01-01' as closes, year1__ga_back__ga as back, year1__ga_leg__ga as leg,
       year1__satisfaction__sat_se as satisfaction, surgery__length_of_stay as stay,
       surgery__reoperation::int as again, ${scores.join(', ')} from ${table}`;
  const copy = client.query(copyTo(`copy (${rows}) to stdout with (format csv, header)`));
  await pipeline(copy, createWriteStream(join(folder, 'cases.csv')));
  return copy.rowCount;
}

async function runR(folder, dataDate) {
  const script = join(folder, 'figures.R');
  await writeFile(script, program);
  const today = (Date.parse(dataDate) - Date.parse('2000-01-01')) / 86_400_000;
  try {
    const { stdout } = await promisify(execFile)('Rscript', ['--vanilla', script, folder, String(today)]);
    const [name = '', ...times] = stdout.trim().split('\n');
    return { name, times: times.map(Number).toSorted((a, b) => a - b) };
  } catch (error) {
    if (error.code !== 'ENOENT' && !/there is no package/.test(error.stderr)) throw error;
    throw new Error('R with dplyr is needed for this: apt-get install r-base-core r-cran-dplyr', {
      cause: error,
    });
  }
}

function expectSame(csv, found) {
  const [head = '', ...lines] = csv.trim().split('\n');
  const columns = head.split(',');
  const rows = new Map(
    lines.map((line) => {
      const cells = line.split(',');
      const row = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
      return [`${row.unit} ${row.year} ${row.sex}`, row];
    }),
  );
  for (const { indicator, group, few, ...figure } of found) {
    const row = rows.get(`${group.unit} ${group.year} ${group.sex}`) ?? {};
    for (const part of few ? ['n'] : ['n', 'value', 'low', 'high'])
      if (!isSame(numberIn(row[`${part}_${indicator}`]), figure[part]))
        throw new Error(
          `${indicator} ${JSON.stringify(group)}: ${part} is ${String(row[`${part}_${indicator}`])} by R, and ${String(figure[part])}`,
        );
  }
}

function numberIn(text) {
  return text === undefined || text === '' || text === 'NaN' ? null : Number(text);
}

function isSame(one, other) {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

export function describeInR({ name, cases, figures, times }) {
  const middle = (way) => quantile(times[way], 0.5);
  const line = (way, words) =>
    `  ${words.padEnd(44)} median ${milliseconds(middle(way)).padStart(8)}   ${(middle(way) / middle('sql')).toFixed(2)} × the declaration`;
  return [
    `${String(indicators.length)} indicators of ${String(cases)} cases by clinic, year and sex (${String(figures)} figures):`,
    line('sql', 'SQL from the declaration'),
    line('r', 'dplyr, the rows in memory'),
    `  (${name})`,
  ].join('\n');
}
