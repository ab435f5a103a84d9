import type { estypes } from '@elastic/elasticsearch';
import type { NotificationDocument } from '@vivarium/contracts/notifications/document.ts';
import type { notificationQueries } from '@vivarium/contracts/notifications/queries.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { PERSONAL } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privatePage } from '../private-reads/private-page.ts';
import { notificationItems } from './notification-items.ts';

const DEFAULT_LIMIT = 20;
const isUnread: estypes.QueryDslQueryContainer = { bool: { must_not: [{ exists: { field: 'readAt' } }] } };

/** `GET /notifications`: what a person was told, the newest first. */
export function listNotifications({
  elasticsearch,
  aliasOf,
  privateReads,
}: Parts): Handler<typeof notificationQueries.listNotifications> {
  return async ({ query, person: { sub: reader } }) => {
    const { unread, after, cursor, limit = DEFAULT_LIMIT } = query;
    const reads = privateReads<NotificationDocument>('notifications', reader);
    const since = after === undefined ? undefined : (await reads.get(after)).document;
    if (after !== undefined && since === undefined) throw noSuchNotification();
    const filter = [
      ...(unread === 'true' ? [isUnread] : []),
      ...(since === undefined ? [] : [{ range: { number: { gt: since.number } } }]),
    ];
    const [page, { total }] = await Promise.all([
      privatePage(
        reads,
        { filter, sort: [{ by: { number: 'desc' }, is: 'whole' }], size: limit },
        { notificationsOf: reader, unread, after },
        cursor,
      ),
      reads.search({ filter: [isUnread], sort: [], size: 0 }),
    ]);
    const items = await notificationItems(elasticsearch, aliasOf('listings'), page.documents);
    return reply({ items, unread: total, nextCursor: page.nextCursor }, { cache: PERSONAL });
  };
}

function noSuchNotification(): Problem {
  return new Problem('notification_not_found', 'There is no such notification.');
}
