import { useQueries } from '@tanstack/react-query';
import type { Picture } from '@vivarium/contracts/shared/picture.ts';
import type { ListedPhoto } from './photo-list.ts';
import { ownMediaQuery } from './use-own-media.ts';

/** @returns the first photograph that is ready, as the cards will show it: films stand on the page only. */
export function useFirstPicture(photos: readonly ListedPhoto[]): Picture | undefined {
  const found = useQueries({ queries: photos.map(({ id }) => ownMediaQuery(id)) });
  const pictures = found.flatMap(({ data }, at): Picture[] => {
    if (data?.status !== 'ready' || data.duration !== null) return [];
    const { id, width, height, placeholder, variants } = data;
    if (width === null || height === null || placeholder === null) return [];
    return [{ id, alt: photos[at]?.alt || null, width, height, placeholder, variants }];
  });
  return pictures[0];
}
