import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createRenderer, fieldId, formPageView } from '@kvalreg/rendering';
import { plugins } from '@kvalreg/server/plugins';
import { root } from '../scripts/workspaces.mjs';
import { milliseconds, quantile, rounds } from './rounds.mjs';

const language = 'sv';

/**
 * The largest form of all registers, all questions on one page: view and templates, against a plain function that puts
 * together the bare controls of the same questions (label, radio buttons or text field, escaped) and nothing else.
 */
export async function render() {
  const form = largestForm();
  const page = {
    id: 'all',
    title: form.title,
    fields: form.pages.flatMap(({ fields }) => fields),
    sections: form.pages.flatMap(({ sections = [] }) => sections),
  };
  const renderer = createRenderer(await readTemplates());
  const request = {
    form,
    page,
    language,
    answers: {},
    raw: {},
    problems: [],
    context: [],
    action: '/form/all',
    hidden: [],
    mayPause: true,
    audience: 'patient',
    hrefOf: () => '/form/all',
    moreQuestions: false,
    saved: false,
    autosaveUrl: '/form/draft',
  };
  const view = formPageView(request);
  const frame = {
    language,
    title: 'form',
    audience: 'patient',
    registerTitle: null,
    styles: ['/kvalreg.css'],
    scripts: ['/kvalreg.js'],
    icon: '/icon.svg',
    navigation: [],
    session: null,
    showLogIn: false,
    languages: [],
    languageForm: 'form',
    csrfToken: '',
    demo: false,
    notice: null,
  };
  const whole = () => renderer.page('form-page', frame, formPageView(request));
  const fields = view.groups.flatMap((group) => group.fields ?? []);
  const plain = () => fields.map(bareField).join('');
  const size = { whole: whole().length, compressed: gzipSync(whole()).length, plain: plain().length };
  const times = await rounds({ plain, whole }, { warmUp: 20, count: 100 });
  return { times, size, questions: fields.length };
}

export function describeRender({ times, size, questions }) {
  const ratio = quantile(times.whole, 0.5) / quantile(times.plain, 0.5);
  const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
  return [
    `render: the largest form of all registers, ${questions} questions on one page`,
    `  bare controls      ${milliseconds(quantile(times.plain, 0.5))}, ${kilobytes(size.plain)}`,
    `  the page           ${milliseconds(quantile(times.whole, 0.5))}, ${kilobytes(size.whole)} (${kilobytes(size.compressed)} compressed), ${ratio.toFixed(1)} times as long`,
  ].join('\n');
}

function largestForm() {
  const forms = plugins.flatMap(({ register }) =>
    Object.values(register.pathways).flatMap(({ forms: own }) => Object.values(own)),
  );
  const questions = ({ items, instruments }) =>
    Object.keys(items).length +
    Object.values(instruments).reduce((sum, instrument) => sum + Object.keys(instrument.items).length, 0);
  return forms.reduce((largest, form) => (questions(form) > questions(largest) ? form : largest));
}

function bareField({ key, label, options }) {
  const id = fieldId(key);
  if (options.length === 0)
    return `<label for="${id}">${escaped(label)}</label><input id="${id}" name="${escaped(key)}">`;
  const radios = options.map(
    (option, at) =>
      `<input type="radio" id="${id}-${at}" name="${escaped(key)}" value="${escaped(option.value)}"><label for="${id}-${at}">${escaped(option.label)}</label>`,
  );
  return `<fieldset><legend>${escaped(label)}</legend>${radios.join('')}</fieldset>`;
}

function escaped(text) {
  return String(text).replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function readTemplates() {
  const folder = join(root, 'packages/rendering/templates');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.hbs'));
  const read = async (file) => [
    file.replaceAll(sep, '/').replace(/\.hbs$/u, ''),
    await readFile(join(folder, file), 'utf8'),
  ];
  return Object.fromEntries(await Promise.all(files.map(read)));
}
