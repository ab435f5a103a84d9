import { t } from '@lingui/core/macro';
import type { AnswerOf, Operation } from '@vivarium/contracts/shared/operation.ts';
import { currentLanguage } from '../format/language.ts';
import type { AnswerSchema } from './answer-shape.ts';
import { ApiError, errorOf } from './api-error.ts';
import { fingerprint } from './fingerprint.ts';
import type { AnyInput, InputOf } from './operation-input.ts';

/** How a request is sent, whatever it asks for. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** The version that a write builds on: refused when somebody has written since. */
  version?: number | undefined;
  /** The same key with the same body is the same write, however often it is sent. */
  idempotencyKey?: string;
  /** Outlives the page. */
  keepalive?: true;
  /** Without cookies. */
  anonymous?: true;
}

/** Where every path of an operation begins, on our own origin. */
const BASE = '/api/v1';

/**
 * Sends one request to the API.
 *
 * @param token an access token, where there is one to send
 * @returns what the operation says that its success holds, parsed
 * @throws {ApiError} for every answer that is no success or not as the contract says, and `unreachable` when there was
 *   none; an abort is passed on as it is
 */
export async function send<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  options: CallOptions = {},
  token?: string,
): Promise<AnswerOf<O>> {
  const { params, query, body } = input as AnyInput;
  const { signal, keepalive = false, anonymous } = options;
  const { upload } = operation;
  const path = pathOf(operation.path, params) + queryStringOf(query);
  const said = body !== undefined && upload === undefined ? JSON.stringify(body) : (body as Blob | undefined);
  const response = await reach(path, {
    method: operation.method.toUpperCase(),
    signal: signal ?? null,
    keepalive,
    credentials: anonymous ? 'omit' : 'same-origin',
    headers: headersOf(
      options.version,
      options.idempotencyKey ?? keyOf(operation, path, said, options),
      body === undefined ? undefined : (upload?.type ?? 'application/json'),
      token,
    ),
    ...(said !== undefined && { body: said }),
  });
  if (!response.ok) throw await errorOf(response);
  const schema: AnswerSchema | undefined = operation.success.schema;
  return (schema && (await readAnswer(response, schema, signal))) as AnswerOf<O>;
}

/** @returns where an operation is found, on our own origin. */
export function pathOf(path: string, params: AnyInput['params'] = {}): string {
  return BASE + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

/** Lists are separated by commas, lists of lists repeated; what is undefined is not said, nor is a list of nothing. */
function queryStringOf(query: AnyInput['query'] = {}): string {
  const said = Object.entries(query).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const pairs = said.flatMap(([name, value]) =>
    (Array.isArray(value) && Array.isArray(value[0]) ? value : [value]).map((one) => [name, String(one)]),
  );
  const text = String(new URLSearchParams(pairs));
  return text === '' ? '' : `?${text}`;
}

/**
 * The same write on the same version is the same write. Without a key one whose answer was lost is refused when it is sent
 * again: somebody has written since, who was oneself.
 */
function keyOf(
  { method }: Operation,
  path: string,
  body: unknown,
  { version }: CallOptions,
): string | undefined {
  return version === undefined ? undefined : `${version}-${fingerprint(`${method} ${path} ${body}`)}`;
}

function headersOf(
  version: number | undefined,
  idempotencyKey: string | undefined,
  contentType: string | undefined,
  token: string | undefined,
): Record<string, string> {
  return {
    accept: 'application/json',
    // What is chosen here, whatever the browser speaks: letters are written in it.
    'accept-language': currentLanguage(),
    ...(contentType !== undefined && { 'content-type': contentType }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('unreachable', t`Vivarium cannot be reached. Check the connection and try again.`);
  }
}

async function readAnswer(
  response: Response,
  schema: AnswerSchema,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const json: unknown = await response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
  });
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ApiError('unexpected_answer', t`The server answered something unexpected.`, response.status);
}
