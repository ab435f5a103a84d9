import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import { Problem, type ProblemCode, parseOrThrow } from '@vivarium/contracts/problem.ts';
import type {
  AnswerOf,
  BodyOf,
  Operation,
  Operations,
  ParamsOf,
  QueryOf,
} from '@vivarium/contracts/shared/operation.ts';
import { isListOfTexts, textsIn } from '@vivarium/contracts/shared/query-values.ts';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type Authentication, visitorOf } from '../auth/authenticate.ts';
import { sendJson } from './cached-json.ts';
import { type CommandMeta, commandMetaOf } from './command-meta.ts';
import { demandJson, uploadBody } from './json-body.ts';
import { countingAddress, countingPerson, type RequestLimits } from './limiting.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import type { Reply } from './reply.ts';
import { currentCause } from './request-context.ts';

/** A request as the handler of an operation sees it: everything that it may use is parsed. */
export interface Call<O extends Operation> {
  params: ParamsOf<O>;
  query: QueryOf<O>;
  /** Parameters of the query string whose names begin as `moreQuery` says, each with its values. */
  more: Readonly<Record<string, readonly string[]>>;
  body: BodyOf<O>;
  /** Who asks; there whenever the operation requires a token. */
  person: O['token'] extends 'required' ? AccessClaims : AccessClaims | undefined;
  /** Where the command comes from, its `Idempotency-Key` and `If-Match`. */
  meta: CommandMeta;
  /** For what is not of the contract: addresses, cookies, whether the client is still there. */
  request: Request;
  response: Response;
}

/** What answers an operation. It throws `Problem` to refuse. */
export type Handler<O extends Operation> = (
  call: Call<O>,
) => Reply<AnswerOf<O>> | Promise<Reply<AnswerOf<O>>>;

/** A handler for each of some operations, by name: a missing one does not compile. */
export type Handlers<Of extends Operations> = { readonly [Name in keyof Of]: Handler<Of[Name]> };

/** An operation and what answers it. */
export interface Served {
  operation: Operation;
  /** Run before everything else of the operation, such as a check of where the request comes from. */
  before: readonly RequestHandler[];
  handle: Handler<Operation>;
}

/**
 * Puts operations and their handlers together.
 * @param before run before each of them
 */
export function serve<Of extends Operations>(
  operations: Of,
  handlers: Handlers<Of>,
  before: readonly RequestHandler[] = [],
): Served[] {
  return Object.entries(operations).map(([name, operation]) => ({
    operation,
    before,
    handle: handlers[name as keyof Of] as unknown as Handler<Operation>,
  }));
}

export interface Serving {
  authentication: Authentication;
  /** Every operation that this server answers by the contract: one without a handler is a fault of the start. */
  operations: readonly Operation[];
  /** How often who may ask. */
  limits?: RequestLimits;
  /** Refuse other methods of a known path with 405; for a server whose paths no other server shares. */
  refusesOtherMethods?: boolean;
}

/**
 * @returns the router that guards, parses and answers as the operations say. The order of refusals: too often from an
 *   address, token, role, too often by a person, path, headers, query, body.
 * @throws when an operation of the contract has no handler, or a handler no operation of the contract.
 */
export function routerOf(served: readonly Served[], serving: Serving): Router {
  demandComplete(served, serving.operations);
  const router = Router({ caseSensitive: true });
  for (const one of served) {
    const { operation, before } = one;
    const { authentication, limits } = serving;
    router[operation.method](
      expressPath(operation.path),
      ...(limits === undefined ? [] : [countingAddress(limits, operation)]),
      ...before,
      ...guardsOf(operation, authentication),
      ...(limits === undefined ? [] : [countingPerson(limits, operation)]),
      ...bodyHandlers(operation),
      answering(one),
    );
  }
  if (serving.refusesOtherMethods) {
    const byPath = Map.groupBy(served, ({ operation }) => operation.path);
    for (const [path, ones] of byPath) {
      router.all(expressPath(path), methodNotAllowed(ones.map(({ operation }) => operation.method)));
    }
  }
  return router;
}

function demandComplete(served: readonly Served[], operations: readonly Operation[]): void {
  const have = new Set(served.map(({ operation }) => operation));
  const without = operations.filter((operation) => !have.has(operation));
  const foreign = [...have].filter((operation) => !operations.includes(operation));
  const names = [...without, ...foreign].map(({ operationId }) => operationId).join(', ');
  if (names !== '') throw new Error(`Operations and handlers do not match: ${names}`);
}

/** `/listings/{id}` as Express writes it. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function guardsOf({ token, roles }: Operation, authentication: Authentication): RequestHandler[] {
  if (roles !== undefined) return authentication.role(...roles);
  return token === undefined ? [] : [authentication[token]];
}

function answering({ operation, handle }: Served): RequestHandler {
  return async (request, response) => {
    const params = paramsOf(operation, request);
    const meta = operation.headers === undefined ? { cause: currentCause() } : commandMetaOf(request);
    const { query, more } = queryOf(operation, request);
    const body = bodyOf(operation, request);
    const person = visitorOf(request) as AccessClaims;
    send(
      operation,
      request,
      response,
      await handle({ params, query, more, body, person, meta, request, response }),
    );
  };
}

function paramsOf({ params }: Operation, request: Request): unknown {
  if (params === undefined) return {};
  const parsed = params.schema.safeParse(request.params);
  if (parsed.success) return parsed.data;
  throw new Problem(params.absent.code as ProblemCode, params.absent.message);
}

function queryOf({ query: schema, moreQuery }: Operation, request: Request) {
  if (schema === undefined) return { query: undefined, more: {} };
  const isMore = (name: string) => moreQuery !== undefined && name.startsWith(moreQuery.prefix);
  const { own = [], more = [] } = Object.groupBy(Object.entries(request.query), ([name]) =>
    isMore(name) ? 'more' : 'own',
  );
  const sent = request.originalUrl.split('?').slice(1).join('?');
  const values = own.map(([name, value]) => [
    name,
    Object.hasOwn(schema.shape, name) && isListOfTexts(schema.shape[name]) ? textsIn(sent, name) : value,
  ]);
  // Made by fromEntries: a parameter called __proto__ is to be refused like any other unknown one.
  const query = parseOrThrow(schema, Object.fromEntries(values), 'invalid_request');
  return { query, more: Object.fromEntries(more.map(([name]) => [name, textsIn(sent, name)])) };
}

function bodyOf({ body, bodyProblem, upload }: Operation, request: Request): unknown {
  if (upload !== undefined) return request.body instanceof Uint8Array ? request.body : new Uint8Array();
  if (body === undefined) return undefined;
  return parseOrThrow(body, request.body ?? {}, bodyProblem ?? 'validation_failed');
}

function send(operation: Operation, request: Request, response: Response, answer: Reply<unknown>): void {
  // Streams have begun to answer by themselves.
  if (response.headersSent) return;
  const { body, cache, version, headers = {}, text, content } = answer;
  response.status(operation.success.status).set(headers);
  if (version !== undefined) response.set('ETag', `"${version}"`);
  if (cache !== undefined) response.set('Cache-Control', cache);
  if (operation.conditional) sendJson(request, response, body, cache ?? 'no-store', content);
  else if (text !== undefined) response.type('json').send(text);
  else if (operation.success.schema === undefined) response.end();
  else response.json(body);
}

/** What looks at the body before its operation does. */
function bodyHandlers({ upload, ignoresBody }: Operation): RequestHandler[] {
  if (upload !== undefined) return uploadBody(upload);
  return ignoresBody ? [] : [demandJson];
}
