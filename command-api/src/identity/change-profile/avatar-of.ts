import { Problem } from '@vivarium/contracts/problem.ts';
import { shownVariant } from '@vivarium/contracts/shared/picture.ts';
import type { Questions } from '../../context.ts';

/** Finds the address of the picture that a person has chosen of their uploads. */
export type AvatarOf = (
  personId: string,
  avatar: { id: string } | null | undefined,
) => Promise<string | null | undefined | Problem>;

/**
 * @param uploadsOf tells which uploads are somebody's.
 * @returns what finds an avatar: null for none, undefined where nothing is said of it, a 422 for an upload that is not one's
 *   own, not meant for this, or not ready.
 */
export function avatarOf(uploadsOf: Questions['uploadsOf']): AvatarOf {
  return async (personId, avatar) => {
    if (avatar === undefined || avatar === null) return avatar;
    const [upload] = await uploadsOf(personId, [avatar.id]);
    const variants = upload?.purpose === 'avatar' ? (upload.rendered?.variants ?? []) : [];
    const largest = variants.filter(({ format }) => format === 'webp').at(-1);
    if (largest !== undefined) return shownVariant(largest).url;
    const message = 'is no upload of yours for a profile that is ready';
    const details = [{ path: 'avatar.id', message, code: 'media_not_found' }];
    return new Problem('validation_failed', `The avatar ${message}.`, { details });
  };
}
