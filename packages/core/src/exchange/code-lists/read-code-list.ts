import type { CodeSystem } from '@kvalreg/declaration';
import { plainCode } from '@kvalreg/engine';
import { noFirstYear, noLastYear, type CodeEntry } from '../../code-lists/code-list.js';
import type { CsvSource } from '../csv/csv-source.js';
import { openCsv } from '../csv/open-csv.js';
import { planCodeList, type CodeListColumn } from './code-list-columns.js';
import { readCodeRow } from './read-code-row.js';

export interface CodeListRequest {
  readonly system: CodeSystem;
  readonly source: CsvSource;
  /** What the file calls our columns, where it calls them something else. */
  readonly columns?: Readonly<Partial<Record<CodeListColumn, string>>> | undefined;
  /** Columns of the file that are not read. */
  readonly skip?: readonly string[] | undefined;
}
export interface ReadCodeList {
  readonly entries: readonly CodeEntry[];
  /** Why the file is refused, with its lines; nothing where it is taken. */
  readonly problems: readonly string[];
}

/** More codes than any classification has: what is larger is another file. */
const mostCodes = 300_000;
/** Enough to see what is wrong with a file; the rest is counted. */
const mostProblems = 100;

/** Reads a file whole. One row that is wrong refuses all of it: half a list would refuse codes that exist. */
export async function readCodeList({
  system,
  source,
  columns = {},
  skip = [],
}: CodeListRequest): Promise<ReadCodeList> {
  const file = await openCsv(source);
  const { places, problems } = planCodeList(file.header, columns, skip);
  if (problems.length > 0) return { entries: [], problems };
  const entries: CodeEntry[] = [];
  const found = new Problems();
  const periods = new Map<string, Period[]>();
  for await (const record of file.records()) {
    const { line } = record;
    const read =
      'problem' in record ? { problems: [record.problem] } : readCodeRow(system, places, record.cells);
    if (read.problems) {
      for (const problem of read.problems) found.add(line, problem);
      continue;
    }
    const { entry } = read;
    if (entries.push(entry) > mostCodes)
      return {
        entries: [],
        problems: [`the file has more than ${String(mostCodes)} codes: it is no code list`],
      };
    const earlier = overlapping(periods, entry, line);
    if (earlier !== null)
      found.add(
        line,
        `${entry.code} is there already, on line ${String(earlier)}, for some of the same years`,
      );
  }
  if (entries.length === 0 && found.isEmpty())
    return { entries, problems: ['there is no row below the header'] };
  return { entries, problems: found.all() };
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** The line on which the same code stands for years that overlap; notes the code otherwise. */
function overlapping(
  periods: Map<string, Period[]>,
  { code, validFrom, validTo }: CodeEntry,
  line: number,
): number | null {
  const plain = plainCode(code);
  const own = { from: validFrom ?? noFirstYear, to: validTo ?? noLastYear, line };
  const known = periods.get(plain) ?? [];
  const other = known.find(({ from, to }) => from <= own.to && to >= own.from);
  if (other) return other.line;
  periods.set(plain, [...known, own]);
  return null;
}

/** What is wrong, line by line, up to a limit. */
class Problems {
  private readonly lines: string[] = [];
  private more = 0;

  add(line: number, problem: string): void {
    if (this.lines.length < mostProblems) this.lines.push(`line ${String(line)}: ${problem}`);
    else this.more += 1;
  }

  isEmpty(): boolean {
    return this.lines.length === 0;
  }

  all(): readonly string[] {
    return this.more === 0 ? this.lines : [...this.lines, `and ${String(this.more)} more`];
  }
}
