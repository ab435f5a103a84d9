import { DatabaseSync } from 'node:sqlite';

/** What the sandbox knows, in a file that survives it. */
export interface Book {
  get(kind: Kind, id: string): unknown;
  put(kind: Kind, id: string, value: unknown): void;
  all(kind: Kind): unknown[];
  /** @returns the intent of a payment by the name that the marketplace has given it, however many there are. */
  intentFor(paymentId: string): unknown;
  remove(kind: Kind, id: string): void;
  /** All of it or nothing; within another it is part of that. */
  together<Result>(work: () => Result): Result;
  /** Does something once the outermost of these stands. */
  afterwards(work: () => void): void;
  close(): void;
}

type Kind = 'intent' | 'session' | 'event' | 'answer' | 'endpoint';

/** By which an intent is found; the index and who asks must say it in the same words. */
const PAYMENT = "json_extract(body, '$.metadata.payment_id')";

/** Opens a book. @param path `:memory:` for one that is forgotten. */
export function openBook(path: string): Book {
  const db = new DatabaseSync(path);
  // Survives the end of its process, which is what is drilled; a payment provider that must survive a power cut is another one.
  db.exec('pragma journal_mode = wal; pragma synchronous = normal');
  db.exec('create table if not exists thing (kind text, id text, body text, primary key (kind, id))');
  db.exec(`create index if not exists intent_of_payment on thing (${PAYMENT}) where kind = 'intent'`);
  const ofPayment = db.prepare(`select body from thing where kind = 'intent' and ${PAYMENT} = ?`);
  const one = db.prepare('select body from thing where kind = ? and id = ?');
  const every = db.prepare('select body from thing where kind = ? order by rowid');
  const write = db.prepare(
    'insert into thing (kind, id, body) values (?, ?, ?) on conflict do update set body = excluded.body',
  );
  const forget = db.prepare('delete from thing where kind = ? and id = ?');
  let depth = 0;
  let after: (() => void)[] = [];
  const read = (row: unknown) => JSON.parse(String((row as { body: string }).body)) as unknown;
  return {
    get: (kind, id) => {
      const row = one.get(kind, id);
      return row === undefined ? undefined : read(row);
    },
    put: (kind, id, value) => void write.run(kind, id, JSON.stringify(value)),
    intentFor: (paymentId) => {
      const row = ofPayment.get(paymentId);
      return row === undefined ? undefined : read(row);
    },
    all: (kind) => every.all(kind).map(read),
    remove: (kind, id) => void forget.run(kind, id),
    together: (work) => {
      if (depth > 0) return work();
      db.exec('begin immediate');
      depth += 1;
      try {
        const result = work();
        db.exec('commit');
        for (const one of after) one();
        return result;
      } catch (error) {
        db.exec('rollback');
        throw error;
      } finally {
        depth -= 1;
        after = [];
      }
    },
    afterwards: (work) => void after.push(work),
    close: () => db.close(),
  };
}
