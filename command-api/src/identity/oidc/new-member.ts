import { displayNameSchema, usernameSchema } from '@vivarium/contracts/identity/http/names.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';

/**
 * @param name that a provider gave
 * @param random digits that make it nobody else's
 * @returns what somebody is called who did not choose it: the name where it is one that is taken here
 */
export function namesOf(name: string | undefined, random: string): { username: string; displayName: string } {
  const displayName = displayNameSchema.safeParse(name ?? '');
  const word = foldText(name ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 20);
  const username = usernameSchema.safeParse(`${word}-${random}`);
  return {
    username: username.success && word !== '' ? username.data : `member-${random}`,
    displayName: displayName.success ? displayName.data : 'New member',
  };
}
