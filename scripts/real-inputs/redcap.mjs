import { lintRegister } from '@kvalreg/declaration';
import { exportDictionary, importDictionary } from '@kvalreg/exchange';

const names = { id: 'real-input', title: 'Real input', language: 'en' };

/** Data dictionaries: every row is carried or listed, the register is sound, and the export gives back what was carried. */
export const redcap = {
  folder: 'redcap',
  extension: '.csv',
  columns: ['rows', 'carried', 'left out', 'parts not carried', 'exported'],
  check(bytes) {
    const result = importDictionary(bytes, names);
    if ('refused' in result) return { refused: result.refused[0]?.why ?? 'without a reason' };
    // As they come back from the files that an import writes.
    const { register, companion } = JSON.parse(JSON.stringify(result));
    const { notCarried, carried } = result;
    const leftOut = notCarried.filter(({ where }) => /^line \d+(, field [^,]*)?$/.test(where));
    const exported = exportDictionary(register, { pathway: companion.pathway, language: 'en', companion });
    const problems = [
      ...lintRegister(register).map(({ path, message }) => `${path}: ${message}`),
      ...accounting(companion.rows, carried, leftOut),
      ...differences(companion.rows, exported.csv),
    ];
    return {
      cells: [
        companion.rows.length,
        carried,
        leftOut.length,
        notCarried.length - leftOut.length,
        exported.carried,
      ],
      problems,
    };
  },
};

/** Each row is a question or a text of the register, or it is listed with the line on which it stands. */
function accounting(rows, carried, leftOut) {
  const listed = new Set(leftOut.map(({ where }) => Number(/^line (\d+)/.exec(where)?.[1])));
  const silent = rows.filter(
    ({ is, line }) => (is === 'left-out' || is === 'record-id') && !listed.has(line),
  );
  const isSummed = carried === rows.filter(({ is }) => is === 'field' || is === 'text').length;
  return [
    ...silent.map(({ line, cells }) => `line ${line}, ${cells[0]}: neither carried nor listed`),
    ...(isSummed ? [] : [`${carried} rows are said to be carried, which is not their number`]),
  ];
}

/** What was carried comes back with the same 18 columns, in the same order. */
function differences(rows, csv) {
  const expected = rows.filter(({ is }) => is !== 'left-out').map(({ cells }) => JSON.stringify(cells));
  const again = importDictionary(Buffer.from(csv), names);
  if ('refused' in again) return [`the export is refused: ${again.refused[0]?.why}`];
  const written = new Set(again.companion.rows.map(({ cells }) => JSON.stringify(cells)));
  return expected
    .filter((row) => !written.has(row))
    .map((row) => `not exported as it was: ${row.slice(0, 120)}`);
}
