import type { DeliveryContent } from '@kvalreg/core';
import type { Register } from '@kvalreg/declaration';
import { listOf, textOf, type Body } from '../platform/pages/body.js';
import { yearOf } from './case-fields.js';
import { boxName } from './variable-picker.js';

/** Which data were chosen: a pathway without a box is left out. */
export function contentOf(body: Body, register: Register): DeliveryContent {
  const pathways = Object.keys(register.pathways).flatMap((pathway) => {
    const keys = listOf(body, boxName(pathway));
    return keys.length === 0 ? [] : [[pathway, keys] as const];
  });
  return {
    pathways: Object.fromEntries(pathways),
    from: yearOf(textOf(body, 'from')),
    to: yearOf(textOf(body, 'to')),
    units: listOf(body, 'units'),
  };
}
