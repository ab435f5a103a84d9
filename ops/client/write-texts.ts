import { commands } from '@vivarium/contracts/operations.ts';
import { type MarketClient, Refusal } from './market-client.ts';
import { freeTextsOf, type TextPath, withText } from './text-fields.ts';

export interface WritingTexts {
  token?: string;
  /** In the place of `{id}` in the path. */
  id?: string | undefined;
  /** The body as somebody sends it who means well. */
  sample: object;
  /** Texts that the schema does not name, such as those among attributes. */
  more?: readonly TextPath[];
  /** @returns what is written at a path */
  textAt(path: TextPath): string;
  headers?: Record<string, string>;
}

/**
 * Sends a command with texts wherever its schema leaves them free: a new field is written into by itself. What is chosen from a
 * list refuses them, and goes as the sample has it; the rest must take them.
 *
 * @returns the answer, and where texts were taken
 * @throws Refusal for what no text is the cause of
 */
export async function writeTexts<T>(
  client: MarketClient,
  operationId: string,
  { token, id, sample, more = [], textAt, headers }: WritingTexts,
): Promise<{ answer: T; taken: string[] }> {
  const { method, path, body } = commandCalled(operationId);
  const fields = [...(body ? freeTextsOf(body).map((one) => one.path) : []), ...more];
  const address = path.replace('{id}', id ?? '');
  const send = (paths: readonly TextPath[]) =>
    client.request<T>(method.toUpperCase(), address, {
      ...(token !== undefined && { token }),
      ...(headers !== undefined && { headers }),
      body: paths.reduce<unknown>((written, one) => withText(written, one, textAt(one)), sample),
    });
  for (let taken = fields; ; ) {
    try {
      return { answer: await send(taken), taken: taken.map((one) => one.join('.')) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refused = (error.body?.error.details ?? []).map((one) => one.path);
      const left = taken.filter((one) => !refused.some((refusedPath) => isOf(refusedPath, one)));
      if (left.length === taken.length) throw error;
      taken = left;
    }
  }
}

/** @throws where there is no such command */
export function commandCalled(operationId: string) {
  const command = commands.find((one) => one.operationId === operationId);
  if (command === undefined) throw new Error(`There is no command ${operationId}`);
  return command;
}

/** @returns whether what is refused is this field or what holds it: a list is none that a text can be put into. */
function isOf(refused: string, path: TextPath): boolean {
  return `${path.join('.')}.`.startsWith(`${refused}.`);
}
