import { z } from 'zod';
import { uuidSchema } from '../shared/id.ts';

/** Ways by which somebody can be told. */
export const channelSchema = z.enum(['in_app', 'email', 'push']);
export type Channel = z.infer<typeof channelSchema>;

/** `daily`: in the application at once, by mail once a day. `never`: it is only kept. */
export const frequencySchema = z.enum(['instant', 'daily', 'never']);
export type Frequency = z.infer<typeof frequencySchema>;

/** How and how often its person is told of what starts to match. */
export const notifySchema = z.strictObject({
  channels: z
    .array(channelSchema)
    .max(3)
    .overwrite((channels) => [...new Set(channels)])
    .default(['in_app']),
  frequency: frequencySchema.default('instant'),
});
export type Notify = z.infer<typeof notifySchema>;

/** A value of a parameter of `GET /listings` as JSON has it. */
const parameterSchema = z.union([
  z.string().max(512),
  z.number(),
  z.boolean(),
  z.array(z.string().max(512)).max(50),
]);

/**
 * What is looked for: parameters of `GET /listings` by name. Which there are and what they may be is checked by
 * {@link file://./saved-query.ts}; here is only how large it may be.
 */
export const savedQuerySchema = z
  .record(z.string().max(64), parameterSchema)
  .refine((query) => Object.keys(query).length <= 48, 'must not have more than 48 parameters');
export type SavedQuery = z.infer<typeof savedQuerySchema>;

/** A saved search as its events carry it. It is between its person and us, so its read model is private. */
export const savedSearchStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  personId: uuidSchema,
  name: z.string(),
  query: savedQuerySchema,
  notify: notifySchema,
  paused: z.boolean(),
  /** Since when it looks: of what matched before nobody is told. */
  since: z.iso.datetime(),
  /** When its person last looked at what it finds. */
  seenAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  /** It is no more; only its name is kept. */
  removed: z.boolean(),
});
export type SavedSearchState = z.infer<typeof savedSearchStateSchema>;

/** @returns whether its person wants to be told of what it finds: who names no way of telling does not. */
export function isTold({ paused, notify }: Pick<SavedSearchState, 'paused' | 'notify'>): boolean {
  return !paused && notify.frequency !== 'never' && notify.channels.length > 0;
}
