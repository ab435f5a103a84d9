import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { speciesQuery } from '../api/catalogue.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { factsOf } from './facts.ts';
import styles from './listing.module.css';

/** What is known of a listing, as a table. */
export function FactsTable({ listing }: { listing: ListingDetail }) {
  // Facts are words: another language makes them anew.
  useLingui();
  const catalogue = useCatalogue();
  const species = listing.species?.slug ?? '';
  const { data: told } = useQuery({ ...speciesQuery(species), enabled: species !== '' });
  return (
    <table className={`${styles.facts} tabular`}>
      <tbody>
        {factsOf(listing, catalogue, told).map(({ label, value, spoken }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              {spoken === undefined ? (
                value
              ) : (
                <>
                  <span aria-hidden="true">{value}</span>
                  <span className="visually-hidden">{spoken}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
