import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { notificationStateSchema } from './state.ts';

const notificationEventTypeSchema = z.enum([
  'notification.created',
  /** One more listing is in the bundle. */
  'notification.bundled',
  /** The same of a listing is wanted by more of their searches, or by other ways. */
  'notification.extended',
  'notification.read',
  /** Its person has gone, or what it was about. */
  'notification.erased',
  'notification.snapshotted',
]);
export type NotificationEventType = z.infer<typeof notificationEventTypeSchema>;

export const notificationEventSchema = envelopeSchema.extend({
  type: notificationEventTypeSchema,
  data: z.object({ notification: notificationStateSchema, changed: z.array(z.string()) }),
});
export type NotificationEvent = z.infer<typeof notificationEventSchema>;
