import { Problem } from '@vivarium/contracts/problem.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJar, type Jar, type JarAnswer, jarKind, put, stranger } from './a-jar.ts';
import type { Stored } from './kind.ts';
import { outcomeOf } from './outcome.ts';
import type { KeptReceipt } from './receipt.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
type JarCommand = ReturnType<typeof put>;
const weigh = (stored: Stored<Jar, JarAnswer> | undefined, command: JarCommand) =>
  outcomeOf(jarKind, stored, command, now);
const found = (jar = aJar(), earlier?: KeptReceipt<JarAnswer>) => ({ state: jar, earlier });

/** The receipt that a command leaves behind. */
function receiptOf(command: JarCommand): KeptReceipt<JarAnswer> {
  const outcome = weigh(found(), command);
  if (outcome instanceof Problem || outcome.receipt === undefined) throw new Error('there is none');
  return outcome.receipt;
}

describe('the outcome of a command', () => {
  it('is the answer and what is to be written', () => {
    const after = aJar({ version: 2, coins: 5 });
    expect(weigh(found(), put(5))).toEqual({
      answer: { id: after.id, version: 2, coins: 5 },
      happening: { type: 'jar.filled', after, changed: ['coins'] },
    });
  });

  it('keeps a receipt with the answer where the command has a key', () => {
    const receipt = receiptOf(put(5, { key: 'k' }));
    expect(receipt).toMatchObject({ key: 'k', answer: { version: 2, coins: 5 } });
  });

  it('is no happening where nothing changes, but a receipt where the command has a key', () => {
    const answer = { id: aJar().id, version: 1, coins: 0 };
    expect(weigh(found(), put(0))).toEqual({ answer });
    expect(weigh(found(), put(0, { key: 'k' }))).toMatchObject({ answer, receipt: { key: 'k', answer } });
  });

  it('is the first answer where the command was carried out before', () => {
    const command = put(5, { key: 'k' });
    const later = found(aJar({ version: 9, coins: 70 }), receiptOf(command));
    expect(weigh(later, command)).toEqual({ answer: { id: aJar().id, version: 2, coins: 5 } });
  });

  it('is that also where the version that the command names has passed by it', () => {
    const command = put(5, { key: 'k', ifMatch: 1 });
    expect(weigh(found(aJar({ version: 2 }), receiptOf(command)), command)).toMatchObject({
      answer: { version: 2 },
    });
  });
});

describe('what a command is refused for', () => {
  const used = receiptOf(put(5, { key: 'k' }));
  const hopeless = { key: 'k', ifMatch: 7, actor: stranger };
  it.each<[string, Stored<Jar, JarAnswer> | undefined, JarCommand]>([
    ['not_found', undefined, put(500, hopeless)],
    ['forbidden', found(aJar(), used), put(500, hopeless)],
    ['idempotency_key_reused', found(aJar(), used), put(500, { key: 'k', ifMatch: 7 })],
    ['version_mismatch', found(), put(500, { key: 'k', ifMatch: 7 })],
    ['validation_failed', found(), put(500, { key: 'k', ifMatch: 1 })],
  ])('is %s, the first of all that is wrong', (code, stored, command) => {
    expect(weigh(stored, command)).toMatchObject({ code });
  });
});

/** Carries out commands one after the other, as a store that forgets nothing would. */
function carryOut(commands: readonly JarCommand[]) {
  const receipts = new Map<string, KeptReceipt<JarAnswer>>();
  let jar = aJar();
  const answers = commands.map((command) => {
    const outcome = weigh(found(jar, receipts.get(command.meta.idempotencyKey ?? '')), command);
    if (outcome instanceof Problem) return outcome.code;
    if (outcome.happening !== undefined) jar = outcome.happening.after;
    if (outcome.receipt !== undefined) receipts.set(outcome.receipt.key, outcome.receipt);
    return outcome.answer;
  });
  return { jar, answers };
}

/** Different commands, each under its own key, and an order in which each comes once or several times. */
const repeatedCommands = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 })
  .chain((amounts) => {
    const every = amounts.map((_, i) => i);
    return fc
      .array(fc.integer({ min: 0, max: amounts.length - 1 }), { maxLength: 24 })
      .chain((again) => fc.shuffledSubarray([...every, ...again], { minLength: every.length + again.length }))
      .map((order) => ({ amounts, order }));
  });

describe('any sequence of commands with keys, repeated and reordered', () => {
  it('has each effect once', () => {
    fc.assert(
      fc.property(repeatedCommands, ({ amounts, order }) => {
        const { jar } = carryOut(order.map((i) => put(amounts[i] ?? 0, { key: `key ${i}` })));
        expect(jar.coins).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
        expect(jar.version).toBe(1 + amounts.length);
      }),
    );
  });

  it('answers each as it did the first time', () => {
    fc.assert(
      fc.property(repeatedCommands, ({ amounts, order }) => {
        const { answers } = carryOut(order.map((i) => put(amounts[i] ?? 0, { key: `key ${i}` })));
        for (const [place, i] of order.entries()) expect(answers[place]).toEqual(answers[order.indexOf(i)]);
      }),
    );
  });

  it('takes no key for two bodies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 100 }), (one, other) => {
        const { jar, answers } = carryOut([put(one, { key: 'k' }), put(other, { key: 'k' })]);
        expect(answers[1]).toBe('idempotency_key_reused');
        expect(jar.coins).toBe(one);
      }),
    );
  });
});
