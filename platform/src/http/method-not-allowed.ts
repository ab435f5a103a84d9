import { Problem } from '@vivarium/contracts/problem.ts';
import type { RequestHandler } from 'express';

/** Refuses every other method of a path, and says which ones it answers. @param methods in lower case */
export function methodNotAllowed(methods: readonly string[]): RequestHandler {
  const allowed = methods.map((method) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase())).join(', ');
  return (request, response) => {
    response.set('Allow', allowed);
    throw new Problem('method_not_allowed', `${request.path} answers ${allowed} only.`);
  };
}
