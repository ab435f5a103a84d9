import { z } from 'zod';
import { textSchema } from '../../shared/plain-text.ts';
import { isReserved, mixesScripts } from '../reserved-names.ts';

const isFree = (name: string) => !isReserved(name);
const reserved = 'must not be a name of the market or of those who work for it';

/** By what a person is known to the market; it never changes. */
export const usernameSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{3,32}$/, 'must be 3 to 32 letters, digits, "_" or "-"')
  .refine(isFree, reserved);

/** What others see a person by. */
export const displayNameSchema = textSchema({ min: 1, max: 80 })
  .refine(isFree, { error: reserved, abort: true })
  .refine((name) => !mixesScripts(name), 'must not mix letters of two scripts in one word');
