import { languages } from '@kvalreg/declaration';
import { longestWording, type TextPack } from '@kvalreg/engine';
import { isIsoDate } from '@kvalreg/expression';
import { z } from 'zod';

const markup = /<[a-z!/?]|&(?:[a-z][a-z0-9]*|#x?[0-9a-f]+);/i;
// Line breaks and tabs are writing; other control characters, and those that turn the direction of writing, are not.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** What zod says of something that is missing, or of another kind. */
function stating(missing: string, wrong: string) {
  return {
    error: ({ input }: { input?: unknown }) => (input === undefined ? `is missing; ${missing}` : wrong),
  };
}

/** Plain text as it will be shown: not empty, without markup, of bounded length. `remedy` is what to do when there is none. */
function plainText(longest: number, remedy = 'write the wording') {
  return z
    .string(stating(remedy, 'is no text; write it in quotation marks'))
    .normalize('NFC')
    .trim()
    .superRefine((text, context) => {
      const add = (message: string): void => {
        context.addIssue({ code: 'custom', message });
      };
      if (text === '') add(`is empty; ${remedy}`);
      if (text.length > longest)
        add(`has ${String(text.length)} characters; it may have ${String(longest)} at most`);
      if (markup.test(text)) add('holds markup; write plain text');
      if (invisible.test(text)) add('holds characters that cannot be seen; write it anew');
    });
}

const day = z
  .string(stating('write the day', 'is no date; write it as YYYY-MM-DD'))
  .refine(isIsoDate, 'is no date; write it as YYYY-MM-DD');
const asObject = stating('write it', 'is not written between { and }');
const codes = z.record(z.string().max(100), plainText(longestWording.option), asObject);

const item = z.strictObject(
  {
    /** Which question it is, for whoever fills in the pack; not kept. */
    about: z.string().optional(),
    label: plainText(longestWording.label),
    help: plainText(longestWording.help).optional(),
    options: codes.optional(),
    valueLabels: codes.optional(),
    anchors: z
      .strictObject(
        { min: plainText(longestWording.anchor), max: plainText(longestWording.anchor) },
        asObject,
      )
      .optional(),
  },
  asObject,
);

/** A text pack as it stands in a file. */
export const textPackSchema = z.strictObject(
  {
    instrument: plainText(100, 'write the id of the instrument'),
    instrumentVersion: plainText(100, 'write the version of the instrument'),
    language: z.enum(languages, `is no language of forms; write one of ${languages.join(', ')}`),
    licence: z
      .strictObject(
        {
          holder: plainText(longestWording.title, 'write who holds the licence'),
          number: plainText(longestWording.title, 'write its number'),
          validFrom: day.optional(),
          validTo: day.optional(),
        },
        asObject,
      )
      .refine(
        ({ validFrom, validTo }) => validFrom === undefined || validTo === undefined || validFrom <= validTo,
        {
          path: ['validTo'],
          message: 'is before validFrom; write the last day of the licence',
        },
      ),
    title: plainText(longestWording.title).optional(),
    intro: plainText(longestWording.intro).optional(),
    items: z.record(
      z.string().max(100),
      item.transform(({ about: _, ...wording }) => wording),
      asObject,
    ),
  },
  asObject,
) satisfies z.ZodType<TextPack>;
