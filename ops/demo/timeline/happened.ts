import type { Decision, Happening } from '@vivarium/command-api/listings/decision.ts';
import { Problem } from '@vivarium/contracts/problem.ts';

/** What has come about by a decision that is meant to change something. @throws when it was refused or changes nothing */
export function happened(decision: Decision): Happening {
  if (decision instanceof Problem) throw decision;
  if (decision === 'unchanged') throw new Error('what was meant to happen changes nothing');
  return decision;
}
