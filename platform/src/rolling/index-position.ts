import type { Client } from '@elastic/elasticsearch';
import { doneUpTo } from './done-up-to.ts';
import { indexUuid } from './index-uuid.ts';

/** Up to which operation of which index something is rolled up. */
export interface IndexPosition {
  uuid: string;
  seqNo: number;
}

/** @returns up to where all is done that was done on an index. */
export async function positionOf(client: Client, index: string): Promise<IndexPosition> {
  return { uuid: await indexUuid(client, index), seqNo: await doneUpTo(client, index) };
}

/** @returns the operation after which something is new; -1 for all, as of another index. */
export function newAfter(known: IndexPosition | undefined, { uuid }: IndexPosition): number {
  return known?.uuid === uuid ? known.seqNo : -1;
}
