import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { loadCohort } from '../indicators/outcome-cohort.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import { PublicationService } from './publication.service.js';

let core: StartedCore;
let publication: PublicationService;
beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  await loadCohort(core);
  publication = core.get(PublicationService);
});
afterAll(() => core.stop());

describe('what anyone may see', () => {
  it('is by unit and year beside the nation, small figures withheld without saying why', async () => {
    const { results, selection, limits, units } = await publication.read('knee', 'knee');
    expect(selection).toEqual({ dimension: 'side', codes: ['left', 'right'], code: 'left' });
    expect(limits).toEqual({ smallestN: 5, smallestCell: 1 });
    expect(units.map(({ id }) => id)).toEqual(['east', 'north', 'south', 'west']);
    expect(
      results.map(({ group, n, k, value }) => [group['unit'] ?? 'nation', group['year'], n, k, value]),
    ).toEqual([
      // Both give way, so that south cannot be worked out, also not by the north, which knows its own figure.
      ['east', '2023', null, undefined, null],
      ['north', '2023', null, undefined, null],
      ['south', '2023', null, undefined, null],
      ['south', '2024', null, undefined, null],
      ['nation', '2023', 15, 12, 0.8],
      ['nation', '2024', null, undefined, null],
    ]);
    expect(new Set(results.flatMap(({ suppressed }) => suppressed ?? []))).toEqual(new Set(['withheld']));
    const flows = results.filter(({ group }) => group['unit'] !== undefined);
    expect(new Set(flows.map(({ population, unknown }) => [population, unknown]).flat())).toEqual(
      new Set([null]),
    );
  });

  it('is shown for one declared value at a time', async () => {
    const { results, selection } = await publication.read('knee', 'knee', { code: 'right' });
    expect(selection?.code).toBe('right');
    expect(new Set(results.map(({ suppressed, n, k }) => JSON.stringify([suppressed, n, k])))).toEqual(
      new Set(['["withheld",null,null]']),
    );
    await expect(publication.read('knee', 'knee', { code: 'both' })).rejects.toMatchObject({
      status: 400,
      details: {
        problems: [{ field: 'side', message: 'side: "both" is not published. Choose one of: left, right.' }],
      },
    });
  });

  it('is nothing where nothing is published', async () => {
    const other = await startCore([kneeRegister()]);
    try {
      await expect(other.get(PublicationService).read('knee', 'knee')).rejects.toMatchObject({
        status: 404,
        code: 'nothing-published',
      });
    } finally {
      await other.stop();
    }
  });
});
