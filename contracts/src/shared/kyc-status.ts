import { z } from 'zod';

/** How far it is known who somebody is. `rejected`: the last try came to nothing; they may begin another. */
export const kycStatusSchema = z.enum(['none', 'pending', 'verified', 'rejected']);
export type KycStatus = z.infer<typeof kycStatusSchema>;
