import type { Address } from '@vivarium/contracts/shared/address.ts';
import { countryName } from '../format/place.ts';
import styles from './addressing.module.css';

/** An address as it stands on a parcel. */
export function WrittenAddress({ address }: { address: Address }) {
  const { name, line1, line2, city, region, postcode, country, phone } = address;
  const town = [city, region, postcode].filter(Boolean).join(', ');
  const lines = [line1, line2, town, countryName(country), phone].filter((line) => line);
  return (
    <address className={styles.address}>
      <strong>{name}</strong>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </address>
  );
}
