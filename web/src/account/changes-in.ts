import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';

/** Where somebody lives is one thing: a town without its country would be another town. */
const PLACE = ['city', 'region', 'country'] as const;

/** @returns what was written and differs from what there was before, a place as a whole; undefined: nothing does. */
export function changesIn(written: ProfilePatch, before: ProfilePatch): ProfilePatch | undefined {
  const isChanged = (name: string) =>
    (written[name as keyof ProfilePatch] ?? '') !== (before[name as keyof ProfilePatch] ?? '');
  const isMoved = PLACE.some(isChanged);
  const changed = Object.entries(written).filter(([name]) =>
    PLACE.some((one) => one === name) ? isMoved : isChanged(name),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
