import { describe, expect, it } from '@jest/globals';
import { LogicProblem, type Logic } from './logic.js';
import { parseLogic, referencesIn } from './parse-logic.js';

/** The tree as text, every operation in brackets. */
function shown(logic: Logic): string {
  switch (logic.kind) {
    case 'number':
      return logic.text;
    case 'text':
      return `'${logic.value}'`;
    case 'truth':
      return String(logic.value);
    case 'reference': {
      const { event, field, code, modifier, instance } = logic.to;
      return `${event === undefined ? '' : `${event}.`}${field}${code === undefined ? '' : `(${code})`}${modifier === undefined ? '' : `:${modifier}`}${instance === undefined ? '' : `#${instance}`}`;
    }
    case 'call':
      return `${logic.name}(${logic.args.map(shown).join(', ')})`;
    case 'minus':
      return `-${shown(logic.of)}`;
    case 'not':
      return `not ${shown(logic.of)}`;
    case 'junction':
      return `(${logic.args.map(shown).join(` ${logic.op} `)})`;
    case 'comparison':
    case 'arithmetic':
      return `(${shown(logic.left)} ${logic.op} ${shown(logic.right)})`;
  }
}

describe('parseLogic', () => {
  it.each([
    ["[a]='1' or [b]='2' and [c]='3'", "((a = '1') or ((b = '2') and (c = '3')))"],
    ['[a]=1 OR [b]<>2 AND [c]!=3', '((a = 1) or ((b <> 2) and (c <> 3)))'],
    ['[a] === 1 || [b] == "x" && [c] !== 2', "((a = 1) or ((b = 'x') and (c <> 2)))"],
    ['[a] => 1 and [b] =< 2', '((a >= 1) and (b <= 2))'],
    ['1 + 2 * 3 - 4', '((1 + (2 * 3)) - 4)'],
    ['-[a]^2 * 2^3^2', '(-(a ^ 2) * (2 ^ (3 ^ 2)))'],
    ['([a]*10000)/(([h])^(2))', '((a * 10000) / (h ^ 2))'],
    ['[consent(1)] = 1 and [x(-9)]="0"', "((consent(1) = 1) and (x(-9) = '0'))"],
    ['[Baseline_Arm_1][Weight] > 5', '(baseline_arm_1.weight > 5)'],
    ["[visit_arm_1][pills(2)][current-instance] = '1'", "(visit_arm_1.pills(2)#current-instance = '1')"],
    ['[dose][3] + [event-name]', '(dose#3 + event-name)'],
    ["[side:value] = ''", "(side:value = '')"],
    ['if([a] > 1, round([b], 1), "")', "if((a > 1), round(b, 1), '')"],
    ['datediff([a], "today", "y", "ymd", true)', "datediff(a, 'today', 'y', 'ymd', true)"],
    ['datediff([a], today, "y")', "datediff(a, 'today', 'y')"],
    [
      "# who is asked\n[a] = '1' // yes\n\tand\r\n[b] = '#2 // not a comment'",
      "((a = '1') and (b = '#2 // not a comment'))",
    ],
    ['not([a] = 1) and !([b] = 2)', '(not (a = 1) and not (b = 2))'],
    ['.5 + 1. + 1e3', '((.5 + 1.) + 1e3)'],
    ["[a]\u00A0= '1'", "(a = '1')"],
  ])('reads %s', (source, expected) => {
    expect(shown(parseLogic(source))).toBe(expected);
  });

  it.each([
    ["[a] = '1' and", 'ends where a value is expected', 1, 14],
    ["[a] = '1' [b] = '2'", 'Expected the end, found [b]', 1, 11],
    ["[a] = '1", 'A text is begun that does not end', 1, 7],
    ['[a = 1', 'A field is begun', 1, 1],
    ['[a] =\n  “1”', 'no quotation mark of the language', 2, 3],
    ["$('#x').prop()", '"$" is not understood', 1, 1],
    ['weight > 5', '"weight" is neither a field', 1, 1],
    ['sum([a], [b]', 'Expected ","', 1, 13],
    ['[a b] = 1', 'does not name a field', 1, 1],
    ['', 'ends where a value is expected', 1, 1],
  ])('says of %j what is wrong and where', (source, message, line, column) => {
    const problem = problemOf(source);
    expect(problem.message).toContain(message);
    expect(problem.at).toEqual({ line, column });
  });

  it('gives up on what is too deep or too long, instead of hanging', () => {
    expect(problemOf('('.repeat(5000)).message).toContain('nested more than');
    expect(problemOf('-'.repeat(5000)).message).toContain('nested more than');
    expect(problemOf('1+'.repeat(5000)).message).toContain('too many parts');
    expect(problemOf('('.repeat(300_000)).message).toContain('300000 characters');
    const long = Array.from({ length: 1000 }, (_, index) => `[f${index}] = '1'`).join(' or ');
    expect(referencesIn(parseLogic(long))).toHaveLength(1000);
  });
});

function problemOf(source: string): LogicProblem {
  try {
    parseLogic(source);
  } catch (error) {
    if (error instanceof LogicProblem) return error;
    throw error;
  }
  throw new Error(`${source} was read`);
}
