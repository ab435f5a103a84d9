import ipaddr from 'ipaddr.js';

/** Somebody has a whole network of this many bits, never one address of it (RFC 6177). */
const IPV6_NETWORK_BITS = 64;

/**
 * @returns by what an address is counted: an IPv4 address by itself, also where it is written as IPv6, and an IPv6 address
 *   by its network of 64 bits, whose addresses one person has all of.
 */
export function addressKey(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  // Without the name of an interface, which is ours.
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${new ipaddr.IPv6(parsed.parts)}/${IPV6_NETWORK_BITS}`);
  return `${network}/${IPV6_NETWORK_BITS}`;
}
