import type { Question } from './attack.ts';

/** What came back. */
export interface Reply {
  status: number;
  body: unknown;
}

/**
 * Sends a question as it is.
 * @param url of the API, `/api/v1` included
 */
export async function send(url: string, question: Question): Promise<Reply> {
  const response = await ('list' in question
    ? fetch(`${url}/listings?${question.list}`)
    : fetch(`${url}/search`, { method: 'POST', ...messageOf(question) }));
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

function messageOf(question: Exclude<Question, { list: string }>): RequestInit {
  const headers = { 'content-type': 'application/json' };
  if ('requests' in question) return { headers, body: JSON.stringify({ requests: question.requests }) };
  return { headers: question.headers ?? headers, body: question.body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
