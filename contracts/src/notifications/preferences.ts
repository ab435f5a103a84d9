import { z } from 'zod';
import { languageSchema } from '../shared/language.ts';

const isTimeZone = (text: string) => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
};

/** How somebody wants to be told, whatever their searches say. */
export const notificationPreferencesSchema = z.strictObject({
  /** Whether mails are sent at all. */
  email: z.boolean(),
  /** Whether, of these, those of saved searches are: who has enough of them still hears of their orders. */
  alertMails: z.boolean(),
  /** Where it is that hour: a name of the IANA database, such as `Europe/Berlin`. */
  timeZone: z.string().max(64).refine(isTimeZone, 'must be a time zone such as "Europe/Berlin"'),
  /** The hour of the day at which the mail of the day is sent. */
  digestHour: z.int().min(0).max(23),
  /** In which mails are written: the one that somebody spoke here last. */
  language: languageSchema,
});
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>;

/** Body of `PATCH /account/notification-preferences`. */
export const changePreferencesBodySchema = notificationPreferencesSchema
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'says nothing to change');
export type ChangePreferencesBody = z.infer<typeof changePreferencesBodySchema>;

/** The query string of `POST /unsubscribe`. */
export const unsubscribeQuerySchema = z.strictObject({ token: z.string().max(256) });
