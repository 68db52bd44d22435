import type { FigureSource } from '@kvalreg/declaration';

/** What an address asks for and there is not; something else stands in its place. */
export interface MissingChoice {
  readonly name: (typeof choiceNames)[number];
  readonly asked: string;
  /**
   * Whether it belongs to another area of the register: whoever changes the area sends the choices of the one that they leave
   * along, and asked for nothing that there is not.
   */
  readonly leftBehind: boolean;
}
type Published = Pick<FigureSource, 'publication'>;

const choiceNames = ['pathway', 'indicator', 'group', 'year', 'unit'] as const;

/** @param others the other areas of the register that are published */
export function missingChoices(
  query: Readonly<Record<string, unknown>>,
  shown: Readonly<Record<MissingChoice['name'], string | undefined>>,
  others: readonly Published[],
): readonly MissingChoice[] {
  const isAsked = (name: MissingChoice['name']) => (query[name] ?? '') !== '' && query[name] !== shown[name];
  const hasLeft =
    query['pathway'] === shown.pathway &&
    (isAsked('indicator') || isAsked('group')) &&
    others.some((one) => isOf(query, one));
  return choiceNames.flatMap((name) => {
    if (!isAsked(name)) return [];
    const asked = query[name];
    const text = typeof asked === 'string' ? asked : JSON.stringify(asked);
    return [{ name, asked: text, leftBehind: hasLeft && name !== 'pathway' }];
  });
}

/** Whether the measure and the group that are asked for are those of a source, which has the one or the other. */
function isOf({ indicator, group }: Readonly<Record<string, unknown>>, { publication }: Published): boolean {
  const { indicators = [], selection } = publication ?? {};
  const isMeasure = indicators.some((one) => one === indicator);
  const isGroup = selection?.codes.some((one) => one === group) ?? false;
  const hasGroup = typeof group === 'string' && group !== '';
  return isMeasure && (hasGroup ? isGroup : true);
}
