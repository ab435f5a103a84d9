import { describe, expect, it } from 'vitest';
import { type SentCommand, sendAgain, standAfter } from './sent-command.ts';

const before = { version: 2, title: 'Ruby', amount: '10.00', status: 'active' };
const answered = (version: number, said: SentCommand['said']): SentCommand => ({
  key: `k${version}`,
  said,
  answer: { id: 'a', version, status: 'active' },
});

describe('what a listing is after many commands', () => {
  it('is the last word on each field, by the versions that were answered', () => {
    const commands = [
      answered(5, { status: 'hidden' }),
      answered(3, { title: 'Opal' }),
      answered(4, { amount: '20.00' }),
      answered(6, { title: 'Ruby' }),
    ];
    expect(standAfter(before, commands)).toEqual({
      version: 6,
      title: 'Ruby',
      amount: '20.00',
      status: 'hidden',
    });
  });

  it('is what it was where all were refused', () => {
    expect(standAfter(before, [{ key: 'k', said: { title: 'Opal' }, answer: undefined }])).toEqual(before);
  });
});

describe('a command that is sent again', () => {
  const command = answered(3, { title: 'Opal' });

  it('is no difference where it is answered as before, or not at all', async () => {
    expect(await sendAgain(command, async () => ({ id: 'a', version: 3, status: 'active' }))).toEqual([]);
    expect(await sendAgain(command, () => Promise.reject(new TypeError('fetch failed')))).toEqual([]);
  });

  it('is one where it was done once more', async () => {
    const differences = await sendAgain(command, async () => ({ id: 'a', version: 9, status: 'active' }));
    expect(differences).toEqual([expect.stringContaining('"version":9')]);
  });
});
