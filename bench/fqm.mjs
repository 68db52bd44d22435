import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { evaluateIndicators } from '@kvalreg/engine';
import { plugins } from '@kvalreg/server/plugins';
import { root } from '../scripts/workspaces.mjs';
import { measureBundle, patientBundle } from './fqm-measure.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

const version = '1.8.6';
const patients = 2_000;

/**
 * One proportion of so many invented patients in memory: by `fqm-execution`, which judges FHIR measures patient by patient, and
 * by the engine, case by case from the declaration, with its interval. Both must count the same before anything is timed.
 */
export async function fqm() {
  const { Calculator } = await load();
  const { register } = plugins.find((plugin) => plugin.register.id === 'swespine');
  // Every tenth left the question out; the others answer 1 (satisfied), 2 or 3 in turn.
  const answers = Array.from({ length: patients }, (_, at) => (at % 10 === 9 ? null : (at % 3) + 1));
  const rows = answers.map((answer) => ({
    index_date: '2023-06-01',
    index__year: 2023,
    year1__answered: true,
    year1__satisfaction__sat_se: answer,
  }));
  const bundles = answers.map((answer, at) => patientBundle(`p${String(at)}`, answer));
  const measure = measureBundle();
  const options = {
    measurementPeriodStart: '2024-01-01',
    measurementPeriodEnd: '2024-12-31',
    calculateHTML: false,
    calculateSDEs: false,
    calculateClauseCoverage: false,
  };
  const request = { indicators: ['satisfied'], groups: [[]], dataDate: '2026-01-01' };
  const ways = {
    engine: () => evaluateIndicators(register.pathways.lumbar, request, rows),
    fqm: () => Calculator.calculate(measure, bundles, options),
  };
  const [{ n, k }] = ways.engine();
  const counted = countOf((await ways.fqm()).results);
  if (counted.n !== n || counted.k !== k)
    throw new Error(
      `${String(k)} of ${String(n)} by the engine, and ${String(counted.k)} of ${String(counted.n)}`,
    );
  return { n, k, times: await rounds(ways, { warmUp: 2, count: 5 }) };
}

/** In a folder of its own: the project itself does not depend on it. */
async function load() {
  const folder = join(root, '.bench', 'fqm');
  if (!existsSync(join(folder, 'node_modules', 'fqm-execution'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const args = ['install', `fqm-execution@${version}`, '--no-audit', '--no-fund', '--ignore-scripts'];
    await promisify(execFile)('npm', args, { cwd: folder });
  }
  return createRequire(join(folder, 'package.json'))('fqm-execution');
}

function countOf(results) {
  const holds = ({ detailedResults: [group] }, type) =>
    group.populationResults.some(({ populationType, result }) => populationType === type && result);
  return {
    n: results.filter((one) => holds(one, 'denominator')).length,
    k: results.filter((one) => holds(one, 'numerator')).length,
  };
}

export function describeFqm({ n, k, times }) {
  const each = (name) => quantile(times[name], 0.5) / patients;
  const line = (name, words) =>
    `  ${words.padEnd(26)} ${milliseconds(each(name) * 1000)
      .replace('ms', 'µs')
      .padStart(9)} a patient   ${(each(name) / each('engine')).toFixed(1)} × the engine`;
  return [
    `The share of the satisfied (${String(k)} of ${String(n)}) of ${String(patients)} patients in memory:`,
    line('engine', 'from the declaration'),
    line('fqm', `fqm-execution ${version}`),
  ].join('\n');
}
