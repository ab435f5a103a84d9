/** Which card the pointer or the focus is on: told past React, since the map alone wants to know. */
type Listener = (id: string | undefined) => void;

const listeners = new Set<Listener>();

/** Tells the map which listing is looked at; undefined for none. */
export function hover(id: string | undefined): void {
  for (const listener of listeners) listener(id);
}

/** Calls back with each change. @returns how to stop. */
export function onHover(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
