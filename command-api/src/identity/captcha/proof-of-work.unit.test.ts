import { randomBytes } from 'node:crypto';
import { Problem } from '@vivarium/contracts/problem.ts';
import { beforeEach, expect, it } from 'vitest';
import { sealingWith } from '../../keys/sealing-key.ts';
import type { Captcha } from './captcha.ts';
import { proofOfWork } from './proof-of-work.ts';
import { solve } from './solve.ts';

let now: Date;
let captcha: Captcha;
const sealing = sealingWith(randomBytes(32));
beforeEach(() => {
  now = new Date('2026-11-28T12:00:00Z');
  const used = new Set<string>();
  const take = async (key: string) => {
    if (used.has(key)) throw new Problem('too_many_requests', 'It was used already.');
    used.add(key);
  };
  const answers = {
    ...{ take, takeTogether: take, takeInPassing: () => {} },
    ...{ giveBack: async () => {}, forget: async () => {} },
  };
  captcha = proofOfWork({ clock: () => now, sealing, answers, most: 50 });
});

it('takes a right answer once', async () => {
  const answer = solve(captcha.pose());
  expect(await captcha.accepts(answer)).toBe(true);
  expect(await captcha.accepts(answer)).toBe(false);
  // However the same is written.
  expect(await captcha.accepts(`${answer}==`)).toBe(false);
});

it('takes no answer after ten minutes, nor one that was given more time by its sender', async () => {
  const [salt = '', ...others] = solve(captcha.pose()).split(':');
  const later = (Number.parseInt(salt, 36) + 3_600_000).toString(36);
  expect(await captcha.accepts([salt.replace(/^\w+/, later), ...others].join(':'))).toBe(false);
  now = new Date(now.getTime() + 10 * 60_000);
  expect(await captcha.accepts([salt, ...others].join(':'))).toBe(false);
});

it('takes no wrong number, no puzzle of another’s and nothing that is none', async () => {
  const [salt, number, signature] = solve(captcha.pose()).split(':');
  const wrong = [`${salt}:${Number(number) + 1}:${signature}`, `${salt}:${number}:`, '', 'x', ':::', '::é:'];
  const forged = proofOfWork({
    ...{ clock: () => now, most: 50 },
    sealing: sealingWith(randomBytes(32)),
    answers: {
      take: async () => {},
      takeTogether: async () => {},
      takeInPassing: () => {},
      giveBack: async () => {},
      forget: async () => {},
    },
  });
  for (const answer of [...wrong, solve(forged.pose())]) expect(await captcha.accepts(answer)).toBe(false);
});
