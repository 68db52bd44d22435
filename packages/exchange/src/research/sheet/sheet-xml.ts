import { isMissing, type ResearchCell } from '../cell.js';
import type { ResearchColumn } from '../column.js';

/** The parts of a workbook with one sheet; rows stand between `before` and `after`. */
export interface SheetParts {
  /** Path in the ZIP file → contents. */
  readonly others: Readonly<Record<string, string>>;
  readonly before: string;
  readonly after: string;
}

const day = 86_400_000;
/** Day 0 of a spreadsheet, so that 1 March 1900 is day 61 as the programs count it. */
const epoch = Date.UTC(1899, 11, 30);
const firstCountedRightly = '1900-03-01';
const longestText = 32_767;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A workbook of Office Open XML (ECMA-376) that can be written row by row: texts stand in their cells and not in a table
 * of their own, so that nothing must be known beforehand. A text is a text and never a formula; days are days.
 */
export function sheetParts(title: string, columns: readonly ResearchColumn[]): SheetParts {
  const name = escaped(
    title
      .replaceAll(/[[\]:*?/\\']/gu, ' ')
      .slice(0, 31)
      .trim() || '1',
  );
  const others = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
  };
  const header = columns.map((column, at) => textCell(`${letters(at)}1`, column.name, ' s="2"')).join('');
  return {
    others,
    before: `${declaration}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData><row r="1">${header}</row>`,
    after: '</sheetData></worksheet>',
  };
}

/** One row of the sheet; a missing value is an empty cell. */
export function sheetRow(
  cells: readonly ResearchCell[],
  columns: readonly Pick<ResearchColumn, 'type'>[],
  number: number,
): string {
  const written = cells.map((cell, at) => {
    if (isMissing(cell)) return '';
    const place = `${letters(at)}${String(number)}`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
    // Spreadsheet programs believe in a 29 February 1900: earlier days are written as text.
    if (columns[at]?.type === 'date' && cell >= firstCountedRightly)
      return `<c r="${place}" s="1"><v>${String(Math.round((Date.parse(cell) - epoch) / day))}</v></c>`;
    return textCell(place, cell);
  });
  return `<row r="${String(number)}">${written.join('')}</row>`;
}

function textCell(place: string, text: string, style = ''): string {
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`;
}

const named: string[] = [];

/** What a column is called: A to Z, AA and so on. */
function letters(at: number): string {
  return (named[at] ??=
    `${at >= 26 ? letters(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`);
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Characters that XML has no way to write.
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
  );
}
