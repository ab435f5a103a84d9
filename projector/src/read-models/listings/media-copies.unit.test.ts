import { attachedFields } from '@vivarium/contracts/listings/projected/attached-fields.ts';
import type { MediaDocument } from '@vivarium/contracts/media/document.ts';
import { describe, expect, it } from 'vitest';
import { copiesOfMedia } from './media-copies.ts';

const copies = copiesOfMedia();
const picture = (version: number, content: number, status: MediaDocument['status']): MediaDocument => ({
  ...{ id: 'picture', ownerId: 'ada', visible: false, rendered: null, status },
  sources: { media: version, mediaContent: content },
});
/** A listing whose copy is of a version, and of what that version said. */
const showing = (version: number, content: number) => ({
  ...{ id: 'listing', sellerId: 'ada', visible: true as const, sources: { listing: 1 } },
  ...attachedFields([{ id: 'picture', alt: null, version, content, status: 'ready', shown: null }]),
});
const adopted = (version: number, content: number, now: MediaDocument, takesBack = false) =>
  copies.adopt(showing(version, content), () => now, takesBack);

describe('the copy of a picture', () => {
  it('is renewed by a newer version of it, and says which it is of', () => {
    expect(adopted(2, 22, picture(3, 33, 'rejected'))).toMatchObject({
      attached: [{ version: 3, content: 33, status: 'refused' }],
      mediaVersions: ['picture:3:33'],
    });
  });

  it('is renewed where the same version says something else', () => {
    expect(adopted(2, 22, picture(2, 7, 'rejected'))).toMatchObject({ attached: [{ status: 'refused' }] });
    expect(adopted(2, 22, picture(2, 22, 'rejected'))).toBeUndefined();
  });

  it('stays where what was read of it is older, unless that is all that the write store has', () => {
    expect(adopted(3, 33, picture(2, 22, 'rejected'))).toBeUndefined();
    expect(adopted(3, 33, picture(2, 22, 'rejected'), true)).toMatchObject({
      attached: [{ version: 2, status: 'refused' }],
    });
  });
});
