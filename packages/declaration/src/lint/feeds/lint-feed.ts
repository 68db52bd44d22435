import { fieldsOf } from '@kvalreg/expression';
import type { Feed } from '../../feed.js';
import type { Item } from '../../item.js';
import { nodesOfIndicator } from '../../nodes-of-indicator.js';
import { dataDate } from '../../pathway.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintItems } from '../forms/lint-item.js';
import { unknownName } from '../lint-name.js';
import { lintEvent, lintText } from '../lint-text.js';
import { lintDimensions, lintIndicators } from '../pathway/lint-indicators.js';
import { lintPublication } from '../pathway/lint-publication.js';
import { lintReports } from '../pathway/lint-reports.js';
import { rowScope } from '../scope.js';

/** Column of every file beside the feed's items. */
const unitColumn = 'unit';
/** A key is part of a database index, whose entries are limited. */
const longestKey = 200;

/** Rows that come as files: what tells them apart, when they happened, and what figures read of them. */
export function lintFeed(feed: Feed, path: Path, lint: Lint): void {
  lintText(feed.title, [...path, 'title'], lint);
  lintEvent(feed.event, path, lint);
  lintText(feed.description, [...path, 'description'], lint);
  lintItems(feed.items, [...path, 'items'], lint);
  if (Object.hasOwn(feed.items, unitColumn)) {
    lint.report(
      [...path, 'items', unitColumn],
      'reserved-name',
      `"${unitColumn}" is the column that names the unit of a row: choose another name.`,
    );
  }
  lintKey(feed, [...path, 'key'], lint);
  lintIndexDate(feed, [...path, 'index'], lint);
  const scope = rowScope(feed);
  lintDimensions(feed, scope, path, lint);
  lintIndicators(feed, new Map([...scope, [dataDate.path.join('.'), { type: dataDate.type }]]), path, lint);
  lintUse(feed, [...path, 'items'], lint);
  lintReports(feed, path, lint);
  lintPublication(feed, path, lint);
}

function lintKey(feed: Feed, path: Path, lint: Lint): void {
  const item = itemOf(feed, feed.key, path, lint);
  if (!item) return;
  if (item.kind !== 'text' || item.required !== true) {
    lint.report(path, 'feed-key', `The key "${feed.key}" must be a required text: it tells rows apart.`);
  } else if (item.maxLength > longestKey) {
    lint.report(
      path,
      'feed-key',
      `The key "${feed.key}" may have ${item.maxLength} characters: let its maxLength be ${longestKey} or less.`,
    );
  }
}

function lintIndexDate(feed: Feed, path: Path, lint: Lint): void {
  const item = itemOf(feed, feed.index, path, lint);
  if (!item) return;
  if (item.kind !== 'date' || item.required !== true) {
    lint.report(
      path,
      'index-date',
      `The index "${feed.index}" must be a required date: it says which month and year a row belongs to.`,
    );
  }
}

/** What no figure needs is not asked for: the less of a patient leaves the delivering system, the better. */
function lintUse(feed: Feed, path: Path, lint: Lint): void {
  const nodes = [
    ...Object.values(feed.dimensions).map(({ value }) => value),
    ...Object.values(feed.indicators).flatMap(nodesOfIndicator),
  ];
  const read = new Set(nodes.flatMap(fieldsOf).map((field) => field.path.join('.')));
  for (const name of Object.keys(feed.items)) {
    if (name === feed.key || name === feed.index || read.has(`row.${name}`)) continue;
    lint.report(
      [...path, name],
      'unused-item',
      `Nothing reads "${name}": take it out, or let a figure read it.`,
    );
  }
}

function itemOf(feed: Feed, name: string, path: Path, lint: Lint): Item | undefined {
  if (Object.hasOwn(feed.items, name)) return feed.items[name];
  lint.report(path, 'unknown-item', unknownName('item', name, Object.keys(feed.items)));
  return undefined;
}
