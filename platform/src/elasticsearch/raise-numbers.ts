import type { Client } from '@elastic/elasticsearch';
import { getMany } from './get-many.ts';

/** Which numbers a document has, and by which id it is found. */
export interface Raised<Counted> {
  idOf(document: Counted): string;
  numbers: readonly (keyof Counted)[];
}

/**
 * Writes numbers that are greater than those that are there, by compare-and-set: written twice, by several at once, late or of
 * less than there was once, they are the same or become right. Who is overtaken reads again.
 * @param alias of an index; without one nothing is written, nor an index made
 * @throws when Elasticsearch does not answer or refuses a document
 */
export async function raiseNumbers<Counted extends object>(
  client: Client,
  alias: string,
  counted: readonly Counted[],
  { idOf, numbers }: Raised<Counted>,
): Promise<void> {
  for (let missing = [...counted]; missing.length > 0; ) {
    const there = await getMany<Counted>(client, { index: alias, ids: missing.map(idOf) });
    const writes = missing.flatMap((document, i) => {
      const known = there[i]?.found === true ? there[i] : undefined;
      const raised = raisedBy(document, known?._source, numbers);
      if (raised === undefined) return [];
      const condition =
        known === undefined
          ? { create: { _id: idOf(document) } }
          : {
              index: { _id: idOf(document), if_seq_no: known._seq_no, if_primary_term: known._primary_term },
            };
      return [{ document, operations: [condition, raised] }];
    });
    if (writes.length === 0) return;
    const { items } = await client.bulk({
      ...{ index: alias, require_alias: true },
      operations: writes.flatMap(({ operations }) => operations),
    });
    const results = items.map((item) => item.create ?? item.index);
    const refused = results.find((result) => (result?.status ?? 500) >= 300 && result?.status !== 409);
    if (refused !== undefined) throw new Error(`what was counted was refused: ${refused?.error?.reason}`);
    missing = writes.flatMap(({ document }, i) => (results[i]?.status === 409 ? [document] : []));
  }
}

/** @returns undefined: none is greater. */
function raisedBy<Counted extends object>(
  counted: Counted,
  known: Counted | undefined,
  numbers: readonly (keyof Counted)[],
): Counted | undefined {
  if (known === undefined) return counted;
  const greater = numbers.filter((number) => counted[number] > known[number]);
  if (greater.length === 0) return undefined;
  const raised = { ...known };
  for (const number of greater) raised[number] = counted[number];
  return raised;
}
