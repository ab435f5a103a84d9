import { personIn, sessionStore } from './session.ts';

/** @param forget has what one person has done in this tab be forgotten, once they are signed in here no more. */
export function whenAnotherComes(forget: () => void): void {
  sessionStore.subscribe((now, before) => {
    if (personIn(now) !== personIn(before)) forget();
  });
}
