import { securityCommands } from '@vivarium/contracts/security/commands.ts';
import type { SecurityEvent } from '@vivarium/contracts/security/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { Kysely } from 'kysely';
import type { SecurityEventTable, SecurityTables } from '../security-log/security-event.table.ts';

/** @returns every operation of the context. */
export function securityOperations(db: Kysely<SecurityTables>): Served[] {
  return serve(securityCommands, {
    listSecurityEvents: async ({ query: { kind, user, cursor, limit } }) => {
      let asked = db.selectFrom('security.event').selectAll();
      if (kind !== undefined) asked = asked.where('kind', '=', kind);
      if (user !== undefined) asked = asked.where('user_id', '=', user);
      if (cursor !== undefined) asked = asked.where('id', '<', cursor);
      // Ids rise with time. One more than asked for tells whether there is a next page.
      const rows = await asked
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(eventOf);
      return reply(
        { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null },
        { cache: 'no-store' },
      );
    },
  });
}

function eventOf(row: SecurityEventTable): SecurityEvent {
  return {
    id: encodeId(row.id),
    at: row.at.toISOString(),
    kind: row.kind,
    outcome: row.outcome,
    user: row.user_id && encodeId(row.user_id),
    address: row.address,
    userAgent: row.user_agent,
    requestId: row.request_id,
    details: row.details,
  };
}
