import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Random } from '../../random/seeded.ts';

/** A line to Elasticsearch that can refuse writes as an overloaded server does: 429 for all of a `_bulk`, or for some of it. */
export interface RefusingLine {
  url: string;
  /** From now on about every second write is refused. */
  refuse(random: Random): void;
  /** From now on none is. @returns how many were: requests, and single documents of others */
  accept(): number;
  /** From now on deletes are refused, each of them, and everything else is taken; `accept` ends that too. */
  refuseDeletes(): void;
  /** @returns how many requests have come so far that delete something of an index whose name begins so. */
  deletesOf(index: string): number;
  close(): Promise<void>;
}

/** What it says when its queues are full. */
const TOO_MANY = { type: 'es_rejected_execution_exception', reason: 'a drill says that it is overloaded' };

/** Opens a line before the Elasticsearch at `target`. */
export async function openRefusingLine(target: string): Promise<RefusingLine> {
  const to = new URL(target);
  let random: Random | undefined;
  let refused = 0;
  const deletes: string[] = [];
  let refusesDeletes = false;
  const forward = async (incoming: IncomingMessage, body: Buffer) => {
    const { 'accept-encoding': _plain, host: _host, ...headers } = incoming.headers;
    const outgoing = request(new URL(incoming.url ?? '/', to), {
      method: incoming.method,
      headers: { ...headers, 'content-length': String(body.length) },
    });
    outgoing.end(body);
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: await buffer(answer) };
  };
  const write = async (incoming: IncomingMessage, body: Buffer, dice: Random) => {
    if (dice.chance(0.5)) {
      refused += 1;
      const words = Buffer.from(
        JSON.stringify({ error: { ...TOO_MANY, root_cause: [TOO_MANY] }, status: 429 }),
      );
      return { status: 429, headers: jsonHeaders(incoming), body: words };
    }
    return writeBut(incoming, body, () => dice.chance(0.3));
  };
  const writeBut = async (incoming: IncomingMessage, body: Buffer, refuses: (name: string) => boolean) => {
    const actions = actionsIn(body.toString());
    const isRefused = actions.map(({ name }) => refuses(name));
    const taken = actions.filter((_, i) => !isRefused[i]);
    refused += actions.length - taken.length;
    const answer =
      taken.length === 0
        ? undefined
        : await forward(incoming, Buffer.from(taken.flatMap(({ lines }) => lines).join('')));
    if (answer !== undefined && answer.status !== 200) return answer;
    const told =
      answer === undefined ? { items: [] } : (JSON.parse(answer.body.toString()) as { items: object[] });
    const items = told.items.values();
    const all = actions.map(({ name }, i) =>
      isRefused[i] ? { [name]: { status: 429, error: TOO_MANY } } : items.next().value,
    );
    const whole = Buffer.from(JSON.stringify({ ...told, errors: true, items: all }));
    return { status: 200, headers: answer?.headers ?? jsonHeaders(incoming), body: whole };
  };
  const written = (incoming: IncomingMessage, body: Buffer) => {
    deletes.push(...new Set(actionsIn(body.toString()).flatMap(({ deletesOf = [] }) => deletesOf)));
    if (random !== undefined) return write(incoming, body, random);
    if (refusesDeletes) return writeBut(incoming, body, (name) => name === 'delete');
    return forward(incoming, body);
  };
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(incoming);
    const isWrite = incoming.url?.split('?', 1)[0]?.endsWith('/_bulk') === true;
    const { status, headers, body: said } = await (isWrite ? written : forward)(incoming, body);
    const { 'transfer-encoding': _whole, ...kept } = headers;
    response.writeHead(status, { ...kept, 'content-length': String(said.length) }).end(said);
  };
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    refuse: (dice) => {
      random = dice;
      refused = 0;
    },
    accept: () => {
      random = undefined;
      refusesDeletes = false;
      return refused;
    },
    refuseDeletes: () => {
      refusesDeletes = true;
      refused = 0;
    },
    deletesOf: (index) => deletes.filter((one) => one.startsWith(index)).length,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Clients believe an answer that says what it is. */
function jsonHeaders({ headers }: IncomingMessage): IncomingHttpHeaders {
  return { 'content-type': headers.accept ?? 'application/json', 'x-elastic-product': 'Elasticsearch' };
}

interface Action {
  name: string;
  lines: string[];
  /** Of a delete: the index. */
  deletesOf?: string;
}

/** @returns what a `_bulk` asks for, one after the other: a line, and another one for the document where there is one. */
function actionsIn(body: string): Action[] {
  const actions: Action[] = [];
  const lines = body
    .split('\n')
    .filter((line) => line !== '')
    .values();
  for (const line of lines) {
    const [[name, { _index }] = ['', {}]] = Object.entries(
      JSON.parse(line) as Record<string, { _index?: string }>,
    );
    const isDelete = name === 'delete';
    const document = isDelete ? [] : [`${lines.next().value}\n`];
    actions.push({ name, lines: [`${line}\n`, ...document], ...(isDelete && { deletesOf: _index ?? '' }) });
  }
  return actions;
}
