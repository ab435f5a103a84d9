import * as features from './features.ts';
import type { Operation, Operations } from './shared/operation.ts';

function all(kind: 'commands' | 'queries'): Operation[] {
  return Object.values(features).flatMap((feature) =>
    kind in feature ? Object.values((feature as Partial<Record<typeof kind, Operations>>)[kind] ?? {}) : [],
  );
}

/** What command-api answers. */
export const commands: readonly Operation[] = all('commands');

/** What query-api answers. */
export const queries: readonly Operation[] = all('queries');
