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
  const entries = [...(all === null ? [] : [{ code: '', label: all }]), ...options.options];
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
  const named = options.options.filter(({ code }) => chosen.includes(code)).map((choice) => choice.label);
  return {
    name,
    id: `filter-${name}`,
    label,
    several: true,
    chosen: named.length === 0 ? all : named.join(', '),
    open: false,
    options: options.options.map(({ code, label: text }, index) => ({
      id: `filter-${name}-${String(index)}`,
      value: code,
      label: text,
      selected: chosen.includes(code),
    })),
  };
}
