import { Problem } from '@vivarium/contracts/problem.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { expect, it, vi } from 'vitest';
import type { CommandLimits } from '../limits.ts';
import type { MediaContext } from './media.ts';
import { mediaOperations } from './operations.ts';
import type { Pairs } from './show-pairs/pairs.ts';

it('who gets no address, since the store is away, may ask for as many as before', async () => {
  const away = new Problem('uploads_unavailable', 'Pictures cannot be taken just now.', { retryAfter: 10 });
  const media = { presign: () => Promise.reject(away) } as unknown as MediaContext;
  const uploads = { take: vi.fn(async () => {}), giveBack: vi.fn(async () => {}) };
  const served = mediaOperations(media, {} as Pairs, uploads as unknown as CommandLimits['uploads']);
  const presign = served.find(({ operation }) => operation.operationId === 'presignUploads');
  const file = { name: 'a.png', contentType: 'image/png', size: 9, purpose: 'listing' };
  const person = { sub: newUuidV7(), role: 'user' };
  const call = { person, body: { files: [file, file] }, meta: {} };
  const asked = Promise.resolve(presign?.handle(call as unknown as Parameters<typeof presign.handle>[0]));
  await expect(asked).rejects.toBe(away);
  expect(uploads.take).toHaveBeenCalledWith(person.sub, 2);
  expect(uploads.giveBack).toHaveBeenCalledExactlyOnceWith(person.sub, 2);
});
