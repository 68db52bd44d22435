import type { ExtractedEpisode, ExtractedOccasion, RegisterExtract } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import {
  answerSections,
  formatDate,
  message,
  reminderWords,
  scoreRows,
  type CodeWords,
  type ReadingBlock,
} from '@kvalreg/rendering';
import { dayOf, formatInstant } from '../../platform/pages/date-time.js';

/** What the codes in the answers of a revision stand for, by its place in the extract. */
export type WordsOf = (revision: object) => CodeWords | undefined;

/** An extract as it is read, on a page and on paper: the same words in the same order. */
export function extractReading(
  extract: RegisterExtract,
  language: Language,
  wordsOf: WordsOf,
): readonly ReadingBlock[] {
  return [
    ...personBlocks(extract, language),
    ...contactBlocks(extract, language),
    ...participationBlocks(extract, language),
    ...(extract.episodes.length === 0 ? [{ text: message(language, 'extract.noEpisodes') }] : []),
    ...extract.episodes.flatMap((episode) => episodeBlocks(episode, language, wordsOf)),
    ...messageBlocks(extract, language),
    ...linkBlocks(extract, language),
    ...otherBlocks(extract, language),
    { text: message(language, 'extract.sources') },
  ];
}

function personBlocks(
  { person, units, ...extract }: RegisterExtract,
  language: Language,
): readonly ReadingBlock[] {
  const facts = [
    { term: message(language, 'extract.identifier'), value: person.identifier },
    ...(person.formerIdentifiers.length === 0
      ? []
      : [
          {
            term: message(language, 'extract.formerIdentifiers'),
            value: person.formerIdentifiers.join(', '),
          },
        ]),
    { term: message(language, 'extract.birthDate'), value: formatDate(person.birthDate, language) },
    { term: message(language, 'extract.sex'), value: message(language, `sex.${person.sex}`) },
    ...dated('extract.diedOn', person.diedOn, language),
    ...dated('extract.emigratedOn', person.emigratedOn, language),
    { term: message(language, 'extract.protected'), value: yesNo(person.isProtected, language) },
    ...dated('extract.checkedOn', person.checkedOn, language),
    ...units.flatMap(({ unitName, name, since }) => [
      {
        term: message(language, 'extract.knownSince', { unit: unitName }),
        value: formatDate(dayOf(since), language),
      },
      ...(name === null
        ? []
        : [{ term: message(language, 'extract.nameAt', { unit: unitName }), value: name }]),
    ]),
    { term: message(language, 'extract.holder'), value: textIn(extract.holder, language) },
    { term: message(language, 'extract.madeAt'), value: formatInstant(extract.madeAt, language) },
  ];
  return [{ heading: message(language, 'extract.person') }, { facts }];
}

function contactBlocks({ contact }: RegisterExtract, language: Language): readonly ReadingBlock[] {
  const heading = { heading: message(language, 'extract.contact') };
  if (!contact) return [heading, { text: message(language, 'extract.noContact') }];
  const known = (
    [
      ['extract.email', contact.email],
      ['extract.phone', contact.phone],
      ['extract.address', contact.address],
      ['extract.mailbox', contact.digitalMailbox === null ? null : yesNo(contact.digitalMailbox, language)],
      ['extract.language', contact.language],
      [
        'extract.refused',
        contact.refused.length === 0
          ? null
          : contact.refused.map((channel) => reminderWords('channel', channel, language)).join(', '),
      ],
    ] as const
  ).flatMap(([term, value]) => (value === null ? [] : [{ term: message(language, term), value }]));
  return [heading, known.length === 0 ? { text: message(language, 'extract.noContact') } : { facts: known }];
}

function participationBlocks(
  { participation }: RegisterExtract,
  language: Language,
): readonly ReadingBlock[] {
  const now = { term: message(language, 'extract.standing'), value: standingText(participation, language) };
  return [
    { heading: message(language, 'extract.participation') },
    {
      facts: [
        now,
        ...participation.events.map(({ kind, happenedOn, informationVersion }) => ({
          term: formatDate(happenedOn, language),
          value: `${message(language, `participation.status.${kind}`)} (${message(language, 'extract.version', { version: informationVersion })})`,
        })),
      ],
    },
  ];
}

/** How the person stands to the register, in words. */
export function standingText(
  { status, since }: Pick<RegisterExtract['participation'], 'status' | 'since'>,
  language: Language,
): string {
  const words = message(language, `participation.status.${status}`);
  return since === null ? words : `${words}, ${formatDate(since, language)}`;
}

function episodeBlocks(
  episode: ExtractedEpisode,
  language: Language,
  wordsOf: WordsOf,
): readonly ReadingBlock[] {
  const waiting = episode.occasions.filter(({ revisions }) => revisions.length === 0);
  return [
    {
      heading: message(language, 'extract.episode', {
        pathway: textIn(episode.pathwayTitle, language),
        unit: episode.unitName,
      }),
    },
    {
      facts: [
        ...dated('extract.openedOn', episode.openedOn, language),
        ...dated('extract.indexDate', episode.indexDate, language),
        ...dated('extract.endedOn', episode.endedOn, language),
      ],
    },
    ...episode.occasions.flatMap((occasion) => occasionBlocks(occasion, language, wordsOf)),
    ...(waiting.length === 0
      ? []
      : [
          {
            text: message(language, 'extract.notAnswered', {
              occasions: waiting
                .map(({ title, dueOn }) =>
                  dueOn === null
                    ? textIn(title, language)
                    : `${textIn(title, language)} (${formatDate(dueOn, language)})`,
                )
                .join(', '),
            }),
          },
        ]),
  ];
}

/** The current answer first, then what it was before. */
function occasionBlocks(
  { title, revisions }: ExtractedOccasion,
  language: Language,
  wordsOf: WordsOf,
): readonly ReadingBlock[] {
  return revisions.toReversed().map((revision, at) => {
    const { form, answers, scores, rescored } = revision;
    const facts = { occasion: textIn(title, language), date: formatDate(revision.filledOn, language) };
    const scored = scoreRows(form, scores, language);
    return {
      answers: {
        summary:
          at === 0
            ? message(language, 'extract.answers', facts)
            : message(language, 'extract.revision', { ...facts, revision: revision.revision }),
        notes: [
          message(language, 'extract.recorded', {
            filled: facts.date,
            recorded: formatInstant(revision.recordedAt, language),
            party: message(language, `party.${revision.recordedBy}`),
            channel: message(language, `channel.${revision.channel}`),
            version: revision.formVersion,
          }),
          ...(revision.changeReason === null
            ? []
            : [message(language, 'extract.changed', { reason: revision.changeReason })]),
          ...(rescored
            ? [
                message(language, 'extract.rescored', {
                  date: formatDate(dayOf(rescored.recordedAt), language),
                  reason: rescored.reason,
                }),
              ]
            : []),
        ],
        sections: [
          ...answerSections(form, answers, language, undefined, wordsOf(revision)),
          ...(scored.length === 0
            ? []
            : [
                {
                  title: message(language, 'extract.scores'),
                  groups: [{ title: null, rows: scored }],
                },
              ]),
        ],
      },
    };
  });
}

function messageBlocks({ messages }: RegisterExtract, language: Language): readonly ReadingBlock[] {
  const heading = { heading: message(language, 'extract.messages') };
  if (messages.length === 0) return [heading, { text: message(language, 'extract.noMessages') }];
  return [
    heading,
    {
      table: {
        caption: message(language, 'extract.messages'),
        columns: (['when', 'about', 'how', 'outcome'] as const).map((name) =>
          message(language, `extract.${name}`),
        ),
        rows: messages.map((sent) => [
          sent.sentAt === null ? formatDate(sent.plannedOn, language) : formatInstant(sent.sentAt, language),
          textIn(sent.occasionTitle, language),
          sent.channel === null ? '–' : reminderWords('channel', sent.channel, language),
          outcomeOf(sent, language),
        ]),
      },
    },
  ];
}

function outcomeOf({ state, reason }: RegisterExtract['messages'][number], language: Language): string {
  const words = reminderWords('state', state, language);
  return reason === null ? words : `${words}: ${reminderWords('reason', reason, language)}`;
}

function linkBlocks({ links }: RegisterExtract, language: Language): readonly ReadingBlock[] {
  if (links.length === 0) return [];
  const moment = (instant: string | null): string =>
    instant === null ? '–' : formatInstant(instant, language);
  return [
    { heading: message(language, 'extract.links') },
    {
      table: {
        caption: message(language, 'extract.links'),
        columns: [
          message(language, 'extract.about'),
          message(language, 'extract.linkIssued'),
          message(language, 'extract.linkUsed'),
          message(language, 'extract.linkEnds'),
        ],
        rows: links.map(({ occasionTitle, issuedAt, usedAt, revokedAt, expiresAt }) => [
          textIn(occasionTitle, language),
          moment(issuedAt),
          moment(usedAt),
          moment(revokedAt ?? expiresAt),
        ]),
      },
    },
  ];
}

function otherBlocks({ others }: RegisterExtract, language: Language): readonly ReadingBlock[] {
  if (others.length === 0) return [];
  return [
    { heading: message(language, 'extract.others') },
    { text: message(language, 'extract.othersText') },
    ...others.map(({ kind, rows }) => ({
      answers: {
        summary: `${kind} (${String(rows.length)})`,
        notes: [],
        sections: rows.map((row, at) => ({
          title: `${kind} ${String(at + 1)}`,
          groups: [
            {
              title: null,
              rows: Object.entries(row).map(([question, value]) => ({
                question,
                answer: typeof value === 'string' ? value : JSON.stringify(value),
                answered: true,
                drawing: null,
              })),
            },
          ],
        })),
      },
    })),
  ];
}

function dated(
  term:
    | 'extract.diedOn'
    | 'extract.emigratedOn'
    | 'extract.checkedOn'
    | 'extract.openedOn'
    | 'extract.indexDate'
    | 'extract.endedOn',
  date: string | null,
  language: Language,
): readonly { readonly term: string; readonly value: string }[] {
  return date === null ? [] : [{ term: message(language, term), value: formatDate(date, language) }];
}

function yesNo(value: boolean, language: Language): string {
  return message(language, value ? 'word.yes' : 'word.no');
}
