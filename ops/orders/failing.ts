import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/**
 * What goes wrong once: it is refused, is not answered in time, or its process dies before it or after it, when it has
 * been done and nobody knows.
 */
export const failures = ['fails', 'times out', 'crash before', 'crash after'] as const;
export type Failure = (typeof failures)[number];

/** Something that fails once when it is next asked for. */
export interface Failing {
  /** @param what a pattern of what is asked */
  failOnce(what: RegExp, how: Failure): void;
  /** Whether it has come about. */
  readonly hasFailed: boolean;
  close(): Promise<void> | void;
}

const endedByServer = { fails: ['XX000', 'internal error'], 'times out': ['57014', 'statement timeout'] };

/** Statements of this process to Postgres: where it dies its transaction is lost, or stands and is not known of. */
export function failingStatements(): Failing {
  let next: { what: RegExp; how: Failure } | undefined;
  /** Transactions that the statement in question was a part of: what is struck then is their end. */
  const struck = new WeakMap<object, Failure>();
  type Query = (statement: unknown, ...more: unknown[]) => Promise<unknown>;
  const { prototype } = pg.Client as unknown as { prototype: { query: Query } };
  const query = prototype.query;
  prototype.query = async function (this: object, statement, ...more) {
    const text = typeof statement === 'string' ? statement : '';
    if (next?.what.test(text)) {
      const { how } = next;
      next = undefined;
      if (how === 'fails' || how === 'times out') {
        const [code, message] = endedByServer[how];
        throw Object.assign(new Error(message), { code });
      }
      struck.set(this, how);
    }
    const how = text === 'commit' ? struck.get(this) : undefined;
    if (how === undefined) return query.call(this, statement, ...more);
    struck.delete(this);
    await query.call(this, how === 'crash before' ? 'rollback' : 'commit');
    throw Object.assign(new Error('the connection has ended'), { code: '57P01' });
  };
  return {
    failOnce: (what, how) => {
      next = { what, how };
    },
    get hasFailed() {
      return next === undefined;
    },
    close: () => {
      prototype.query = query;
    },
  };
}

/** A line to a provider on which requests fail. */
export async function failingLine(): Promise<Failing & { url: string; leadTo(url: string): void }> {
  let target = '';
  let next: { what: RegExp; how: Failure } | undefined;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const failure = next?.what.test(path) ? next.how : undefined;
    if (failure !== undefined) next = undefined;
    if (failure === 'crash before') return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (failure === 'fails') {
      response.writeHead(402, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { type: 'card_error', code: 'card_declined', message: 'no' } }));
      return;
    }
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      ['host', 'connection', 'content-length'].includes(name) ? [] : [[name, String(value)]],
    );
    const method = request.method ?? 'GET';
    const body = method === 'GET' ? null : Buffer.concat(chunks);
    const answer = await fetch(new URL(path, target), { method, headers, body });
    const text = await answer.text();
    if (failure === 'crash after') return void request.socket.destroy();
    // It has been done, and the answer never comes.
    if (failure === 'times out') return;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (url) => {
      target = url;
    },
    failOnce: (what, how) => {
      next = { what, how };
    },
    get hasFailed() {
      return next === undefined;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
