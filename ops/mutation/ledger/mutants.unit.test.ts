import { expect, it } from 'vitest';
import { mutantsOf } from './mutants.ts';

const definition = (body: string) => `create function f() returns int as $function$${body}$function$`;
const changed = (body: string) =>
  mutantsOf('f', definition(body)).map(({ statement }) => statement.split('$function$')[1]);

it('changes one thing at a time, and each of several', () => {
  expect(changed('if a <> b or c <> d then')).toEqual([
    'if a = b or c <> d then',
    'if a <> b or c = d then',
    'if a <> b and c <> d then',
  ]);
});

it('leaves out a whole statement', () => {
  expect(new Set(changed("perform g(h);\nraise exception 'no';"))).toEqual(
    new Set(["null;\nraise exception 'no';", 'perform g(h);\nnull;']),
  );
});

it('leaves what is only said as it is, and says where the change is', () => {
  const body = '-- a < b or c\nreturn a < b;';
  expect(changed(body)).toEqual(['-- a < b or c\nreturn a <= b;']);
  expect(mutantsOf('f', definition(body))[0]?.what).toBe('f:2 “<” → “<=”');
});

it('leaves what is thrown away as it is', () => {
  expect(changed('perform 1 from a;')).toEqual(['null;']);
  expect(changed('a := 1 ;')).toEqual(['a := 2 ;']);
});
