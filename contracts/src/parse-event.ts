import { type DomainEvent, eventSchemas } from './events.ts';

/** The bytes of a message are no event that this projector knows; more tries will not change that. */
export class Unparseable extends Error {
  override readonly name = 'Unparseable';
}

/**
 * The schema is chosen by the aggregate, so that a mistake is reported against the one that was meant.
 * @returns the event in a message or a line of a snapshot. @throws {Unparseable} saying what is wrong with it.
 */
export function parseEvent(text: string): DomainEvent {
  const json = parseJson(text);
  const type = typeof json === 'object' && json !== null && 'type' in json ? String(json.type) : '';
  const schema = eventSchemas.get(type.split('.', 1)[0] ?? '');
  if (schema === undefined) throw new Unparseable(`unknown event type "${type}"`);
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Unparseable(reasons.slice(0, 5).join('; '));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unparseable('not JSON');
  }
}
