import { describe, expectTypeOf, it } from 'vitest';
import type { FieldMapping, Mapping } from './mapping.ts';

interface Toad {
  name: string;
  warts: number | null;
}

const keyword: FieldMapping = { type: 'keyword' };

describe('a mapping typed against its document', () => {
  it('takes exactly the fields of the document', () => {
    expectTypeOf({ name: keyword, warts: keyword }).toExtend<Mapping<Toad>>();
  });

  it('does not compile when the document has a field that the mapping lacks', () => {
    // @ts-expect-error: `warts` is missing
    const mapping: Mapping<Toad> = { name: keyword };
    void mapping;
  });

  it('does not compile when the mapping has a field that the document lacks', () => {
    // @ts-expect-error: a toad has no `scales`
    const mapping: Mapping<Toad> = { name: keyword, warts: keyword, scales: keyword };
    void mapping;
  });

  it('takes fields that are only searched when they are named', () => {
    expectTypeOf({ name: keyword, warts: keyword, everything: keyword }).toExtend<
      Mapping<Toad, 'everything'>
    >();
  });
});
