import type { Condition } from '../../search/condition.ts';
import type { Chip, Meaning, PriceValue } from '../meaning/meaning.ts';
import { priceLabel } from '../meaning/price-label.ts';

/** A chip, or what remains of it beside the refinements. */
export type SettledChip = Chip & { overruled?: true; leftOut?: true; widened?: true };

/** What a person set by hand. */
interface Refined {
  /** By field: the values that are asked for. */
  values: ReadonlyMap<string, readonly string[]>;
  hasWeight: boolean;
  hasMin: boolean;
  hasMax: boolean;
  hasArea: boolean;
}

/**
 * What is set by hand holds against what the words say: typed “male” and then chosen *Female* finds females, and
 * moving the map leaves “near Leeds” behind. That goes for the same kind of thing only; of traits, which an animal
 * has many of, for the same gene, of which combinations may have one; of prices for each end by itself. Words of a chip that is overruled are
 * not searched as text either.
 *
 * @param conditions what the request is refined by
 */
export function overrule(chips: readonly Chip[], conditions: readonly Condition[]): SettledChip[] {
  const set = refinedBy(conditions);
  return chips.map((chip): SettledChip => {
    if (chip.kind === 'price') return withoutEnds(chip, set);
    return isOverruled(chip, set) ? { ...chip, overruled: true } : chip;
  });
}

function isOverruled(
  meaning: Meaning & Pick<Chip, 'excluded'>,
  { values, hasArea, hasWeight }: Refined,
): boolean {
  const hasTrait = (gene: string) =>
    (values.get('traitZygosity') ?? []).some((one) => one.startsWith(`${gene}:`));
  switch (meaning.kind) {
    case 'trait':
      return hasTrait(meaning.value.gene);
    case 'combination': {
      const { species, parts } = meaning.value;
      const isOther = values.has('species') && values.get('species')?.includes(species) === false;
      const isSet = ({ genes }: (typeof parts)[number]) => genes.some(hasTrait);
      // Who wants Amel and no Ultramel wants those that are no Ultramel.
      return isOther || (meaning.excluded === true ? parts.every(isSet) : parts.some(isSet));
    }
    case 'category':
      return values.has('category') || values.has('subcategory');
    case 'weight':
      return hasWeight;
    case 'place':
      return hasArea || values.has('city');
    case 'group':
      return values.has('species') || values.has('animalGroup');
    case 'region':
      return values.has('country') || values.has('region');
    default:
      return values.has(meaning.kind);
  }
}

function withoutEnds(chip: Chip & { kind: 'price' }, set: Refined): SettledChip {
  const { min, max, currency } = chip.value;
  const value: PriceValue = {
    ...(min === undefined || set.hasMin ? {} : { min }),
    ...(max === undefined || set.hasMax ? {} : { max }),
  };
  if (value.min === min && value.max === max) return chip;
  if (value.min === undefined && value.max === undefined) return { ...chip, overruled: true };
  if (currency !== undefined) value.currency = currency;
  return { ...chip, value, label: priceLabel(value) };
}

function refinedBy(conditions: readonly Condition[]): Refined {
  const values = new Map<string, string[]>();
  const set = { values, hasWeight: false, hasMin: false, hasMax: false, hasArea: false };
  const look = (condition: Condition): void => {
    switch (condition.kind) {
      case 'values':
        values.set(condition.field, [...(values.get(condition.field) ?? []), ...condition.values]);
        break;
      case 'groups':
        values.set('animalGroup', [...condition.groups]);
        break;
      case 'any':
        condition.of.forEach(look);
        break;
      case 'within':
      case 'boxes':
        set.hasArea = true;
        break;
      case 'bands':
        set.hasMin = set.hasMax = true;
        break;
      case 'between':
        if (condition.attribute === 'weightGrams') set.hasWeight = true;
        if (condition.attribute === 'price') set.hasMin = set.hasMax = true;
        break;
      case 'number':
        if (condition.attribute === 'weightGrams') set.hasWeight = true;
        if (condition.attribute !== 'price' || condition.comparison === '!=') break;
        if (condition.comparison !== '<' && condition.comparison !== '<=') set.hasMin = true;
        if (condition.comparison !== '>' && condition.comparison !== '>=') set.hasMax = true;
        break;
      default:
        break;
    }
  };
  conditions.forEach(look);
  return set;
}
