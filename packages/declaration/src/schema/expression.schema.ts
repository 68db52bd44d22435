import type { Node } from '@kvalreg/expression';
import { z } from 'zod';

/**
 * An expression tree. Only its outermost shape is read here: `checkNode` of the lint says what is wrong inside it,
 * in the words of the expression language.
 */
export const expressionSchema = z.looseObject({ op: z.string() }) as unknown as z.ZodType<Node>;
