import type { ComponentType } from 'react';
import type { Language } from '../format/language.ts';

/** A page: its address, and how its code is had, which comes only when the page is asked for. */
export interface Page {
  /** As react-router matches it: `/sell/:id?`. */
  path: string;
  load: () => Promise<ComponentType>;
  /** Only for people who are signed in; others are sent to sign in and back again. */
  needsSession?: true;
}

/** What a place adds to the menu of somebody who is signed in. */
export interface MenuEntry {
  /** In every language: a place's other words come only with its pages. */
  label: Readonly<Record<Language, string>>;
  /** Smaller stands higher. */
  order: number;
  to: string | ((user: { id: string }) => string);
}

/** A place a person can be in: the pages of one folder. */
export interface Place {
  /** Its words and those of rooms that it uses, where they come with its pages: `import.meta.glob('./languages/*.po')`. */
  words?: Readonly<Record<string, () => Promise<unknown>>>;
  pages: readonly Page[];
  menu?: MenuEntry;
}
