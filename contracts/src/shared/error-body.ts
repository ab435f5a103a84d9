import { z } from 'zod';

/** One reason of a refusal. */
export interface ProblemDetail {
  /** Where: a dotted path into the body, query or header, e.g. `price.amount`; empty for the whole. */
  path: string;
  message: string;
  /** A stable code of this one reason where there is one, e.g. `species_required`. */
  code?: string;
  /** The moment that it is about, where there is one, as ISO 8601 has it, e.g. from when on something can be had. */
  at?: string;
}

/** The body of every answer that is not a success. */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.array(
      z.object({
        path: z.string(),
        message: z.string(),
        code: z.string().optional(),
        // Whoever reads what went wrong goes without the rules of moments: they are not small, and this is read first.
        at: z.string().optional(),
      }),
    ),
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
