import { Problem } from '@vivarium/contracts/problem.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { expect, it, vi } from 'vitest';
import type { CommandLimits } from '../limits.ts';
import type { MediaContext } from './media.ts';
import { mediaOperations } from './operations.ts';
import type { Pairs } from './show-pairs/pairs.ts';

const person = { sub: newUuidV7(), role: 'user' };
const picture = { name: 'a', contentType: 'image/png', size: 9, purpose: 'listing' };

function asking(media: MediaContext) {
  const uploads = { takeTogether: vi.fn(async () => {}), giveBack: vi.fn(async () => {}) };
  const served = mediaOperations(media, {} as Pairs, uploads as unknown as CommandLimits['uploads']);
  const presign = served.find(({ operation }) => operation.operationId === 'presignUploads');
  const ask = async (files: readonly (typeof picture)[]) => {
    const call = { person, body: { files }, meta: {} };
    return presign?.handle(call as unknown as Parameters<typeof presign.handle>[0]);
  };
  return { uploads, ask };
}

it('a film is ten of the uploads of a day', async () => {
  const media = { presign: async () => ({ items: [] }) } as unknown as MediaContext;
  const { uploads, ask } = asking(media);
  await ask([picture, { ...picture, contentType: 'video/mp4' }]);
  expect(uploads.takeTogether).toHaveBeenCalledExactlyOnceWith(person.sub, 11);
  expect(uploads.giveBack).not.toHaveBeenCalled();
});

it('who gets no address, since the store is away, may ask for as many as before', async () => {
  const away = new Problem('uploads_unavailable', 'Pictures cannot be taken just now.', { retryAfter: 10 });
  const media = { presign: () => Promise.reject(away) } as unknown as MediaContext;
  const { uploads, ask } = asking(media);
  await expect(ask([picture, picture])).rejects.toBe(away);
  expect(uploads.takeTogether).toHaveBeenCalledWith(person.sub, 2);
  expect(uploads.giveBack).toHaveBeenCalledExactlyOnceWith(person.sub, 2);
});
