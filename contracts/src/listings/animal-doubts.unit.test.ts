import { allSpecies } from '@vivarium/catalogue/species/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsOf } from './animal-doubts.ts';
import type { LiveAnimalAttributes } from './live-animal.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const codes = (animal: Partial<LiveAnimalAttributes>) =>
  doubtsOf({ species: 'python-regius', traits: [], ...animal }, now).map(({ code }) => code);

describe('what no animal can be all at once', () => {
  it.each([
    [{ lifeStage: 'hatchling', hatchedOn: '2015-06-01' }, 'too_old_for_life_stage'],
    [{ lifeStage: 'hatchling', hatchedOn: '2024-06-01' }, 'too_old_for_life_stage'],
    [{ lifeStage: 'juvenile', hatchedOn: '2005-06-01' }, 'too_old_for_life_stage'],
    [{ lifeStage: 'subadult', hatchedOn: '1990-06-01' }, 'too_old_for_life_stage'],
    [{ lifeStage: 'adult', hatchedOn: '2026-11-14' }, 'too_young_for_life_stage'],
    [{ lifeStage: 'adult', hatchedOn: '1899-12-31' }, 'too_long_ago'],
    [{ hatchedOn: '0001-01-01' }, 'too_long_ago'],
    [{ weightGrams: 90_000 }, 'weight_not_believed'],
    [{ lifeStage: 'hatchling', provenBreeder: true }, 'too_young_to_breed'],
    [{ lifeStage: 'juvenile', provenBreeder: true }, 'too_young_to_breed'],
  ] as [Partial<LiveAnimalAttributes>, string][])('%j is refused: %s', (animal, code) => {
    expect(codes(animal)).toEqual([code]);
  });

  it.each([
    { lifeStage: 'hatchling', hatchedOn: '2026-11-21' },
    { lifeStage: 'hatchling', hatchedOn: '2025-06-01' },
    { lifeStage: 'juvenile', hatchedOn: '2023-06-01' },
    { lifeStage: 'adult', hatchedOn: '1999-06-01', provenBreeder: true },
    { lifeStage: 'adult', hatchedOn: '2026-08-01' },
    { species: 'centrochelys-sulcata', lifeStage: 'juvenile', hatchedOn: '2005-06-01' },
    { lifeStage: 'hatchling', provenBreeder: false },
    { lifeStage: 'hatchling' },
    { hatchedOn: '2015-06-01' },
  ] as Partial<LiveAnimalAttributes>[])('%j is believed', (animal) => {
    expect(codes(animal)).toEqual([]);
  });

  it('a hatchling of any species is refused once it is older than three years', () => {
    const days = fc.integer({ min: 3 * 366 + 2, max: 40_000 });
    fc.assert(
      fc.property(fc.constantFrom(...allSpecies), days, ({ slug: species }, age) => {
        const hatchedOn = new Date(now.getTime() - age * 86_400_000).toISOString().slice(0, 10);
        expect(codes({ species, lifeStage: 'hatchling', hatchedOn })).toHaveLength(1);
      }),
    );
  });

  it('says where each reason lies, in words', () => {
    const animal: LiveAnimalAttributes = { traits: [], lifeStage: 'hatchling', hatchedOn: '2015-06-01' };
    expect(doubtsOf(animal, now)).toEqual([
      {
        path: 'attributes.hatchedOn',
        message: 'is too long ago for a hatchling',
        code: 'too_old_for_life_stage',
      },
    ]);
  });
});
