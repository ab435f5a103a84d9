import { z } from 'zod';

/** Languages in which people are told something: those that the interface speaks. */
export const languageSchema = z.enum(['en', 'de']);
export type Language = z.infer<typeof languageSchema>;
