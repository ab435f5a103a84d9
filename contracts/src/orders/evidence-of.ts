import type { OrderState } from './state.ts';

/** @returns the uploads that show a complaint about an order, and the answer to it, the complaint's first. */
export function evidenceOf({ dispute }: Pick<OrderState, 'dispute'>): string[] {
  return [...(dispute?.evidence ?? []), ...(dispute?.answer?.evidence ?? [])];
}
