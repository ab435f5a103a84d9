import type { SecurityEventKind } from '@vivarium/contracts/security/http.ts';

/** Row of what was written down. Only ever added, and deleted when it is old. */
export interface SecurityEventTable {
  id: string;
  at: Date;
  kind: SecurityEventKind;
  outcome: 'success' | 'refused';
  user_id: string | null;
  address: string | null;
  user_agent: string | null;
  request_id: string | null;
  details: Record<string, string>;
}

/** A type, since Kysely adds no interface to others. */
export type SecurityTables = { 'security.event': SecurityEventTable };
