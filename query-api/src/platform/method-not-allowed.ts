import { Problem } from '@vivarium/contracts/problem.ts';
import type { RequestHandler } from 'express';

/** Refuses every other method of a path, and says which one it answers. */
export function methodNotAllowed(method: 'get' | 'post'): RequestHandler {
  const allowed = method === 'get' ? 'GET, HEAD' : 'POST';
  return (request, response) => {
    response.set('Allow', allowed);
    throw new Problem('method_not_allowed', `${request.path} answers ${allowed} only.`);
  };
}
