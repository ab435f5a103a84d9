import { z } from 'zod';
import { feature } from '../shared/feature.ts';
import { operation } from '../shared/operation.ts';

/** The API about itself. */
export const meta = feature({
  queries: {
    showOpenApi: operation({
      method: 'get',
      path: '/openapi.json',
      operationId: 'showOpenApi',
      conditional: true,
      tag: 'meta',
      summary: 'This document',
      success: { status: 200, description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) },
    }),
  },
});
