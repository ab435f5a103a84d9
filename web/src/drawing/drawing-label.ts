import { t } from '@lingui/core/macro';
import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import type { DrawingSubject } from './drawing-of.ts';

/**
 * What a drawing shows, for people who do not see it: “Drawing of a ball python: pied, clown”.
 *
 * @param commonName of the species, when there is one; without it the category is named
 * @param categoryName of the category in the language that is spoken, once it is known
 */
export function drawingLabel(
  { category, species, traits }: DrawingSubject,
  commonName?: string,
  categoryName?: string,
): string {
  if (category !== 'live-animal' || species === null) {
    const subject = categoryName ?? category.replaceAll('-', ' ');
    return t`Drawing: ${subject}`;
  }
  const name = commonName ? lowerFirst(commonName) : species.replaceAll('-', ' ');
  const shown = traits
    .filter((t) => t.zygosity === 'visual' || t.zygosity === 'super')
    .map(({ gene: slug, zygosity }) => {
      const gene = geneOf(species, slug);
      return (
        (zygosity === 'super' ? gene?.superForm : gene?.name)?.toLowerCase() ?? slug.replaceAll('-', ' ')
      );
    });
  const looks = shown.join(', ');
  const isVowel = /^[aeiou]/i.test(name);
  if (looks === '') return isVowel ? t`Drawing of an ${name}` : t`Drawing of a ${name}`;
  return isVowel ? t`Drawing of an ${name}: ${looks}` : t`Drawing of a ${name}: ${looks}`;
}

/** “Ball python” becomes “ball python”, but names of people and places (“Hermann's tortoise”) keep their capital. */
function lowerFirst(name: string): string {
  return PROPER.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const PROPER =
  /^(African|American|Amazon|Argentin|Asian|Austral|Baird|Borneo|Boelen|Brazil|Burm|Calif|Carib|Central|Chahoua|Chinese|Children|Colombian|Cranwell|Cuban|Dumeril|East|Egypt|Emory|European|Florida|Greek|Gray|Hermann|Hispaniol|Hong|Indian|Indonesian|Jackson|Japan|Kaiser|Kenya|King|Macklot|Madagascar|Malagasy|Mandarin|Mexican|Mississippi|Moor|New|Nile|North|Parson|Pacific|Reeves|Rosy|Russian|Sinaloan|Solomon|South|Standing|Sulawesi|Sumatra|Tokay|Vietnam|Western African|White's|Williams|Yucat|Arizona|Ackie|Honduran|Pueblan|Nelson|Johnston|Meller|Oustalet|Höhnel|Geyr)/;
