import { aggregateOf, type DomainEvent } from '@vivarium/contracts/events.ts';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import { contentOf } from '../definition/content.ts';
import type { FanOut, Projection, Reference, Stage, Stored } from '../definition/projection.ts';
import type { Copy, DefinedReadModel } from '../definition/read-model.ts';
import { withContent } from '../definition/with-content.ts';

/**
 * Puts read models in the order in which they are folded: each after those that it copies from. What is copied from a read
 * model that is not among them counts as not projected yet.
 * @param options.takesBack see {@link Projection}
 * @throws when some of them copy from each other in a circle.
 */
export function pipelineOf(
  readModels: readonly DefinedReadModel[],
  { takesBack = false }: { takesBack?: boolean } = {},
): readonly Stage[] {
  const byName = new Map(readModels.map((one) => [one.name, one]));
  const stageOf = new Map<ReadModel, number>();
  const place = (readModel: DefinedReadModel, path: readonly ReadModel[]): number => {
    const known = stageOf.get(readModel.name);
    if (known !== undefined) return known;
    const through = [...path, readModel.name];
    if (path.includes(readModel.name)) {
      throw new Error(`Read models copy from each other in a circle: ${through.join(' ← ')}`);
    }
    const copied = readModel.copies.flatMap(({ from }) => byName.get(from) ?? []);
    const stage = Math.max(-1, ...copied.map((one) => place(one, through))) + 1;
    stageOf.set(readModel.name, stage);
    return stage;
  };
  const last = Math.max(-1, ...readModels.map((one) => place(one, [])));
  return Array.from({ length: last + 1 }, (_, stage) =>
    readModels
      .filter(({ name }) => stageOf.get(name) === stage)
      .map((readModel) => projectionOf(readModel, byName, takesBack)),
  );
}

/** @returns the read models in the order in which they are folded. @throws as {@link pipelineOf} does. */
export function inOrder(readModels: readonly DefinedReadModel[]): DefinedReadModel[] {
  return pipelineOf(readModels)
    .flat()
    .flatMap(({ readModel }) => readModels.find(({ name }) => name === readModel) ?? []);
}

/** @returns those of some read models that one of them copies from, directly or not, and itself. */
export function withCopied(
  readModel: DefinedReadModel,
  among: readonly DefinedReadModel[],
): DefinedReadModel[] {
  const needed = new Set([readModel]);
  for (const one of needed) {
    for (const { from } of one.copies) {
      const copied = among.find(({ name }) => name === from);
      if (copied !== undefined) needed.add(copied);
    }
  }
  return [...needed];
}

function projectionOf(
  readModel: DefinedReadModel,
  among: ReadonlyMap<ReadModel, DefinedReadModel>,
  takesBack: boolean,
): Projection {
  const copies = readModel.copies.filter(({ from }) => among.has(from));
  return {
    readModel: readModel.name,
    takesBack,
    targets: readModel.targets,
    evolve: withContent(readModel.source, (document, event, references) =>
      readModel.evolve(document, event, references, takesBack),
    ),
    references: (document, event) => copies.flatMap((copy) => referencesOf(copy, document, event)),
    fanOuts: (event) =>
      copies.flatMap((copy) => {
        const copied = among.get(copy.from);
        return copied === undefined ? [] : fanOutsOf(copy, copied, event);
      }),
  };
}

function referencesOf(copy: Copy<Stored>, document: Stored | undefined, event: DomainEvent): Reference[] {
  const named = copy.namedBy[aggregateOf(event)] as
    | ((event: DomainEvent) => string | readonly string[] | null)
    | undefined;
  const held = (document as Readonly<Record<string, unknown>> | undefined)?.[copy.field];
  const ids = new Set([named?.(event), held].flat().filter((id): id is string => typeof id === 'string'));
  return [...ids].map((id) => ({ readModel: copy.from, id }));
}

/** An event that is folded into a document concerns all that copy from it. */
function fanOutsOf({ field, source }: Copy<Stored>, copied: DefinedReadModel, event: DomainEvent): FanOut[] {
  return copied.targets(event).map((id) => ({
    field,
    source,
    reference: { readModel: copied.name, id },
    version: ({ sources }) => sources[copied.source] ?? 0,
    content: ({ sources }) => sources[contentOf(copied.source)] ?? 0,
  }));
}
