import { type AnimalAttributeKey, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import { randomKey } from '../api/random-key.ts';
import type { SellBody } from './sell-body.ts';
import { emptyForm, type SellForm } from './sell-form.ts';

/** What is kept on this device until the server has it. */
export interface LocalDraft {
  form: SellForm;
  /** The same key for every attempt to save it: two attempts make one listing. */
  idempotencyKey: string;
}

const keyOf = (user: string) => `vivarium.draft.${user}`;

/** @returns the draft of a person on this device, or a fresh one. */
export function localDraft(user: string): LocalDraft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(user)) ?? 'null');
    if (isDraft(stored))
      return { ...stored, form: { ...emptyForm, ...stored.form, animal: animalOf(stored.form) } };
  } catch {
    // Unreadable: as good as none.
  }
  return { form: { ...emptyForm, place: lastPlace(user) }, idempotencyKey: randomKey() };
}

/** Keeps a draft on this device. */
export function keepLocalDraft(user: string, draft: LocalDraft): void {
  localStorage.setItem(keyOf(user), JSON.stringify(draft));
}

/** Forgets it: the server has it, or it was discarded. */
export function dropLocalDraft(user: string): void {
  localStorage.removeItem(keyOf(user));
  keepSent(user, undefined);
}

const sentKeyOf = (user: string) => `vivarium.draft-sent.${user}`;

/** Keeps what was sent of a draft until it is known what has become of it, also over a reload. @param body undefined: it is */
export function keepSent(user: string, body: SellBody | undefined): void {
  if (body === undefined) localStorage.removeItem(sentKeyOf(user));
  else localStorage.setItem(sentKeyOf(user), JSON.stringify(body));
}

/** @returns what was sent and perhaps not answered. */
export function sentDraft(user: string): SellBody | undefined {
  try {
    const sent: unknown = JSON.parse(localStorage.getItem(sentKeyOf(user)) ?? 'null');
    return typeof sent === 'object' && sent !== null ? sent : undefined;
  } catch {
    return undefined;
  }
}

const placeKeyOf = (user: string) => `vivarium.sell-place.${user}`;

/** Remembers where somebody sells from, for their next listing. */
export function rememberPlace(user: string, place: SellForm['place']): void {
  if (place) localStorage.setItem(placeKeyOf(user), JSON.stringify(place));
}

function lastPlace(user: string): SellForm['place'] {
  try {
    const place: unknown = JSON.parse(localStorage.getItem(placeKeyOf(user)) ?? 'null');
    return isPlace(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

function isPlace(value: unknown): value is NonNullable<SellForm['place']> {
  return typeof value === 'object' && value !== null && 'lat' in value && 'lng' in value && 'city' in value;
}

function isDraft(value: unknown): value is LocalDraft {
  return typeof value === 'object' && value !== null && 'form' in value && 'idempotencyKey' in value;
}

/** Drafts of before had a field for each attribute of an animal. */
function animalOf(
  form: LocalDraft['form'] & Partial<Record<AnimalAttributeKey, unknown>>,
): SellForm['animal'] {
  if (form.animal !== undefined) return form.animal;
  const answers = animalAttributes.map(({ key }) => [key, form[key]] as const);
  return Object.fromEntries(answers.filter(([, answer]) => typeof answer === 'string' || answer === true));
}
