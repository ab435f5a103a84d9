import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Inheritance } from '@vivarium/catalogue/inheritance.ts';
import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import { possibleHetChances, type Zygosity, zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import { useId, useMemo, useState } from 'react';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { wordFor } from '../format/words.ts';
import { Button } from '../ui/Button.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { fieldId } from './field-id.ts';
import type { QuestionProps } from './question-props.ts';
import styles from './sell.module.css';
import { traitOptions } from './trait-options.ts';
import { useOtherNamesOfGenes } from './use-other-names.ts';

const MOST_TRAITS = 24;

const inheritanceWords = {
  recessive: msg`recessive`,
  incomplete_dominant: msg`incomplete dominant`,
  dominant: msg`dominant`,
  polygenic: msg`polygenic`,
} satisfies Record<Inheritance, unknown>;

/** Which genes of the species it has, and what of each. */
export function TraitsQuestion({ form, change, catalogue, problems }: QuestionProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const genes = catalogue.genesOf(form.species);
  const otherNames = useOtherNamesOfGenes(form.species);
  const options = useMemo(() => {
    const free = genes.filter(({ slug }) => !form.traits.some(({ gene }) => gene === slug));
    const found = traitOptions(typed, free, otherNames);
    return typed.trim() === '' ? found.slice(0, 12) : found;
  }, [typed, genes, form.traits, otherNames]);
  const refused = Object.entries(problems).find(([path]) => path.startsWith('attributes.traits'))?.[1];
  const set = (traits: readonly Trait[]) => change({ traits });
  return (
    <div className={styles.traits}>
      <Field
        label={t`Traits`}
        optional
        id={fieldId('attributes.traits')}
        hint={t`Morphs and hets, one after another. None means a normal.`}
        error={
          typed !== '' && options.length === 0 ? t`This species has no trait of that name here.` : refused
        }
      >
        {(control) => (
          <Combobox
            {...control}
            placeholder={t`Add a trait`}
            listLabel={t`Traits of this species`}
            disabled={form.traits.length >= MOST_TRAITS}
            value={typed}
            onType={setTyped}
            onBlur={() => setTyped('')}
            firstIsDefault={typed !== ''}
            options={options}
            keyOf={({ gene }) => gene.slug}
            onSelect={({ trait }) => {
              setTyped('');
              set([...form.traits, withChance(trait)]);
            }}
            renderOption={({ gene, trait }) => (
              <span>
                {traitLabel(gene, trait.zygosity, trait.chance)}{' '}
                <span className={styles.beneath}>
                  {[t(inheritanceWords[gene.inheritance]), ...otherNames(gene.slug)].join(', ')}
                </span>
              </span>
            )}
          />
        )}
      </Field>
      {form.traits.length > 0 && (
        <ul className={styles.traitList} aria-label={t`Chosen traits`}>
          {form.traits.map((trait) => (
            <TraitRow
              key={trait.gene}
              trait={trait}
              species={form.species}
              catalogue={catalogue}
              onChange={(next) => set(form.traits.map((one) => (one.gene === trait.gene ? next : one)))}
              onRemove={() => set(form.traits.filter(({ gene }) => gene !== trait.gene))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** A possible het has a chance; the usual one where none is said. */
function withChance(trait: Trait): Trait {
  return trait.zygosity === 'possible_het' ? { chance: possibleHetChances[0], ...trait } : trait;
}

interface TraitRowProps {
  trait: Trait;
  species: string;
  catalogue: Catalogue;
  onChange: (trait: Trait) => void;
  onRemove: () => void;
}

function TraitRow({ trait, species, catalogue, onChange, onRemove }: TraitRowProps) {
  const { t } = useLingui();
  const group = useId();
  const gene = catalogue.geneOf(trait.gene, species);
  if (gene === undefined) return null;
  const possible = zygositiesOf(gene);
  const { name } = gene;
  const choose = (zygosity: Zygosity) => onChange(withChance({ gene: trait.gene, zygosity }));
  return (
    <li className={styles.traitRow}>
      <span className={styles.traitName}>{gene.name}</span>
      {possible.length > 1 && (
        <fieldset className={styles.segments}>
          <legend className="visually-hidden">
            <Trans>What it has of {name}</Trans>
          </legend>
          {possible.map((zygosity) => (
            <label key={zygosity}>
              <input
                type="radio"
                name={group}
                checked={zygosity === trait.zygosity}
                onChange={() => choose(zygosity)}
              />
              {zygosity === 'super' ? (gene.superForm ?? t`Super`) : wordFor(zygosity)}
            </label>
          ))}
        </fieldset>
      )}
      {trait.zygosity === 'possible_het' && (
        <select
          className={styles.chance}
          aria-label={t`Chance that it carries ${name}`}
          value={trait.chance ?? ''}
          onChange={(event) => onChange({ ...trait, chance: Number(event.target.value) })}
        >
          {possibleHetChances.map((chance) => (
            <option key={chance} value={chance}>
              {chance} %
            </option>
          ))}
        </select>
      )}
      <Button look="quiet" icon aria-label={t`Remove ${name}`} onClick={onRemove}>
        <Icon name="close" size={16} />
      </Button>
    </li>
  );
}
