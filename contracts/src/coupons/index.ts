import { feature } from '../shared/feature.ts';
import { couponCommands } from './commands.ts';
import { couponProblems } from './problems.ts';

/** Codes that make a purchase cheaper, and who bears it. */
export const coupons = feature({ commands: couponCommands, problems: couponProblems });
