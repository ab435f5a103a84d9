import { t } from '@lingui/core/macro';
import type { ToldPerson } from '@vivarium/contracts/shared/person.ts';

/** @returns what somebody is called; whoever has left the market has no name any more. */
export function personName({ displayName }: Pick<ToldPerson, 'displayName'>): string {
  return displayName || t`Somebody who has gone`;
}
