import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Sources } from '@vivarium/contracts/shared/sources.ts';

/** What every document of every read model has. */
export interface Stored {
  id: string;
  sources: Sources;
  visible: boolean;
}

/** A document of another read model that a fold copies from. */
export interface Reference {
  readModel: ReadModel;
  id: string;
}

/** Looks a referenced document up among those that were read for the fold; undefined: it is not projected yet. */
export type References = (reference: Reference) => Stored | undefined;

/** Which documents carry a copy of a document that an event is folded into. */
export interface FanOut {
  /** Keyword field that holds the id of the copied document, or the ids of several. */
  field: string;
  /** The document that the copies are taken from. */
  reference: Reference;
  /** Its version, by its own name of that. */
  version(document: Stored): number;
  /** What that version says, as a hash. */
  content(document: Stored): number;
  /**
   * Documents with a lower version of this source are behind, and those whose version says something else; or those that do
   * not have the version in this field.
   */
  source: string | { each: string };
}

/**
 * A read model in its place of a pipeline, as the runtime sees it: how events become its documents. Pure: no I/O, no
 * clock. The runtime reads, writes, retries and acknowledges.
 */
export interface Projection {
  readonly readModel: ReadModel;
  /**
   * Whether copies become what is there though it is older. The live projector never does so: what it has read may be outdated
   * by then. The reconciler must: a store that was restored has gone back, and copies would carry what it has lost for ever.
   */
  readonly takesBack: boolean;
  /** Ids of the documents that the event is folded into; empty when it is not about this read model. */
  targets(event: DomainEvent): readonly string[];
  /** What `evolve` will look up to fold this event into this document. */
  references(document: Stored | undefined, event: DomainEvent): readonly Reference[];
  /**
   * The document after the event. Called with an event that the document already knows, it must still take over
   * newer references: a projector that was killed between write and check relies on it.
   * @returns undefined, or `document` itself, when nothing changes.
   */
  evolve(document: Stored | undefined, event: DomainEvent, references: References): Stored | undefined;
  /** Other documents that the event concerns, when it is about something that they copy. */
  fanOuts(event: DomainEvent): readonly FanOut[];
}

/**
 * Projections whose documents do not refer to each other: read by one `mget` and written by one `_bulk`.
 * A pipeline is a list of stages; a stage may refer to documents of the stages before it.
 */
export type Stage = readonly Projection[];

/** The name (alias or concrete index) under which a read model is read and written. */
export type IndexOf = (readModel: ReadModel) => string;
