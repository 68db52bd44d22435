import { figureSourcesOf } from '@kvalreg/declaration';
import type { Difference } from '../json-differences.js';
import { judgeForm } from './judge-form.js';
import { breaks, compatible, inWords, type Comparison, type Judgement } from './judgement.js';

/** What a difference between two registers means. */
export function judge(difference: Difference, comparison: Comparison): Judgement {
  const [root = '', name = '', part = '', ...rest] = difference.path;
  const { before, after } = comparison;
  if (root === 'pathways' || root === 'feeds') {
    const kind = root === 'pathways' ? 'pathway' : 'feed';
    if (name === '') return compatible(inWords(`The list of ${root}`, difference));
    if (part === '')
      return difference.kind === 'removed'
        ? breaks(`The ${kind} is removed, with everything that is shown of it.`, ofSource(name, comparison))
        : compatible(`The ${kind} is new.`);
    if (root === 'pathways' && part === 'forms') return judgeOneForm(difference, name, rest, comparison);
    if (root === 'feeds' && part === 'items') return judgeFeedItem(difference, name, rest, comparison);
    return judgeSource(difference, name, [part, ...rest], comparison);
  }
  if (difference.kind === 'removed' && name !== '' && part === '')
    return breaks(`It is removed: ${kinds[root] ?? root}.`);
  if (root === 'id')
    return breaks(
      `${inWords('The register', difference)} It is another register: its data stay with the earlier id.`,
    );
  if (root === 'languages' && before.languages.some((language) => !after.languages.includes(language)))
    return breaks(`${inWords('Languages', difference)} Answers were given in one that is gone.`);
  if (root === 'identifiers' && before.identifiers.some((kind) => !after.identifiers.includes(kind)))
    return breaks(`${inWords('Identifiers', difference)} People known by one that is gone cannot be added.`);
  return compatible(inWords(difference.path.join('.'), difference));
}

const kinds: Readonly<Record<string, string>> = {
  goalTables: 'a goal table that people read',
  volumeModels: 'a volume model that people read',
  submissions: 'a submission that units file, with what is published of it',
};

function judgeOneForm(
  difference: Difference,
  pathway: string,
  [name = '', ...rest]: readonly string[],
  comparison: Comparison,
): Judgement {
  const was = comparison.before.pathways[pathway]?.forms[name];
  const is = comparison.after.pathways[pathway]?.forms[name];
  if (was && is) return judgeForm(difference, rest, { pathway, name, before: was, after: is }, comparison);
  if (!was) return compatible(name === '' ? inWords('The list of forms', difference) : 'The form is new.');
  const keys = [
    ...Object.keys(was.items),
    ...Object.entries(was.instruments).flatMap(([each, { items, scores }]) =>
      [...Object.keys(items), ...Object.keys(scores)].map((key) => `${each}.${key}`),
    ),
  ];
  return breaks('The form is removed: its answers can be read no longer, and its file is gone.', [
    ...new Set(keys.flatMap((key) => comparison.readers.before.ofField(pathway, name, key))),
  ]);
}

/** Rows of feeds have no versions and no maps. */
function judgeFeedItem(
  difference: Difference,
  feed: string,
  [item = '', ...rest]: readonly string[],
  { readers }: Comparison,
): Judgement {
  const affects = [
    ...new Set([...readers.before.ofFeedItem(feed, item), ...readers.after.ofFeedItem(feed, item)]),
  ];
  const message = inWords(rest.length === 0 ? 'The variable' : `"${rest.join('.')}"`, difference);
  if (difference.kind === 'removed' && rest.length === 0)
    return breaks(`${message} Files that have it are refused.`, affects);
  const isType = rest.length === 1 && ['kind', 'unit', 'min', 'max', 'step', 'type'].includes(rest[0] ?? '');
  const isCode = rest[0] === 'options' && difference.kind === 'removed';
  if (!isType && !isCode) return compatible(message);
  return breaks(`${message} Rows that came before are read as they stand: deliver them again.`, affects);
}

const definitions = [
  'kind',
  'population',
  'exclusions',
  'denominator',
  'numerator',
  'before',
  'after',
  'value',
  'basis',
  'as',
  'per',
];

function judgeSource(
  difference: Difference,
  source: string,
  [part = '', name = '', ...rest]: readonly string[],
  { readers }: Comparison,
): Judgement {
  const { kind } = difference;
  if (part === 'indicators' && name !== '') {
    const affects = [
      ...new Set([...readers.before.ofIndicator(source, name), ...readers.after.ofIndicator(source, name)]),
    ];
    if (rest.length === 0)
      return kind === 'removed'
        ? breaks('The indicator is removed.', affects)
        : compatible('The indicator is new.');
    if (definitions.includes(rest[0] ?? '') && rest.at(-1) !== 'title')
      return breaks(
        `The definition of the indicator has changed (${rest.join('.')}): figures before and after are not the same measure.`,
        affects,
      );
    return compatible(inWords(`"${rest.join('.')}"`, difference), rest[0] === 'goal' ? affects : undefined);
  }
  if (part === 'dimensions' && name !== '') {
    const affects = [
      ...new Set([...readers.before.ofDimension(source, name), ...readers.after.ofDimension(source, name)]),
    ];
    if (rest.length === 0 && kind === 'removed') return breaks('The dimension is removed.', affects);
    if (rest[0] === 'value') return breaks('What the dimension divides by has changed.', affects);
    if (rest[0] === 'options' && kind === 'removed')
      return breaks(`The group "${rest[1] ?? ''}" is removed: its cases are in no group.`, affects);
    return compatible(inWords(rest.length === 0 ? 'The dimension' : `"${rest.join('.')}"`, difference));
  }
  if (part === 'occasions' && name !== '') {
    const affects = [
      ...new Set([...readers.before.ofOccasion(source, name), ...readers.after.ofOccasion(source, name)]),
    ];
    if (rest.length === 0 && kind === 'removed')
      return breaks('The occasion is removed: its answers can be read no longer.', affects);
    if (rest.length === 0) return compatible('The occasion is new.');
    if (rest[0] === 'form') return breaks(inWords('The form of the occasion', difference), affects);
    if (rest[0] === 'title') return compatible(inWords('The title', difference));
    return compatible(
      `${inWords(`When it is answered (${rest.join('.')})`, difference)} Episodes that have their dates keep them.`,
      affects,
    );
  }
  if (part === 'index') {
    return breaks(`${inWords('What cases are dated by', difference)} Cases move between years.`, [
      `all figures of ${source}`,
    ]);
  }
  if (part === 'key') return breaks(`${inWords('What rows are known by', difference)} Rows come twice.`);
  const isShown = ['reports', 'profiles', 'publication'].includes(part);
  if (isShown && kind === 'removed' && (rest.length === 0 || part === 'publication'))
    return breaks(`It is removed: what people read there is gone.`);
  return compatible(inWords([part, name, ...rest].filter((each) => each !== '').join('.'), difference));
}

function ofSource(name: string, { before, readers }: Comparison): readonly string[] {
  const source = figureSourcesOf(before)[name];
  const indicators = Object.keys(source?.indicators ?? {});
  return [
    ...new Set(
      indicators.flatMap((each) => [`indicator ${name}.${each}`, ...readers.before.ofIndicator(name, each)]),
    ),
  ];
}
