/**
 * A server with a trap in it: it is killed, as by `kill -9`, where it comes by the point that the drill has set. Instead of
 * an entry point of its own; never started otherwise. `DRILL_ENTRY` says which server it is, `DRILL_TRAP` in which file the
 * trap is, `DRILL_FAULTY` which of two faulty reservations takes the place of the real one.
 */
import { readFileSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { repositoryRoot } from '../../process/repository.ts';
import { type Point, patternOf } from './points.ts';

/** A point, and how often it is come by before it strikes. */
export interface Trap extends Point {
  passes: number;
}

const { DRILL_TRAP: file = '', DRILL_ENTRY: entry = '', DRILL_FAULTY: faulty } = process.env;
/** What the two ways of reserving that are wrong take the place of; neither has buyers who take turns. */
const REPLACED: Readonly<Record<string, string | undefined>> = {
  'command-api/src/orders/stock/stock.store.ts': faulty,
  'command-api/src/orders/place-order/turns.ts': 'without-turns',
};

let trap: (Trap & { pattern: RegExp }) | undefined;
process.on('SIGUSR2', () => {
  try {
    const set = JSON.parse(readFileSync(file, 'utf8')) as Trap;
    trap = { ...set, pattern: patternOf(set) };
  } catch {
    trap = undefined;
  }
});

function comeBy(when: Point['when'], statement: string): void {
  if (trap === undefined || trap.when !== when || !trap.pattern.test(statement)) return;
  trap.passes -= 1;
  if (trap.passes >= 0) return;
  rmSync(file, { force: true });
  process.kill(process.pid, 'SIGKILL');
}

/** Connections whose transaction has to do with orders or their money: the ends of others are no points. */
const busy = new WeakSet<object>();
type Query = (statement: unknown, ...more: unknown[]) => unknown;
const { prototype } = pg.Client as unknown as { prototype: { query: Query } };
const query = prototype.query;
prototype.query = function (this: object, statement, ...more) {
  if (typeof statement !== 'string') return query.call(this, statement, ...more);
  if (statement === 'begin') busy.delete(this);
  if (/"orders"\.|ledger\./.test(statement)) busy.add(this);
  const counts = statement !== 'commit' || busy.has(this);
  if (counts) comeBy('before', statement);
  const answer = query.call(this, statement, ...more);
  if (counts && answer instanceof Promise) void answer.then(() => comeBy('after', statement)).catch(() => {});
  return answer;
};

const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (statement) {
  comeBy('before', statement);
  exec.call(this, statement);
  comeBy('after', statement);
};

if (faulty) {
  const folder = new URL('faulty/', import.meta.url).href;
  const root = pathToFileURL(`${repositoryRoot}/`).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      // The faulty one takes from the real one what it leaves as it is.
      if (!found.url.startsWith(root) || context.parentURL?.startsWith(folder)) return found;
      const instead = REPLACED[found.url.slice(root.length)];
      return instead === undefined ? found : { ...found, url: `${folder}${instead}.ts` };
    },
  });
}
await import(new URL(entry, pathToFileURL(`${repositoryRoot}/`)).href);
