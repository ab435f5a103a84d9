import type { LeftOut } from '@vivarium/contracts/http/restrictions.ts';

/** @returns what an answer says it left out; undefined when it says nothing. */
export function leftOutIn(answer: unknown): LeftOut | undefined {
  return (answer as { leftOut?: LeftOut } | undefined)?.leftOut;
}

/** @returns whose laws left something out, in the middle of a sentence: “Norway and the European Union”. */
export function placesIn({ rules }: LeftOut): string {
  const places = [...new Set(rules.map(({ place }) => place))];
  return new Intl.ListFormat('en').format(places);
}
