import { type Aggregate, aggregateOf, type DomainEvent, type EventOf } from '@vivarium/contracts/events.ts';
import {
  declaredReadModels,
  type PrivateReadModel,
  type PublicReadModel,
  type ReadModel,
} from '@vivarium/contracts/read-models.ts';
import type { FieldMapping, FieldsOf, Mapping } from './mapping.ts';
import type { References, Stored } from './projection.ts';
import { sourcesWithContent } from './with-content.ts';

/** How the events of one aggregate become documents. Pure: no I/O, no clock. */
export interface Fold<D extends Stored, E extends DomainEvent> {
  /** Ids of the documents that the event is folded into; unless said otherwise the one of its aggregate. */
  targets?(event: E): readonly string[];
  /** @returns the document after the event; undefined when the event changes nothing, as one does that it knows already. */
  evolve(document: D | undefined, event: E, references: References): D | undefined;
}

/** A fold for each aggregate that a read model is made of. One that the contracts do not have does not compile. */
type Folds<D extends Stored> = { readonly [A in Aggregate]?: Fold<D, EventOf<A>> };

/**
 * What documents of a read model copy from those of another. Whenever an event changes the copied document, the runtime
 * finds the copies and lets them `adopt` it. What the other one has copied itself does not come along.
 */
export interface Copy<D extends Stored> {
  from: ReadModel;
  /** Keyword field with the id of the copied document, or the ids of several. */
  field: string;
  /**
   * The name under which `sources` has the version of the copy, and beside it its content; see `contentOf`. Where there are
   * several: the keyword field that has each of them, as `seenVersion` writes it.
   */
  source: string | { each: string };
  /** The id of the copied document, by the aggregates whose events name it: a document that is not there yet cannot. */
  namedBy: { readonly [A in Aggregate]?: (event: EventOf<A>) => string | readonly string[] | null };
  /**
   * @param takesBack whether what is there is taken over though it is older, as where the write store has gone back
   * @returns the document with its copy renewed; undefined when that is as new already, or a stub has none
   */
  adopt(document: D, references: References, takesBack?: boolean): D | undefined;
}

/** What a read model can be built from, from nothing. */
export type BuiltFrom =
  /** The state of the aggregates in a write store: `GET /internal/snapshots/<name>` of command-api. */
  | { snapshots: string }
  /** All events that the stream has. */
  | 'stream'
  /** Nothing: a new index of it begins empty, and one of another version stays until it is moved by hand. */
  | 'nothing';

/** A read model as it is written down: everything about it, once. Version and privacy are declared with its feature. */
export interface ReadModelDefinition<D extends Stored, SearchOnly extends string = never> {
  /** Documents with readers are those of private read models, and all of those have them. */
  name: 'readers' extends FieldsOf<D> ? PrivateReadModel : PublicReadModel;
  settings: Readonly<Record<string, unknown>>;
  properties: Mapping<D, SearchOnly>;
  on: Folds<D>;
  copies?: readonly Copy<D>[];
  rebuildFrom: BuiltFrom;
  /** Whether a document that the write store does not know is one that it has forgotten by now; otherwise it is damage. */
  isForgotten?(document: D, now: Date): boolean;
}

/** A read model as everything else here sees it. Methods, so that one of a certain document stands in a list of all. */
export interface DefinedReadModel<D extends Stored = Stored> {
  readonly name: ReadModel;
  readonly version: number;
  /** See `DeclaredReadModel`. */
  readonly source: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, FieldMapping>>;
  readonly copies: readonly Copy<Stored>[];
  readonly rebuildFrom: BuiltFrom;
  isForgotten?(document: D, now: Date): boolean;
  /** Whose events it is folded from. */
  readonly aggregates: readonly Aggregate[];
  /** Ids of the documents that the event is folded into. */
  targets(event: DomainEvent): readonly string[];
  /**
   * The document after the event, with the newest of what it copies; undefined when nothing changes.
   * @param takesBack whether copies become what is there though it is older
   */
  evolve(
    document: D | undefined,
    event: DomainEvent,
    references: References,
    takesBack?: boolean,
  ): D | undefined;
}

/** Defines a read model. */
export function defineReadModel<D extends Stored, SearchOnly extends string = never>(
  definition: ReadModelDefinition<D, SearchOnly>,
): DefinedReadModel<D> {
  const { name, on, copies = [], properties } = definition;
  const { version, source } = declaredReadModels[name];
  const foldOf = (event: DomainEvent) => on[aggregateOf(event)] as Fold<D, DomainEvent> | undefined;
  const targets = (event: DomainEvent) => {
    const fold = foldOf(event);
    if (fold === undefined) return [];
    return fold.targets?.(event) ?? [event.subject];
  };
  return {
    ...definition,
    version,
    source,
    properties: sourcesWithContent(properties, [
      source,
      ...copies.flatMap((copy) => (typeof copy.source === 'string' ? [copy.source] : [])),
    ]),
    copies: copies as readonly Copy<Stored>[],
    aggregates: Object.keys(on) as Aggregate[],
    targets,
    evolve(document, event, references, takesBack = false) {
      // Documents that only copy from what the event is about have no fold for it.
      const isTarget = document === undefined || targets(event).includes(document.id);
      const folded = isTarget ? foldOf(event)?.evolve(document, event, references) : undefined;
      if (document === undefined || (folded !== undefined && folded !== document)) return folded;
      const adopted = copies.reduce(
        (current, copy) => copy.adopt(current, references, takesBack) ?? current,
        document,
      );
      return adopted === document ? undefined : adopted;
    },
  };
}
