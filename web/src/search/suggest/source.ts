import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { currentHomeRegion } from '../../format/home-region.ts';

/** Where somebody looks, in coordinates. */
export interface Around {
  lat: number;
  lng: number;
}

/** What is asked of the API. */
export interface Asked {
  text: string;
  around: Around | undefined;
  /** Kilometres around a place within which its listings are counted. */
  radius: number;
  /** Where the person lives, if they said. */
  region?: string | undefined;
}

/** Suggestions for what is being typed. */
export interface SuggestionSource {
  /** Asks for other suggestions soon; those of before stay until then. */
  type(asked: Omit<Asked, 'region'>): void;
  /** Those that are shown now. */
  shown: StoreApi<readonly Suggestion[]>;
}

/** Asks the API. */
export type Ask = (asked: Asked, signal: AbortSignal) => Promise<readonly Suggestion[]>;

/** Milliseconds without another letter after which the API is asked. */
const PAUSE = 70;
const MOST_KEPT = 60;
const none: readonly Suggestion[] = [];

/**
 * Suggestions while somebody types: asked for after a short pause, an older question given up for a newer one, so that
 * a late answer never replaces a newer one. Without an answer there are none.
 *
 * @param regionNow where the person lives; injected for tests
 */
export function createSuggestionSource(
  ask: Ask,
  regionNow = () => currentHomeRegion()?.code,
): SuggestionSource {
  const kept = new Map<string, readonly Suggestion[]>();
  const shown = createStore<readonly Suggestion[]>()(() => none);
  let wanted = '';
  let pending: AbortController | undefined;

  const show = (suggestions: readonly Suggestion[]) => shown.setState(suggestions, true);
  const fetchSoon = (key: string, asked: Asked) => {
    const controller = new AbortController();
    pending = controller;
    const answered = async () => {
      try {
        const suggestions = await ask(asked, controller.signal);
        if (controller.signal.aborted) return;
        kept.set(key, suggestions);
        const oldest = kept.keys().next();
        if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
        show(suggestions);
      } catch {
        if (controller.signal.aborted) return;
        // Asked anew when the same is typed again.
        wanted = '';
        show(none);
      }
    };
    const timer = setTimeout(answered, PAUSE);
    controller.signal.addEventListener('abort', () => clearTimeout(timer));
  };

  return {
    type(asked) {
      const text = cutText(asked.text.trim(), 200);
      const region = regionNow();
      const key = text === '' ? '' : JSON.stringify({ ...asked, region, text: text.toLowerCase() });
      if (key === wanted) return;
      wanted = key;
      pending?.abort();
      const known = key === '' ? none : kept.get(key);
      if (known === undefined) fetchSoon(key, { ...asked, region, text });
      else show(known);
    },
    shown,
  };
}
