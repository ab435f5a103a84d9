import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { isMailOutage, mailerOf } from './mailer.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer(onConnection);
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const failureAt = async (port: number): Promise<unknown> => {
  const config = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'a@example.org', DEV_MAILBOX: false };
  const send = mailerOf(config, {} as Parameters<typeof mailerOf>[1]);
  const mail = { to: 'b@example.org', subject: 'x', text: 'x', html: 'x', headers: {}, id: 'x' };
  return send?.(mail).then(
    () => undefined,
    (error: unknown) => error,
  );
};

it('a mail server that is away is an outage', async () => {
  const port = await listening(() => undefined);
  const [server] = open.splice(0);
  server?.close();
  expect(isMailOutage(await failureAt(port))).toBe(true);
});

it('one that hangs up in the middle is an outage', async () => {
  expect(isMailOutage(await failureAt(await listening((socket) => socket.destroy())))).toBe(true);
});

/** A server that answers one command so, and all others with yes. */
const answering = (command: string, answer: string) =>
  listening((socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    say('220 ready');
    socket.on('data', (data) => say(String(data).startsWith(command) ? answer : '250 ok'));
  });

it.each([
  ['RCPT', '550 no such mailbox'],
  ['RCPT', '450 that mailbox is busy'],
  ['DATA', '554 that is no mail'],
  ['DATA', '451 that looks like a virus just now'],
])('what it refuses is none: %s, %s', async (command, answer) => {
  const failure = await failureAt(await answering(command, answer));
  expect(failure).toMatchObject({ responseCode: Number(answer.slice(0, 3)) });
  expect(isMailOutage(failure)).toBe(false);
});

it.each([
  ['EHLO', '421 closing'],
  ['MAIL', '451 too many just now'],
  ['DATA', '452 no room'],
  ['RCPT', '421 closing'],
])('one that takes nothing for now is an outage: %s, %s', async (command, answer) => {
  expect(isMailOutage(await failureAt(await answering(command, answer)))).toBe(true);
});
