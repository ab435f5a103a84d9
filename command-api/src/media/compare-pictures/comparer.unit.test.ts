import { describe, expect, it } from 'vitest';
import { aScene, greysOfScene } from './a-picture.ts';
import { threadedComparer } from './comparer.ts';
import { compare } from './comparing.ts';

const picture = (seed: number) => Uint8Array.from(greysOfScene(aScene(seed)));

describe('a comparer in a thread', () => {
  it('finds what comparing here finds, whatever is asked at once', async () => {
    const comparer = threadedComparer();
    const [one, other] = [picture(1), picture(2)];
    const asked = [
      comparer.marksOf(one),
      comparer.alikeness(one, [one, other]),
      comparer.marksOf(other),
      comparer.alikeness(other, []),
    ];
    expect(await Promise.all(asked)).toEqual([
      compare({ greys: one }),
      compare({ greys: one, others: [one, other] }),
      compare({ greys: other }),
      [],
    ]);
  });

  it('says of what is no picture that it is none, and goes on', async () => {
    const comparer = threadedComparer();
    const none = comparer.marksOf(new Uint8Array(7));
    const one = comparer.alikeness(picture(1), [picture(1)]);
    await expect(none).rejects.toThrow('7 greys are none of a picture');
    expect(await one).toEqual(compare({ greys: picture(1), others: [picture(1)] }));
  });
});
