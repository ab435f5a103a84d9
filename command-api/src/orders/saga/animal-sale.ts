/** What a step of a saga has done, by a word that the code knows. */
export type Deed = 'reserve' | 'take-money' | 'sell';
/** What takes it back. */
export type Undoing = 'release' | 'give-money-back';

export interface Step {
  name: string;
  deed: Deed;
  /** Nothing: what comes before it takes it back as well. */
  undo?: Undoing;
}

/** A sale as steps, in the order in which they are taken; a step that joins is a line here and a word above. */
export interface Saga {
  name: string;
  steps: readonly Step[];
}

/**
 * The sale of an animal. Reserved first and paid then: so nobody is ever charged for what cannot be had. Once animals have
 * records of their own, animal.transfer_ownership and lineage.update_ancestry stand between the second and the last.
 */
export const animalSale: Saga = {
  name: 'animal.sale',
  steps: [
    { name: 'inventory.reserve_animal', deed: 'reserve', undo: 'release' },
    { name: 'transaction.process_payment', deed: 'take-money', undo: 'give-money-back' },
    { name: 'commerce.complete_sale', deed: 'sell' },
  ],
};

/** Where a saga stands. */
export interface SagaState {
  name: string;
  /** Steps that are done and not undone. */
  done: string[];
  state: 'running' | 'completed' | 'compensated';
}

/** What there is to be done, and the saga after it. */
export interface Advance {
  deeds: Deed[];
  saga: SagaState;
}

/** @returns the steps that are left of one that is under way; of one that has ended, none. */
export function advance(saga: Saga, { done, state }: SagaState): Advance {
  if (state !== 'running') return { deeds: [], saga: { name: saga.name, done, state } };
  const next = saga.steps.filter(({ name }) => !done.includes(name));
  return {
    deeds: next.map(({ deed }) => deed),
    saga: { name: saga.name, done: [...done, ...next.map(({ name }) => name)], state: 'completed' },
  };
}

/** @returns what takes back the steps that were done, the last first; a step that never ran is not undone. */
export function compensate(saga: Saga, { done }: SagaState): { undoings: Undoing[]; saga: SagaState } {
  const undoings = saga.steps
    .filter(({ name }) => done.includes(name))
    .toReversed()
    .flatMap(({ undo }) => (undo === undefined ? [] : [undo]));
  return { undoings, saga: { name: saga.name, done: [], state: 'compensated' } };
}
