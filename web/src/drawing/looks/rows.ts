import type { PatternName } from '../markings/named.ts';
import type { FormName } from './forms.ts';

/** One species' wild type as data. The inks are read by `inksOf`. */
export type LookRow = readonly [slug: string, form: FormName, pattern: PatternName, inks: string];
