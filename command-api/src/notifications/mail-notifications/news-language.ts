/** What a mail of news says beside the news, in a language. */
export interface NewsLanguage {
  /** Of a step that has no words. */
  news: string;
  /** In the place of what it is about, once that is forgotten. */
  thing: string;
  /** On the link. */
  see: string;
  /** Why one is told. */
  because: Readonly<Record<'buyer' | 'seller', string>>;
}

/** Words for the same steps of the same roles as another language has. */
export type SameSteps<Words, StepWords> = {
  [Role in keyof Words]: Readonly<Record<keyof Words[Role], StepWords>>;
};

/** @returns words that are always the same */
export function said(text: string): () => string {
  return () => text;
}
