import { expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

const asked = (times: number, text: string, nameOf = statementNames()) =>
  Array.from({ length: times }, () => nameOf(text)).at(-1);

it('what is asked for often has a name, the same each time, and what is not has none', () => {
  const nameOf = statementNames();
  expect(asked(4, 'select 1', nameOf)).toBeUndefined();
  const name = asked(2, 'select 1', nameOf);
  expect(name).toMatch(/^\w+$/);
  expect(nameOf('select 1')).toBe(name);
  expect(nameOf('select 2')).toBeUndefined();
  expect(asked(5, 'select 2', nameOf)).not.toBe(name);
});

it('what answers with whatever columns there are has none', () => {
  expect(asked(20, 'select * from "listing" where "id" = $1')).toBeUndefined();
  expect(asked(20, 'update "listing" set "a" = $1 returning "listing".*')).toBeUndefined();
});

it('there are so many names at most, however many statements there are', () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 1000 }, (_, i) => asked(5, `select ${i}`, nameOf));
  expect(new Set(names.filter(Boolean)).size).toBe(300);
});
