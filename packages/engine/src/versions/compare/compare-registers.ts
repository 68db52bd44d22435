import type { Register } from '@kvalreg/declaration';
import type { Change, RegisterComparison } from './change.js';
import { columnChanges } from './column-changes.js';
import { staleVersion } from './judge/judge-form.js';
import { staleInstrument } from './judge/judge-instrument.js';
import { judge } from './judge/judge-part.js';
import { breaks, type Comparison, type Judgement } from './judge/judgement.js';
import { jsonDifferences, type Difference } from './json-differences.js';
import { readersOf } from './readers.js';

/**
 * Everything that is not the same in two versions of a register, with what each change breaks: none for equal
 * registers. In the order of the declaration. Both must be free of problems (`lintRegister`).
 */
export function compareRegisters(before: Register, after: Register): RegisterComparison {
  const comparison = { before, after, readers: { before: readersOf(before), after: readersOf(after) } };
  const differences = jsonDifferences(before, after);
  return {
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    changes: [
      ...differences.map((difference) => asChange(difference, judge(difference, comparison))),
      ...notRaised(differences, comparison),
    ],
    columns: columnChanges(before, after),
  };
}

/** Whether somebody must act before the later register replaces the earlier one. */
export function isBreaking({ changes }: RegisterComparison): boolean {
  return changes.some(({ severity }) => severity !== 'compatible');
}

function asChange({ path, kind }: Pick<Difference, 'path' | 'kind'>, judgement: Judgement): Change {
  const { severity, message, affects = [] } = judgement;
  return { path: path.join('.'), kind, severity, message, affects };
}

/** Versions that stand for something else than they did. */
function notRaised(differences: readonly Difference[], { before, after }: Comparison): readonly Change[] {
  const found: Change[] = [];
  const add = (path: readonly string[], judgement: Judgement | undefined): void => {
    if (judgement) found.push(asChange({ path, kind: 'changed' }, judgement));
  };
  if (differences.length > 0 && before.version === after.version)
    add(
      ['version'],
      breaks(
        `The register has changed but calls itself version "${after.version}" as before: raise its version.`,
      ),
    );
  for (const [pathway, { forms }] of Object.entries(after.pathways)) {
    for (const [name, form] of Object.entries(forms)) {
      const was = before.pathways[pathway]?.forms[name];
      if (!was) continue;
      const place = ['pathways', pathway, 'forms', name];
      add(
        [...place, 'version'],
        staleVersion({ pathway, name, before: was, after: form }, isChangedIn(differences, place)),
      );
      for (const [key, instrument] of Object.entries(form.instruments)) {
        const earlier = was.instruments[key];
        const at = [...place, 'instruments', key];
        if (earlier?.id === instrument.id)
          add(
            [...at, 'version'],
            staleInstrument({ name: key, before: earlier, after: instrument }, isChangedIn(differences, at)),
          );
      }
    }
  }
  return found;
}

const wordings = [
  'title',
  'intro',
  'label',
  'help',
  'message',
  'anchors',
  'note',
  'advice',
  'source',
  'sources',
];

/** Whether something below a place has changed beyond its wording and beyond how earlier answers are read. */
function isChangedIn(differences: readonly Difference[], place: readonly string[]): boolean {
  return differences.some(({ path, kind, before }) => {
    if (path.length <= place.length || place.some((key, at) => path[at] !== key)) return false;
    const rest = path.slice(place.length);
    if (rest[0] === 'earlier' || rest.includes('earlier') || rest[0] === 'decisions') return false;
    if (rest.includes('unit')) return true;
    const isWording = rest.some((key) => wordings.includes(key)) || (kind === 'changed' && isText(before));
    return !isWording;
  });
}

function isText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'op' in value) return false;
  return Object.values(value).every((each) => typeof each === 'string');
}
