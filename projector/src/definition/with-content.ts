import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { contentHash, contentOf } from './content.ts';
import type { FieldMapping } from './mapping.ts';
import type { References, Stored } from './projection.ts';

type Evolve<D extends Stored> = (
  document: D | undefined,
  event: DomainEvent,
  references: References,
) => D | undefined;

/**
 * Notes beside the version of a document's aggregate what that version said, and takes an event of the same version that says
 * something else for a newer one. Of two histories of one aggregate the one that comes last stays, until the reconciler, which
 * asks the store, has looked.
 * @param source the name of the aggregate's version among the `sources`
 */
export function withContent<D extends Stored>(source: string, evolve: Evolve<D>): Evolve<D> {
  const key = contentOf(source);
  return (document, event, references) => {
    const before =
      document !== undefined && isOtherContent(document, event, source)
        ? { ...document, sources: { ...document.sources, [source]: event.aggregateversion - 1 } }
        : document;
    const next = evolve(before, event, references);
    if (next === undefined || !isItsVersion(next, event, source)) return next;
    const content = contentHash(event);
    return next.sources[key] === content ? next : { ...next, sources: { ...next.sources, [key]: content } };
  };
}

function isOtherContent(document: Stored, event: DomainEvent, source: string): boolean {
  const content = document.sources[contentOf(source)];
  if (content === undefined || !isItsVersion(document, event, source)) return false;
  return content !== contentHash(event);
}

function isItsVersion({ id, sources }: Stored, event: DomainEvent, source: string): boolean {
  return id === event.subject && sources[source] === event.aggregateversion;
}

/** @returns the mapping of `sources` with a field for the content of each version. */
export function sourcesWithContent(
  properties: Readonly<Record<string, FieldMapping>>,
  sources: readonly string[],
): Readonly<Record<string, FieldMapping>> {
  const mapping = properties.sources;
  if (mapping === undefined) return properties;
  const contents = sources.map((source) => [contentOf(source), { type: 'long' }] as const);
  return {
    ...properties,
    sources: { ...mapping, properties: { ...mapping.properties, ...Object.fromEntries(contents) } },
  };
}
