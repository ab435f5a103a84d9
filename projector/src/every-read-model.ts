import { readModels as declared, type ReadModel } from '@vivarium/contracts/read-models.ts';
import type { DefinedReadModel } from './definition/read-model.ts';
import * as list from './read-models.ts';
import { inOrder } from './runtime/pipeline.ts';

/** Every read model, each after those that it copies from. */
export const everyReadModel: readonly DefinedReadModel[] = inOrder(Object.values(list));

const names = everyReadModel.map(({ name }) => name);
const undefinedOnes = declared.filter((name) => !names.includes(name));
if (undefinedOnes.length > 0) {
  throw new Error(`Declared in the contracts and defined by no read model: ${undefinedOnes.join(', ')}`);
}

/** @returns the read model of a name. */
export function readModelNamed(name: ReadModel): DefinedReadModel {
  const found = everyReadModel.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no read model ${name}`);
  return found;
}
