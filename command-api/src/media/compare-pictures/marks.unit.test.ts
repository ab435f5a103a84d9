import { describe, expect, it } from 'vitest';
import { aScene, greysOfScene, type Scene } from './a-picture.ts';
import { comparable } from './alikeness.ts';
import { type Marks, marksOf } from './marks.ts';

const marks = (scene: Scene) => marksOf(comparable(greysOfScene(scene)).greys);
const inCommon = (a: readonly number[], b: readonly number[]) => a.filter((one) => b.includes(one)).length;
/** As the look-up counts them. */
const shared = (looking: Marks, kept: Marks) =>
  inCommon([...looking.whole, ...looking.mirrored], kept.parts) +
  inCommon([...looking.parts, ...looking.partsMirrored], kept.whole);

describe('marks', () => {
  const scene = aScene(5);
  const kept = marks(scene);

  it.each<[string, Scene]>([
    ['itself', scene],
    ['mirrored', (x, y) => scene(-x, y)],
    ['a part of it', (x, y) => scene(x * 0.85 + 0.1, y * 0.85)],
    ['a part of it, mirrored', (x, y) => scene(-x * 0.85, y * 0.85 + 0.05)],
    ['the same with more around', (x, y) => (Math.abs(x) > 0.8 ? 128 : scene(x / 0.8, y))],
  ])('of a picture are had in common with %s, more than with any other picture', (_, copy) => {
    const looking = marks(copy);
    const most = Math.max(...Array.from({ length: 10 }, (__, i) => shared(looking, marks(aScene(100 + i)))));
    expect(shared(looking, kept)).toBeGreaterThan(most);
  });

  it('are the same for ever, since what is kept was made with them', () => {
    expect(kept.whole.slice(0, 4)).toEqual(marks(aScene(5)).whole.slice(0, 4));
    expect(kept.whole).toHaveLength(32);
  });
});
