import { type Session, sessionSchema } from '@vivarium/contracts/identity/http/session.ts';
import { type ListingReceipt, listingReceiptSchema } from '@vivarium/contracts/listings/http/commands.ts';
import { type ErrorBody, errorBodySchema } from '@vivarium/contracts/shared/error-body.ts';

/** An answer with its body read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

/** Sends a request; a body that is no text is sent as JSON. */
export async function send(
  method: string,
  url: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { token, body, headers = {} } = options;
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body:
      body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? (JSON.parse(text) as unknown) : undefined,
  };
}

/** @returns the error of an answer, checked against the contract. */
export function errorOf(answer: Answer): ErrorBody['error'] {
  return errorBodySchema.parse(answer.body).error;
}

/** @returns the session of an answer, checked against the contract. */
export function sessionOf(answer: Answer): Session {
  return sessionSchema.parse(answer.body);
}

/** @returns the receipt of a command on a listing, checked against the contract. */
export function receiptOf(answer: Answer): ListingReceipt {
  return listingReceiptSchema.parse(answer.body);
}

/** @returns the refresh token that an answer set, and the attributes of its cookie. */
export function refreshCookieOf(answer: Answer): { pair: string; attributes: string[] } {
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('vivarium_refresh='));
  const [pair = '', ...attributes] = (cookie ?? '').split('; ');
  return { pair, attributes };
}
