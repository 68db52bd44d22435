import type { FilterView } from '@kvalreg/rendering';

interface Choice {
  readonly code: string;
  readonly label: string;
}

/** A list of which one entry is chosen; `all` stands for no choice. */
export function selectFilter(options: {
  readonly name: string;
  readonly label: string;
  /** Null where something must be chosen. */
  readonly all: string | null;
  readonly options: readonly Choice[];
  readonly chosen: string | undefined;
}): FilterView {
  const { name, label, all, chosen } = options;
  const entries = [
    ...(all === null ? [] : [{ code: '', label: all }]),
    ...withChosen(options.options, chosen === undefined ? [] : [chosen]),
  ];
  return {
    name,
    id: `filter-${name}`,
    label,
    several: false,
    chosen: '',
    open: false,
    options: entries.map(({ code, label: text }, index) => ({
      id: `filter-${name}-${String(index)}`,
      value: code,
      label: text,
      selected: code === (chosen ?? ''),
    })),
  };
}

/** A folded list of boxes of which any number is chosen; none stands for all. */
export function boxesFilter(options: {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly Choice[];
  readonly chosen: readonly string[];
}): FilterView {
  const { name, label, all, chosen } = options;
  const choices = withChosen(options.options, chosen);
  const named = choices.filter(({ code }) => chosen.includes(code)).map((choice) => choice.label);
  return {
    name,
    id: `filter-${name}`,
    label,
    several: true,
    chosen: named.length === 0 ? all : named.join(', '),
    open: false,
    options: choices.map(({ code, label: text }, index) => ({
      id: `filter-${name}-${String(index)}`,
      value: code,
      label: text,
      selected: chosen.includes(code),
    })),
  };
}

/** Also what is in force and not among the choices, as a year without cases: it must be seen in order to be taken away. */
function withChosen(choices: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  const others = [...new Set(chosen)].filter(
    (code) => code !== '' && !choices.some((choice) => choice.code === code),
  );
  return [...choices, ...others.map((code) => ({ code, label: shortened(code) }))];
}

function shortened(code: string): string {
  return code.length > longestLabel ? `${code.slice(0, longestLabel)}…` : code;
}

const longestLabel = 40;
