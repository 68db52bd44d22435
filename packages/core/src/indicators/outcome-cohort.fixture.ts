import { staff, type StartedCore } from '../fixtures/start-core.fixture.js';
import { plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { OrganisationService } from '../organisation/organisation.service.js';

/** Operation date, side, [pain before, walks] or not answered, [pain after, satisfied] or not answered. */
export type CohortCase = readonly [
  operationDate: string,
  side: 'left' | 'right',
  before: readonly [pain: number | null, walks: boolean | null] | null,
  after: readonly [pain: number | null, satisfied: 'yes' | 'unsure' | 'no' | null] | null,
];

/**
 * Small enough to count by hand. Satisfied, in 2023, on the left: north 4 of 5, south 3 of 4, east 5 of 6; west has
 * one case in all.
 */
export const cohort: Readonly<Record<string, readonly CohortCase[]>> = {
  north: [
    ['2023-02-01', 'left', [8, true], [2, 'yes']],
    ['2023-02-02', 'left', [7, true], [3, 'yes']],
    ['2023-03-01', 'left', [6, true], [6, 'no']],
    ['2023-04-01', 'left', [9, true], [1, 'yes']],
    ['2023-05-01', 'left', [5, true], [null, 'yes']],
    ['2023-06-01', 'left', [0, true], [0, 'yes']], // excluded: no pain before
    ['2023-07-01', 'left', [4, false], [2, 'unsure']], // outside: does not walk
    ['2023-08-01', 'left', null, [3, 'yes']], // unknown: whether the patient walks was not answered
    ['2023-09-01', 'left', [7, true], null], // not followed up
    ['2024-01-15', 'right', [10, true], [5, 'no']],
  ],
  south: [
    ['2023-01-10', 'left', [5, true], [5, 'no']],
    ['2023-01-11', 'left', [6, true], [4, 'yes']],
    ['2023-01-12', 'left', [7, true], [3, 'yes']],
    ['2023-01-13', 'left', [8, true], [2, 'yes']],
    ['2024-02-01', 'left', [8, true], [8, 'no']],
  ],
  east: [
    ['2023-03-10', 'left', [9, true], [3, 'yes']],
    ['2023-03-11', 'left', [9, true], [3, 'yes']],
    ['2023-03-12', 'left', [9, true], [3, 'yes']],
    ['2023-03-13', 'left', [9, true], [3, 'yes']],
    ['2023-03-14', 'left', [9, true], [3, 'yes']],
    ['2023-03-15', 'left', [9, true], [8, 'no']],
  ],
  west: [['2023-11-01', 'right', [3, true], [1, 'yes']]],
};

/** Registers the cohort as clinics and patients would, form by form. */
export async function loadCohort(core: StartedCore): Promise<void> {
  await core.get(OrganisationService).save('knee', [
    { id: 'east', name: 'East clinic', kind: 'clinic', regionCode: '12', regionName: 'Skåne' },
    { id: 'west', name: 'West clinic', kind: 'clinic', regionCode: '14', regionName: 'Västra Götaland' },
  ]);
  await loadCases(core, cohort);
}

/** Registers cases in the same way at units that there are. */
export async function loadCases(
  core: StartedCore,
  byUnit: Readonly<Record<string, readonly CohortCase[]>>,
): Promise<void> {
  for (const [unit, cases] of Object.entries(byUnit)) {
    for (const one of cases) await loadCase(core, unit, one);
  }
}

async function loadCase(
  core: StartedCore,
  unit: string,
  [operationDate, side, before, after]: CohortCase,
): Promise<void> {
  const scope = staff(unit);
  const { episodeId } = await plannedCase(core, scope, operationDate);
  if (before) {
    const [pain, walks] = before;
    await submit(core, scope, episodeId, 'baseline', { pain, walks }, { filledOn: operationDate });
  }
  await submit(core, scope, episodeId, 'surgery', { operationDate, side });
  if (after) {
    const [pain, satisfied] = after;
    const filledOn = `${String(Number(operationDate.slice(0, 4)) + 1)}${operationDate.slice(4)}`;
    await submit(core, scope, episodeId, 'year1', { pain, satisfied }, { filledOn });
  }
}
