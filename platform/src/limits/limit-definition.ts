import { z } from 'zod';
import { type Rate, rateSchema } from './rate.ts';

/** What may be done so often, and what is said to who does it more often. */
export interface LimitDefinition {
  /** Whose id its keys are; by default nobody's. */
  by?: 'person';
  /** The variable that sets it, as `40/minute`. */
  variable: `LIMIT_${string}`;
  /** For development and tests, where everybody has one address: work goes on, and a refusal ends within a minute. */
  wide: string;
  /** For production. */
  strict: string;
  /** In plain words. */
  message: string;
  /**
   * It may be forgotten before its time, on any server: none remembers by itself whom it has refused, since it would go on
   * refusing. Each refusal costs a way to Redis then.
   */
  isForgiven?: true;
}

export type LimitDefinitions = Readonly<Record<string, LimitDefinition>>;

/** Which of the two is meant where a variable is not set. */
const profileConfig = {
  /** By default `strict` where `NODE_ENV` is `production`, else `wide`. */
  LIMITS: z.enum(['strict', 'wide']).optional(),
  NODE_ENV: z.string().optional(),
};

type Variables<Definitions extends LimitDefinitions> = {
  [Variable in Definitions[keyof Definitions]['variable']]: z.ZodOptional<typeof rateSchema>;
};

/** @returns the settings of some limits, as a part of a configuration's schema. */
export function limitConfig<const Definitions extends LimitDefinitions>(
  definitions: Definitions,
): typeof profileConfig & Variables<Definitions> {
  const variables = Object.values(definitions).map(({ variable }) => [variable, rateSchema.optional()]);
  return { ...profileConfig, ...(Object.fromEntries(variables) as Variables<Definitions>) };
}

/** A configuration that has settings of limits. */
export interface LimitSettings {
  LIMITS?: 'strict' | 'wide' | undefined;
  NODE_ENV?: string | undefined;
  [variable: `LIMIT_${string}`]: Rate | undefined;
}

/** @returns what holds for one limit. */
export function rateOf({ variable, strict, wide }: LimitDefinition, settings: LimitSettings): Rate {
  const profile = settings.LIMITS ?? (settings.NODE_ENV === 'production' ? 'strict' : 'wide');
  return settings[variable] ?? rateSchema.parse(profile === 'strict' ? strict : wide);
}
