import { describe, expect, it } from 'vitest';
import { errorOf } from './api-error.ts';

describe('answers that are no success', () => {
  it('are understood by the shape of the contract', async () => {
    const body = { error: { code: 'status_conflict', message: 'Sold.', details: [], requestId: 'r' } };
    const error = await errorOf(Response.json(body, { status: 409 }));
    expect(error).toMatchObject({ code: 'status_conflict', message: 'Sold.', status: 409, isOutage: false });
  });

  it.each([
    [null, 'in 1 second'],
    ['40', 'in 40 seconds'],
    ['600', 'in 10 minutes'],
    ['86400', 'in 24 hours'],
  ])('say after %s when what was too often may be tried again', async (wait, when) => {
    const body = { error: { code: 'too_many_requests', message: 'Slowly.', details: [], requestId: 'r' } };
    const headers = { ...(wait !== null && { 'retry-after': wait }) };
    const error = await errorOf(Response.json(body, { status: 429, headers }));
    expect(error.message).toBe(`That was too often. Try again ${when}.`);
  });

  it('are an error too when a proxy answered in HTML', async () => {
    const error = await errorOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(error).toMatchObject({ code: 'unexpected_answer', status: 502, isOutage: true });
  });
});
