import type { Attached, Stub } from '@vivarium/contracts/listings/document.ts';
import { attachedFields } from '@vivarium/contracts/listings/projected/attached-fields.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { MediaDocument } from '@vivarium/contracts/media/document.ts';
import { contentOf } from '../../definition/content.ts';
import type { Reference, References } from '../../definition/projection.ts';
import type { Copy } from '../../definition/read-model.ts';
import { isRenewal } from './seller-copy.ts';

/** What has copies of what was uploaded to show it. */
export interface WithMedia {
  id: string;
  sellerId: string;
  attached: Attached[];
  mediaIds: string[];
  mediaVersions: string[];
}

function referenceTo(id: string): Reference {
  return { readModel: 'media', id };
}

/**
 * @param before what the document has of it already, which stays where nothing newer is projected.
 * @returns what a listing shows, as far as it is ready. What somebody else than its seller has uploaded is never shown.
 */
export function attachedTo(
  { media, sellerId }: Pick<ListingState, 'media' | 'sellerId'>,
  before: readonly Attached[],
  references: References,
): Attached[] {
  return media.map(({ id, alt }) => {
    const kept = before.find((one) => one.id === id);
    const copy = { ...(kept ?? unknown), id, alt: alt === '' ? null : alt };
    return newer(copy, sellerId, references) ?? copy;
  });
}

const unknown = { version: 0, content: 0, status: 'preparing', shown: null } as const;

/**
 * @param takesBack whether what is projected is taken over though it is older
 * @returns the copy renewed; undefined when it says what is projected, or something newer.
 */
function newer(
  copy: Attached,
  sellerId: string,
  references: References,
  takesBack = false,
): Attached | undefined {
  // The reference names the read model, and that one holds nothing else.
  const media = references(referenceTo(copy.id)) as MediaDocument | undefined;
  if (media === undefined) return undefined;
  const { media: version = 0, [contentOf('media')]: content = 0 } = media.sources;
  const now = { version, content };
  if (!isRenewal(now, copy, takesBack)) return undefined;
  const shown = media.visible && media.ownerId === sellerId ? media.rendered : null;
  return { ...copy, ...now, status: statusOf(media, shown !== null), shown };
}

function statusOf({ status }: MediaDocument, isShown: boolean): Attached['status'] {
  if (status === 'awaiting' || status === 'processing') return 'preparing';
  return isShown ? 'ready' : 'refused';
}

/** What listings copy, public or own: what their seller has uploaded. A stub has none. */
export function copiesOfMedia<D extends WithMedia & { visible: boolean }>(): Copy<
  (D | Stub) & { sources: Stub['sources'] }
> {
  return {
    from: 'media',
    field: 'mediaIds',
    source: { each: 'mediaVersions' },
    namedBy: { listing: ({ data }) => data.listing.media.map(({ id }) => id) },
    adopt: (document, references, takesBack) => {
      if (!('attached' in document)) return undefined;
      let isNewer = false;
      const attached = document.attached.map((copy) => {
        const renewed = newer(copy, document.sellerId, references, takesBack);
        isNewer ||= renewed !== undefined;
        return renewed ?? copy;
      });
      return isNewer ? { ...document, ...attachedFields(attached) } : undefined;
    },
  };
}
