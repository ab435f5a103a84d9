import { useLingui } from '@lingui/react';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { factsOf } from './facts.ts';
import styles from './listing.module.css';

/** What is known of a listing, as a table. */
export function FactsTable({ listing }: { listing: ListingDetail }) {
  // Facts are words: another language makes them anew.
  useLingui();
  const catalogue = useCatalogue();
  return (
    <table className={`${styles.facts} tabular`}>
      <tbody>
        {factsOf(listing, catalogue).map(({ label, value, spoken }) => (
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
