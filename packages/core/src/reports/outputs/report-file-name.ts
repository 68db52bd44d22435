/**
 * The name of a file of a report: which, of what, and of which day, so that last month's is not written over. Two
 * pathways of a register may have reports of one name; a report that is called as its source is says so once.
 */
export function reportFileName(
  parts: {
    readonly register: string;
    readonly pathway: string;
    readonly report: string;
    /** A tab, and perhaps a figure of it. */
    readonly part?: readonly (string | number)[];
    readonly day: string;
  },
  ending: string,
): string {
  const { register, pathway, report, part = [], day } = parts;
  const names = [register, pathway, report].filter((name, at, all) => name !== all[at - 1]);
  return `${[...names, ...part, day].join('-')}.${ending}`;
}
