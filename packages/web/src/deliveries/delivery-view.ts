import {
  listChoice,
  tableFormats,
  type Delivery,
  type DeliveryContent,
  type ListedVariable,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { formatCount, formatDate, message, type DeliveryView } from '@kvalreg/rendering';
import { formatInstant } from '../platform/pages/date-time.js';
import { checkboxField } from './case-fields.js';
import type { DeliveryPlace } from './decision-fields.js';
import { deliveriesHref, purposeKeys, stateColours } from './delivery-words.js';

type Handouts = DeliveryView['handouts'];
type Facts = DeliveryView['facts'];

/** A request as its page shows it, without the form of the decision. */
export function deliveryView(
  place: DeliveryPlace,
  delivery: Delivery,
  reader: { readonly today: string; readonly makes: boolean; readonly decides: boolean },
): Omit<DeliveryView, 'decide' | 'problems'> {
  const { register, language } = place;
  const { request, decisions, making, state } = delivery;
  const base = deliveriesHref(register);
  const href = `${base}/${delivery.id}`;
  const [last] = decisions;
  const isGranted =
    last !== undefined &&
    last.outcome !== 'refused' &&
    (last.validUntil === null || last.validUntil >= reader.today);
  return {
    title: `${message(language, 'delivery.numbered', { n: delivery.number })}: ${request.title}`,
    backHref: base,
    status: { label: message(language, `delivery.state.${state}`), color: stateColours[state] },
    facts: requestFacts(place, delivery),
    sameProject:
      delivery.sameProject.length === 0
        ? null
        : message(language, 'delivery.sameProject', { numbers: delivery.sameProject.join(', ') }),
    contents: contentsOf(place, request.content),
    decisions: decisions.map((decision) => ({
      title: message(language, 'delivery.decidedBy', {
        outcome: message(language, `delivery.outcome.${decision.outcome}`),
        day: formatDate(decision.decidedOn, language),
        who: decision.decided.by,
      }),
      facts: decisionFacts(place, decision),
    })),
    making:
      making?.state === 'making'
        ? {
            text:
              making.total === 0
                ? message(language, 'delivery.makingBegun')
                : message(language, 'delivery.making', {
                    done: formatCount(making.done, language),
                    total: formatCount(making.total, language),
                  }),
            done: making.done,
            total: making.total,
            href: `${href}#handed-out`,
          }
        : null,
    failed: making !== null && making.state !== 'making',
    make:
      reader.makes && isGranted && making?.state !== 'making'
        ? {
            action: `${href}/extracts`,
            formats: checkboxField({
              key: 'formats',
              label: message(language, 'delivery.formats'),
              options: tableFormats.map((code) => ({
                code,
                label: message(language, `delivery.format.${code}`),
              })),
              chosen: ['csv', 'stata', 'parquet'],
            }),
          }
        : null,
    handouts: handoutsOf(place, delivery, href, {
      fetches: reader.makes,
      keys: reader.decides && isGranted && last.terms.keyList,
    }),
  };
}

function requestFacts({ language, units }: DeliveryPlace, { request, requested }: Delivery): Facts {
  const optional = (term: string, value: string) => (value === '' ? [] : [{ term, value }]);
  return [
    { term: message(language, 'delivery.applicant'), value: `${request.applicant}, ${request.organisation}` },
    { term: message(language, 'delivery.purpose'), value: message(language, purposeKeys[request.purpose]) },
    { term: message(language, 'delivery.description'), value: request.description },
    ...optional(message(language, 'delivery.ethicalApproval'), request.ethicalApproval),
    { term: message(language, 'delivery.legalGround'), value: request.legalGround },
    { term: message(language, 'delivery.recipient'), value: request.recipient },
    { term: message(language, 'delivery.project'), value: request.project },
    ...caseFacts(request.content, units, language),
    {
      term: message(language, 'delivery.requestedBy'),
      value: `${requested.by}, ${formatInstant(requested.at, language)}`,
    },
  ];
}

function decisionFacts(
  place: DeliveryPlace,
  { reason, conditions, validUntil, terms, content }: Delivery['decisions'][number],
): Facts {
  const { language, units } = place;
  const reasons = [
    { term: message(language, 'delivery.reason'), value: reason },
    ...(conditions === '' ? [] : [{ term: message(language, 'delivery.conditions'), value: conditions }]),
  ];
  if (content === null) return reasons;
  const protections = [
    message(language, `delivery.unitDetail.${terms.unit}`),
    `${message(language, 'delivery.dateShift')}: ${String(terms.dateShift)}`,
    ...(terms.freeText ? [message(language, 'delivery.freeTextGranted')] : []),
    ...(terms.keyList ? [message(language, 'delivery.keyListGranted')] : []),
  ];
  return [
    ...reasons,
    ...(validUntil === null
      ? []
      : [{ term: message(language, 'delivery.validUntil'), value: formatDate(validUntil, language) }]),
    { term: message(language, 'delivery.terms'), value: protections.join('. ') },
    ...caseFacts(content, units, language),
    {
      term: message(language, 'delivery.variables'),
      value: contentsOf(place, content)
        .flatMap(({ variables }) => variables)
        .join('; '),
    },
  ];
}

function caseFacts(
  { from, to, units: chosen }: DeliveryContent,
  units: DeliveryPlace['units'],
  language: DeliveryPlace['language'],
): Facts {
  const years =
    from === null && to === null
      ? message(language, 'delivery.allYears')
      : `${String(from ?? '')}–${String(to ?? '')}`;
  const names = units.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return [
    { term: message(language, 'delivery.years'), value: years },
    {
      term: message(language, 'delivery.units'),
      value: chosen.length === 0 ? message(language, 'delivery.allUnits') : names.join(', '),
    },
  ];
}

function contentsOf(
  { catalogue, register, language }: DeliveryPlace,
  { pathways }: DeliveryContent,
): DeliveryView['contents'] {
  return Object.entries(pathways).flatMap(([pathwayId, keys]) => {
    const pathway = register.pathways[pathwayId];
    if (!pathway) return [];
    const known = new Map(
      listChoice(catalogue, register.id, pathwayId, language).map((variable) => [variable.key, variable]),
    );
    const variables = keys.map((key) => {
      const variable = known.get(key);
      if (variable) return [variable.occasion, variable.label].flatMap((part) => part ?? []).join(': ');
      const occasion = pathway.occasions[key.slice(0, -2)];
      return message(language, 'delivery.allOf', { title: textIn(occasion?.title ?? {}, language) || key });
    });
    const title = message(language, 'delivery.group', {
      title: textIn(pathway.title, language),
      n: countOf(keys, [...known.values()]),
    });
    return [{ title, variables }];
  });
}

/** How many variables keys stand for: the key of a whole occasion stands for all in it but free text. */
function countOf(keys: readonly string[], known: readonly Pick<ListedVariable, 'key' | 'privacy'>[]): number {
  const whole = keys.filter((key) => key.endsWith('.*')).map((key) => key.slice(0, -1));
  return known.filter(
    ({ key, privacy }) =>
      keys.includes(key) || (privacy === 'open' && whole.some((prefix) => key.startsWith(prefix))),
  ).length;
}

function handoutsOf(
  { register, language }: DeliveryPlace,
  { handedOut }: Delivery,
  href: string,
  { fetches, keys }: { readonly fetches: boolean; readonly keys: boolean },
): Handouts {
  const number = (value: number | null) => ({
    text: value === null ? '–' : formatCount(value, language),
    numeric: true,
    note: null,
  });
  return handedOut.map((handout, at) => ({
    title: message(language, 'delivery.handout', {
      day: formatInstant(handout.made.at, language),
      persons: formatCount(handout.persons, language),
      cases: formatCount(handout.cases, language),
    }),
    text: message(language, 'delivery.handoutTo', {
      who: handout.made.by,
      recipient: handout.recipient,
      decision: handout.decision,
    }),
    table: {
      id: `files-${String(at + 1)}`,
      caption: `${textIn(register.shortTitle, language)}, ${message(language, 'delivery.handedOut')} ${formatInstant(handout.made.at, language)}`,
      captionHidden: true,
      columnGroups: [],
      rowHeaders: [message(language, 'delivery.file')],
      columns: [
        { label: message(language, 'delivery.rows'), numeric: true },
        { label: message(language, 'delivery.columns'), numeric: true },
        { label: message(language, 'delivery.bytes'), numeric: true },
        { label: message(language, 'delivery.checksum'), numeric: false },
      ],
      sections: [
        {
          title: null,
          rows: handout.files.map(({ name, rows, columns, bytes, sha256 }) => ({
            headers: [name],
            strong: false,
            cells: [
              number(rows),
              number(columns),
              number(bytes),
              { text: sha256, numeric: false, note: null },
            ],
          })),
        },
      ],
    },
    gone: !handout.isThere,
    fetch:
      fetches && handout.isThere
        ? {
            href: `${href}/extracts/${handout.id}/files.zip`,
            until: message(language, 'delivery.fetchUntil', {
              day: formatDate(handout.availableUntil, language),
            }),
          }
        : null,
    keysHref: keys ? `${href}/extracts/${handout.id}/keys.csv` : null,
    collections: handout.collections.map(({ what, at: when, by }) =>
      message(language, `delivery.collected.${what}`, { day: formatInstant(when, language), who: by }),
    ),
  }));
}
