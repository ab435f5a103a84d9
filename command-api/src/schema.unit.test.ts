import { describe, expect, it } from 'vitest';
import * as contexts from './contexts.ts';
import { schemaOf } from './schema.ts';

const migration = { up: async () => {} };

describe('the schema of all contexts', () => {
  it('names migrations by date, so that two branches do not take one name', () => {
    const fromBefore = ['0001-outbox', '0002-identity'];
    const others = Object.keys(schemaOf(contexts).migrations).filter((name) => !fromBefore.includes(name));
    expect(others.length).toBeGreaterThan(0);
    for (const name of others) expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z]+(-[a-z]+)*$/);
  });

  it('is refused when two contexts bring one name', () => {
    const twice = { migrations: { '2026-11-30-orders': migration } };
    expect(() => schemaOf({ orders: twice, ledger: twice })).toThrow('2026-11-30-orders');
    const collection = { collections: [{ name: 'things', indexes: [] }] };
    expect(() => schemaOf({ one: collection, other: collection })).toThrow('things');
  });
});
