import { handReferrals } from '../../fixtures/hand-referrals.fixture.js';
import { edited } from '../../fixtures/hand-surgery.fixture.js';
import { anyText, mistakesIn, type Mistake } from '../mistake.fixture.js';

const feed = 'feeds/referral';
const yesNo = { kind: 'boolean', label: anyText };

/** Mistakes below a feed that is added to the register for the purpose. */
function inFeed(
  mistakes: readonly (readonly [Mistake['code'], string, Readonly<Record<string, unknown>>])[],
): readonly Mistake[] {
  return mistakes.map(([code, path, changes]) => ({
    code,
    path: `${feed}/${path}`,
    changes: { feeds: { referral: edited(handReferrals(), changes) } },
  }));
}

const goal = { high: { atLeast: 0.9 }, years: 1, lag: 0, smallestN: 20 };

export const feedMistakes: readonly Mistake[] = [
  ...mistakesIn('', [
    ['name-pattern', 'feeds/re-ferral', { feeds: { 're-ferral': handReferrals() } }],
    ['name-taken', 'feeds/carpalTunnel', { feeds: { carpalTunnel: handReferrals() } }],
    [
      'wrong-shape',
      'feeds/referral/key',
      { feeds: { referral: edited(handReferrals(), { key: undefined }) } },
    ],
    [
      'table-name',
      'feeds/aFeedWhoseNameIsFarTooLongForTheTableThatFollowsFromIt',
      { feeds: { aFeedWhoseNameIsFarTooLongForTheTableThatFollowsFromIt: handReferrals() } },
    ],
  ]),
  ...inFeed([
    ['missing-text', 'title', { 'title/nb': undefined }],
    ['missing-text', 'description', { 'description/en': '' }],
    ['missing-text', 'items/seenOn/label', { 'items/seenOn/label/en': undefined }],
    ['reserved-name', 'items/unit', { 'items/unit': yesNo }],
    ['unused-item', 'items/extra', { 'items/extra': yesNo }],
    ['unknown-item', 'key', { key: 'nummer' }],
    ['unknown-item', 'key', { key: 'constructor' }],
    ['feed-key', 'key', { key: 'referredOn' }],
    ['feed-key', 'key', { 'items/number/required': undefined }],
    ['feed-key', 'key', { 'items/number/maxLength': 201 }],
    ['unknown-item', 'index', { index: 'day' }],
    ['index-date', 'index', { index: 'number' }],
    ['index-date', 'index', { index: 'seenOn' }],
    [
      'expression-unknown-field',
      'indicators/waiting/population',
      { 'indicators/waiting/population': { op: 'field', type: 'boolean', path: ['row', 'urgentt'] } },
    ],
    [
      'expression-unknown-field',
      'dimensions/urgency/value/args/0',
      {
        'dimensions/urgency/value': {
          op: 'isKnown',
          args: [{ op: 'field', type: 'date', path: ['data', 'date'] }],
        },
      },
    ],
    [
      'expression-unknown-field',
      'indicators/waiting/population',
      { 'indicators/waiting/population': { op: 'field', type: 'text', path: ['person', 'sex'] } },
    ],
    ['reserved-name', 'dimensions/month', { 'dimensions/month': { ...Object(dimension()) } }],
    [
      'snapshot',
      'indicators/waiting/basis',
      { 'indicators/waiting/population': { op: 'field', type: 'boolean', path: ['row', 'urgent'] } },
    ],
    ['snapshot', 'indicators/waiting/basis', { 'indicators/waiting/population': undefined }],
    ['snapshot', 'indicators/waiting/goal', { 'indicators/waiting/goal': goal }],
    ['unknown-dimension', 'reports/waiting/filters/0', { 'reports/waiting/filters/0': 'sex' }],
    [
      'unknown-dimension',
      'reports/waiting/tabs/0/figures/0/by',
      { 'reports/waiting/tabs/0/figures/0/by': 'sex' },
    ],
    ['unknown-indicator', 'publication/indicators/0', { publication: publicationOf('waited') }],
  ]),
];

function dimension(): unknown {
  return (handReferrals() as { dimensions: { urgency: unknown } }).dimensions.urgency;
}

function publicationOf(indicator: string): unknown {
  return { indicators: [indicator], smallestN: 10, smallestCell: 3 };
}
