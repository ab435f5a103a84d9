/** Where a process is killed: before a statement is sent, or after it was answered. */
export interface Point {
  /** As reports call it. */
  name: string;
  server: KilledServer;
  when: 'before' | 'after';
}

export type KilledServer = 'command-api' | 'worker' | 'payments';

/** What is looked for in statements to Postgres, or to the book of the sandbox. */
interface Statement {
  name: string;
  pattern: RegExp;
  /** Who comes by there. */
  servers: readonly KilledServer[];
}

const both = ['command-api', 'worker'] as const;

/**
 * The steps of an order, by the statements that make them: production code knows nothing of being killed. What is asked of
 * the provider lies between `task taken` and `payment locked`.
 */
export const statements: readonly Statement[] = [
  { name: 'payment written', pattern: /^insert into "orders"\."payment"/, servers: ['command-api'] },
  { name: 'order written', pattern: /^insert into "orders"\."order"/, servers: ['command-api'] },
  { name: 'stock reserved', pattern: /^\s*insert into "?orders"?\."?stock"? /, servers: ['command-api'] },
  { name: 'reservation written', pattern: /^insert into "orders"\."reservation"/, servers: ['command-api'] },
  { name: 'task wanted', pattern: /^insert into "orders"\."task"/, servers: both },
  { name: 'task taken', pattern: /from "orders"\."task" .* for update/, servers: both },
  { name: 'payment locked', pattern: /from "orders"\."payment" .* for update/, servers: both },
  { name: 'task done', pattern: /^update "orders"\."task" set "done"/, servers: both },
  { name: 'webhook noted', pattern: /^insert into "orders"\."webhook"/, servers: ['command-api'] },
  { name: 'money moved', pattern: /ledger\.transfer\(/, servers: both },
  { name: 'reservation settled', pattern: /^update "orders"\."reservation"/, servers: both },
  { name: 'refund wanted', pattern: /^insert into "orders"\."refund"/, servers: both },
  { name: 'order moved', pattern: /^update "orders"\."order"/, servers: both },
  { name: 'payment told', pattern: /^update "orders"\."payment"/, servers: both },
  { name: 'events written', pattern: /^insert into "outbox"/, servers: both },
  { name: 'money kept aside', pattern: /ledger\.hold\(/, servers: ['command-api'] },
  { name: 'hold resolved', pattern: /ledger\.resolve\(/, servers: ['command-api'] },
  { name: 'commit', pattern: /^commit$/, servers: both },
  { name: 'book written', pattern: /^commit$/, servers: ['payments'] },
];

/** Every place where a process is killed. */
export const points: readonly Point[] = statements.flatMap(({ name, servers }) =>
  servers.flatMap((server) => (['before', 'after'] as const).map((when): Point => ({ name, server, when }))),
);

export function patternOf({ name }: Pick<Point, 'name'>): RegExp {
  const statement = statements.find((one) => one.name === name);
  if (statement === undefined) throw new Error(`there is no point ${name}`);
  return statement.pattern;
}
