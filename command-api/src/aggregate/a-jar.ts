import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import type { Actor, Happening } from './decision.ts';
import { eventOf } from './envelope.ts';
import type { AggregateKind } from './kind.ts';
import type { Command } from './outcome.ts';

/** Test data: the simplest aggregate. Coins go into it, and nothing comes out. */
export interface Jar {
  id: string;
  version: number;
  owner: string;
  coins: number;
  label?: string | undefined;
}

export const jarAnswerSchema = z.object({ id: z.uuid(), version: z.int(), coins: z.int() });
export type JarAnswer = z.infer<typeof jarAnswerSchema>;
type JarEventType = 'jar.made' | 'jar.filled' | 'jar.labelled';

export const jarKind: AggregateKind<Jar, JarEventType, JarAnswer> = {
  name: 'jar',
  absent: () => new Problem('not_found', 'There is no such jar.'),
  answerOf: ({ id, version, coins }) => ({ id, version, coins }),
  event: (happening, meta) => eventOf('/test', happening, happening.after, meta),
};

export const owner: Actor = { id: '01934f3e-0000-7000-8000-00000000000a', role: 'user' };
export const stranger: Actor = { id: '01934f3e-0000-7000-8000-00000000000b', role: 'user' };
const cause = { correlationId: 'test', causationId: null, traceparent: null };

/** Test data: a jar. */
export function aJar(parts: Partial<Jar> = {}): Jar {
  return { id: '01934f3e-0000-7000-8000-000000000001', version: 1, owner: owner.id, coins: 0, ...parts };
}

/** Makes an empty jar. */
export function make(label: string, by: { actor?: Actor; key?: string } = {}) {
  const { actor = owner, key } = by;
  return {
    ...{ actor, name: 'make', body: { label }, meta: { cause, idempotencyKey: key } },
    decide: ({ id }: { id: string }): Happening<Jar, JarEventType> => ({
      type: 'jar.made',
      after: aJar({ id, owner: actor.id, label }),
      changed: [],
    }),
  };
}

/** Puts coins into a jar, and takes its label off. None are no change; it takes a hundred at most. */
export function put(
  coins: number,
  { id = aJar().id, actor = owner, key, ifMatch }: PutOptions = {},
): Command<Jar, JarEventType> {
  return {
    ...{ id, actor, name: 'put', body: { coins }, meta: { cause, idempotencyKey: key, ifMatch } },
    refuse: (jar, by) =>
      jar.owner === by.id ? undefined : new Problem('forbidden', 'This is not your jar.'),
    decide: ({ label: _label, ...jar }) => {
      if (coins === 0) return 'unchanged';
      if (coins > 100) return new Problem('validation_failed', 'It would break.');
      const after = { ...jar, version: jar.version + 1, coins: jar.coins + coins };
      return { type: 'jar.filled', after, changed: ['coins'] };
    },
  };
}

/** Sticks a label on a jar; the one that it has is no change. */
export function stick(
  label: string,
  { id = aJar().id, key }: Pick<PutOptions, 'id' | 'key'> = {},
): Command<Jar, JarEventType> {
  return {
    ...{ id, actor: owner, name: 'stick', body: { label }, meta: { cause, idempotencyKey: key } },
    decide: (jar) =>
      jar.label === label
        ? 'unchanged'
        : {
            type: 'jar.labelled',
            after: { ...jar, version: jar.version + 1, label },
            changed: ['label'],
          },
  };
}

interface PutOptions {
  id?: string;
  actor?: Actor;
  key?: string | undefined;
  ifMatch?: number | undefined;
}
