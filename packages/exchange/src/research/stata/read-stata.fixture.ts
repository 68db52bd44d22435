/** What a small reader of its own makes of a Stata file: sections found by the map, never by what the writer knows. */
export interface ReadStata {
  readonly columns: number;
  readonly rows: number;
  readonly label: string;
  readonly timestamp: string;
  readonly names: readonly string[];
  readonly labels: readonly string[];
  readonly formats: readonly string[];
  readonly types: readonly number[];
  /** Numbers, texts, and `.`, `.a` and so on for missing values. */
  readonly values: readonly (readonly (string | number)[])[];
  /** Of each column, by number. */
  readonly valueLabels: readonly Readonly<Record<string, string>>[];
}

const sections = [
  'stata_dta',
  'map',
  'variable_types',
  'varnames',
  'sortlist',
  'formats',
  'value_label_names',
  'variable_labels',
  'characteristics',
  'data',
  'strls',
  'value_labels',
] as const;

export function readStata(file: Buffer): ReadStata {
  const start = '<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>'.length;
  const columns = file.readUInt16LE(start);
  const countAt = start + 2 + '</K><N>'.length;
  const rows = Number(file.readBigUInt64LE(countAt));
  const labelAt = countAt + 8 + '</N><label>'.length;
  const label = file.toString('utf8', labelAt + 2, labelAt + 2 + file.readUInt16LE(labelAt));
  const timeAt = labelAt + 2 + file.readUInt16LE(labelAt) + '</label><timestamp>'.length;
  const timestamp = file.toString('utf8', timeAt + 1, timeAt + 1 + file.readUInt8(timeAt));
  const mapAt = timeAt + 1 + file.readUInt8(timeAt) + '</timestamp></header><map>'.length;
  const places = Array.from({ length: 14 }, (_, at) => Number(file.readBigUInt64LE(mapAt + 8 * at)));
  const body = (name: (typeof sections)[number]): Buffer => {
    const at = sections.indexOf(name);
    const whole = file.subarray(places[at], places[at + 1]);
    const [opening, closing] = [`<${name}>`, `</${name}>`];
    if (!whole.toString('latin1', 0, opening.length).startsWith(opening))
      throw new Error(`no ${name} where the map says`);
    if (!whole.toString('latin1').endsWith(closing))
      throw new Error(`${name} does not end where the map says`);
    return whole.subarray(opening.length, whole.length - closing.length);
  };
  if (places[13] !== file.length) throw new Error('the file does not end where the map says');
  if (file.toString('latin1', places[12]) !== '</stata_dta>')
    throw new Error('the end is not where the map says');
  const texts = (name: (typeof sections)[number], width: number) =>
    Array.from({ length: columns }, (_, at) => zeroEnded(body(name).subarray(at * width, (at + 1) * width)));
  const types = Array.from({ length: columns }, (_, at) => body('variable_types').readUInt16LE(2 * at));
  const tables = labelTables(body('value_labels'));
  return {
    columns,
    rows,
    label,
    timestamp,
    types,
    names: texts('varnames', 129),
    labels: texts('variable_labels', 321),
    formats: texts('formats', 57),
    values: valuesOf(body('data'), types, rows, longTexts(body('strls'))),
    valueLabels: texts('value_label_names', 129).map((name) => tables.get(name) ?? {}),
  };
}

function valuesOf(data: Buffer, types: readonly number[], rows: number, texts: ReadonlyMap<string, string>) {
  let at = 0;
  const take = (bytes: number) => (at += bytes) - bytes;
  const values = Array.from({ length: rows }, () =>
    types.map((type): string | number => {
      if (type <= 2045) return zeroEnded(data.subarray(take(type), at));
      if (type === 65_530) return whole(data.readInt8(take(1)), 101);
      if (type === 65_529) return whole(data.readInt16LE(take(2)), 32_741);
      if (type === 65_528) return whole(data.readInt32LE(take(4)), 2_147_483_621);
      if (type === 65_526) {
        const high = data.readUInt32LE(take(8) + 4);
        return high >= 0x7fe0_0000 && high < 0x8000_0000
          ? letter((high - 0x7fe0_0000) / 0x100)
          : data.readDoubleLE(at - 8);
      }
      const place = take(8);
      return texts.get(`${String(data.readUInt16LE(place))},${String(data.readUIntLE(place + 2, 6))}`) ?? '';
    }),
  );
  if (at !== data.length) throw new Error('the rows do not fill their section');
  return values;
}

function longTexts(section: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < section.length;) {
    if (section.toString('latin1', at, at + 3) !== 'GSO') throw new Error('no long text where one should be');
    const length = section.readUInt32LE(at + 16);
    texts.set(
      `${String(section.readUInt32LE(at + 3))},${String(section.readBigUInt64LE(at + 7))}`,
      section.toString('utf8', at + 20, at + 20 + length - 1),
    );
    at += 20 + length;
  }
  return texts;
}

function labelTables(section: Buffer): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const tables = new Map<string, Readonly<Record<string, string>>>();
  for (let at = 0; at < section.length;) {
    const length = section.readUInt32LE(at + 5);
    const table = section.subarray(at + 5 + 4 + 132, at + 5 + 4 + 132 + length);
    const count = table.readUInt32LE(0);
    const entries = Array.from({ length: count }, (_, entry) => [
      String(whole(table.readInt32LE(8 + 4 * count + 4 * entry), 2_147_483_621)),
      zeroEnded(table.subarray(8 + 8 * count + table.readUInt32LE(8 + 4 * entry))),
    ]);
    tables.set(
      zeroEnded(section.subarray(at + 9, at + 9 + 129)),
      Object.fromEntries(entries) as Record<string, string>,
    );
    at += 5 + 4 + 132 + length + 6;
  }
  return tables;
}

function whole(value: number, plain: number): string | number {
  return value >= plain ? letter(value - plain) : value;
}
function letter(number: number): string {
  return number === 0 ? '.' : `.${String.fromCharCode(96 + number)}`;
}
function zeroEnded(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
}
