import { spawn } from 'node:child_process';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';

const isTerminal = process.stdout.isTTY && !process.env.CI;
const root = new URL('..', import.meta.url);

/** Does one step of a longer job; says that it begins, and how long it took: `✓ Install packages 38 s`. */
export async function step(title, work) {
  const start = Date.now();
  process.stdout.write(`… ${title}${isTerminal ? '' : '\n'}`);
  const telling = setInterval(() => sayHowLong(title, start), isTerminal ? 1000 : 30_000);
  try {
    const result = await work();
    report('✓', title, start);
    return result;
  } catch (error) {
    report('✗', title, start);
    throw error;
  } finally {
    clearInterval(telling);
  }
}

/** A line that is drawn over on a terminal; in a log one now and then. */
function sayHowLong(title, start) {
  const seconds = Math.round((Date.now() - start) / 1000);
  process.stdout.write(
    isTerminal ? `\r\u001b[K… ${title} ${seconds} s` : `… ${title}, ${seconds} s so far\n`,
  );
}

function report(sign, title, start) {
  const seconds = (Date.now() - start) / 1000;
  const time = seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0);
  process.stdout.write(`${isTerminal ? '\r\u001b[K' : ''}${sign} ${title} ${time} s\n`);
}

/** A step went wrong in a way that its message explains in full; `reason` is the message in a line. */
export class StepFailure extends Error {
  constructor(message, reason = message) {
    super(message);
    this.reason = reason;
  }
}

/** Runs a program from the root folder without showing what it prints, unless it fails. */
export async function run(program, args, { env = {} } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.removeListener('exit', stop);
  const output = Buffer.concat(printed).toString();
  if (code === 0) return output;
  const ending = `"${[program, ...args].join(' ')}" ended with code ${code}.`;
  throw new StepFailure(`${output.trimEnd()}\n\n${ending}`, output.trim().split('\n').at(-1) || ending);
}

/** Runs a program of an npm package by the path of its script, without the detour over npx. */
export function runTool(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}

/** Runs npm, also where it is a batch file. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options);
  if (process.platform === 'win32') return run('cmd', ['/c', 'npm', ...args], options);
  return run('npm', args, options);
}

/** Runs a script to its end: a failed step has explained itself, any other error is shown in full. */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    process.stderr.write(`\n${error instanceof StepFailure ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
