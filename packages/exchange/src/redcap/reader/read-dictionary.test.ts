import { describe, expect, it } from '@jest/globals';
import { bytesOf, dictionary, header } from '../dictionary.fixture.js';
import { readDictionary } from './read-dictionary.js';

const text = dictionary(
  { field_name: 'weight', field_label: 'Vikt, i kilo', text_validation_type_or_show_slider_number: 'number' },
  {
    field_name: 'side',
    field_type: 'radio',
    field_label: 'Two\nlines',
    select_choices_or_calculations: '1, A | 2, B',
  },
  { field_name: 'last', field_type: 'notes' },
);

function rowsOf(content: string | Uint8Array) {
  const read = readDictionary(typeof content === 'string' ? bytesOf(content) : content);
  if ('refused' in read) throw new Error(read.refused[0]?.why ?? '');
  return read.rows;
}
const namesOf = (content: string | Uint8Array) => rowsOf(content).map(({ cells }) => cells.field_name);
const expected = ['record_id', 'weight', 'side', 'last'];

function reasonOf(content: string | Uint8Array): string {
  const read = readDictionary(typeof content === 'string' ? bytesOf(content) : content);
  return 'refused' in read ? (read.refused[0]?.why ?? '') : 'accepted';
}

describe('readDictionary', () => {
  it('knows the line on which a row begins', () => {
    expect(rowsOf(text).map(({ line }) => line)).toEqual([2, 3, 4, 6]);
    expect(rowsOf(text)[1]?.cells.field_label).toBe('Vikt, i kilo');
  });

  it.each([
    ['carriage returns as line ends', text.replaceAll('\n', '\r')],
    ['both signs as line ends, and a mark', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['blank rows', text.replaceAll('\nweight', '\n\n,,,,,,,,,,,,,,,,,\nweight')],
    ['1 as the first heading', text.replace('Variable / Field Name', '1')],
    ['the headings of the API', text.replace(/^.*\n/, `${apiHeader().join(',')}\n`)],
    ['17 columns', text.replaceAll(/,[^,\n]*\n(?=weight|side|last|$|record)/g, '\n')],
    ['no header', text.replace(/^.*\n/, '')],
  ])('reads %s', (_, content) => {
    expect(namesOf(content)).toEqual(expected);
  });

  it('reads columns by their heading, in any order and number', () => {
    const seven = 'field_type,field_name,field_label,form_name,field_note,required_field,section_header\n';
    const [row] = rowsOf(`${seven}yesno,smokes,Smokes?,visit,note,y,Habits\n`);
    expect(row?.cells).toMatchObject({
      field_name: 'smokes',
      field_type: 'yesno',
      required_field: 'y',
      section_header: 'Habits',
      branching_logic: '',
    });
  });

  it('reads semicolons and tabs between cells', () => {
    for (const separator of [';', '\t']) {
      const content = `field_name${separator}form_name${separator}field_type\na${separator}b${separator}"x${separator}y"\nc${separator}b${separator}text\n`;
      expect(rowsOf(content).map(({ cells }) => cells.field_type)).toEqual([`x${separator}y`, 'text']);
    }
  });

  it('reads Windows-1252 and UTF-16', () => {
    const line = 'field_name,form_name,field_type,field_label\na,b,text,Høyde på tå\n';
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...line].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
    ]);
    const cp1252 = Uint8Array.from([...line].map((sign) => sign.charCodeAt(0)));
    expect([utf16, cp1252].map((bytes) => rowsOf(bytes)[0]?.cells.field_label)).toEqual([
      'Høyde på tå',
      'Høyde på tå',
    ]);
  });

  it('lists cells for which there is no column', () => {
    const read = readDictionary(bytesOf('field_name,form_name,field_type\na,b,text,extra\n'));
    expect(read).toMatchObject({ notCarried: [{ where: 'line 2, field a, cell 4', what: 'extra' }] });
  });

  it.each([
    ['an empty file', '', 'it is empty'],
    ['an answer file', 'record_id,redcap_event_name,weight\n1,a,2\n', 'Expected "Variable / Field Name"'],
    ['JSON', '{"a": 1}', 'found "{"a": 1}"'],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'it is not text'],
    ['a header alone', `${header.join(';')}\n`, 'no field below it'],
    [
      'a quotation that does not end',
      `${header.map((cell) => `"${cell}"`).join(',')}\n"a,b\n`,
      'cannot be read as CSV',
    ],
    ['rows without a type', 'field_name,form_name,field_type\na,b,banana\n', 'none of them has a field type'],
  ])('refuses %s whole, and says why', (_, content, reason) => {
    expect(reasonOf(content)).toContain(reason);
  });
});

function apiHeader(): readonly string[] {
  return [
    'field_name,form_name,section_header,field_type,field_label,select_choices_or_calculations,field_note',
    'text_validation_type_or_show_slider_number,text_validation_min,text_validation_max,identifier',
    'branching_logic,required_field,custom_alignment,question_number,matrix_group_name,matrix_ranking,field_annotation',
  ];
}
