/** A source of numbers in [0, 1). Every drawing takes its chances from one of these, never from `Math.random`. */
export type Random = () => number;

/**
 * A repeatable stream of numbers for a text: FNV-1a for the seed, mulberry32 for the stream.
 * Give each concern its own text (`id + ':pose'`), so that a change of markings leaves the pose alone.
 */
export function seeded(text: string): Random {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between `low` and `high`. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One of the choices; `choices` has at least one member. */
export function oneOf<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
