import { allCategories } from '@vivarium/catalogue/categories.ts';
import { allSpecies } from '@vivarium/catalogue/species/index.ts';
import { type Publishable, reasonsAgainst } from '@vivarium/contracts/listings/publishing.ts';
import { parseAmount } from '@vivarium/contracts/shared/money.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCatalogue } from '../catalogue/catalogue.ts';
import { missingForPublishing, reasonsOf } from './missing.ts';
import { bodyOf, isDraft } from './sell-body.ts';
import { emptyForm, type SellForm } from './sell-form.ts';
import { problemsOf } from './sell-problems.ts';

const catalogue = openCatalogue();
const now = new Date('2026-11-21T09:00:00.000Z');
const place = { lat: 30.27, lng: -97.74, city: 'Austin', country: 'US' };
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const animal = fc
  .record({
    sex: maybe(fc.constantFrom('male', 'female', 'unsexed')),
    lifeStage: maybe(fc.constantFrom('hatchling', 'juvenile', 'subadult', 'adult')),
    origin: maybe(fc.constantFrom('captive_bred', 'farmed', 'wild_caught')),
    hatchedOn: maybe(fc.constantFrom('1850-01-01', '1995-05-01', '2015-06-01', '2026-06-01', '2026-11-20')),
    weightGrams: maybe(fc.constantFrom('1', '85', '90000', '2 kg', 'heavy')),
    provenBreeder: maybe(fc.boolean()),
  })
  .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)));

const form: fc.Arbitrary<SellForm> = fc
  .record({
    category: fc.constantFrom('live-animal', 'live-animal', ...allCategories.map(({ slug }) => slug)),
    species: fc.constantFrom('', ...allSpecies.map(({ slug }) => slug)),
    title: maybe(fc.constantFrom('', 'ab', 'Something to sell')),
    description: fc.constantFrom('', '  ', 'It eats.'),
    amount: fc.constantFrom('', '0', '149', '1.5k', 'a lot'),
    place: maybe(fc.constant(place)),
    animal,
    goods: fc.constantFrom<SellForm['goods']>(
      {},
      { condition: 'new' },
      { condition: 'used', widthCm: '120' },
    ),
  })
  .map((answers) => ({ ...emptyForm, ...answers }));

/** What the server has once the answers are saved. */
function savedOf(body: ReturnType<typeof bodyOf>): Publishable {
  const amount = parseAmount(body.price?.amount ?? '', body.price?.currency ?? 'USD');
  const { category = '', description = '', attributes = {} } = body;
  return { category, description, attributes, price: { amount } } as Publishable;
}

it('the form says everything at once: for any answers, the reasons of the server are those of its list', () => {
  fc.assert(
    fc.property(form, (answers) => {
      const problems = problemsOf(answers, catalogue, '2026-11-21');
      const body = bodyOf(answers, catalogue, problems);
      const listed = missingForPublishing(body, problems, now).map(({ path }) => path);
      if (!isDraft(body)) {
        expect(listed).not.toEqual([]);
        return;
      }
      const reasons = reasonsAgainst(savedOf(body), now);
      expect(reasonsOf(body, now)).toEqual(reasons);
      const refused = Object.keys(problems);
      expect(new Set(listed)).toEqual(new Set([...reasons.map(({ path }) => path), ...refused]));
    }),
    { numRuns: 500 },
  );
});
