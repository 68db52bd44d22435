/** What tests import as `@jest/globals`: the functions of the runner, with the time limits that it does not keep. */
const { afterAll: after, afterEach: afterOne, beforeAll: before, beforeEach: beforeOne } = globalThis;
let limit = 30_000;

/** The same function, failing when it takes longer. The arguments are those of a table's row. */
function limited(run, own) {
  const within = own ?? limit;
  return async (...args) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It took longer than ${String(within)} ms.`)), within);
    });
    try {
      return await Promise.race([run(...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function limitedTest(test) {
  const one = (name, run, timeout) => test(name, limited(run, timeout));
  const each =
    (...table) =>
    (name, run, timeout) =>
      test.each(...table)(name, limited(run, timeout));
  return Object.assign(one, { each, skip: test.skip, todo: test.todo });
}

const limitedHook = (hook) => (run, timeout) => hook(limited(run, timeout));

export const { describe, expect } = globalThis;
export const it = Object.assign(limitedTest(globalThis.it), { only: limitedTest(globalThis.it.only) });
export const beforeAll = limitedHook(before);
export const afterAll = limitedHook(after);
export const beforeEach = limitedHook(beforeOne);
export const afterEach = limitedHook(afterOne);
export const jest = {
  ...globalThis.jest,
  /** For the tests that the file declares after it. */
  setTimeout: (milliseconds) => {
    limit = milliseconds;
  },
};
