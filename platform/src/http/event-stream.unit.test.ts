import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Response } from 'express';
import { expect, it } from 'vitest';
import { openEventStream } from './event-stream.ts';

it('is over at once for a client that went before it began', async () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.destroy();
  await new Promise((resolve) => response.once('close', resolve));
  const chainable = Object.assign(response, { status: () => chainable, set: () => chainable });
  const { closed } = openEventStream(chainable as unknown as Response);
  expect(await Promise.race([closed.then(() => 'over'), new Promise(setImmediate)])).toBe('over');
});
