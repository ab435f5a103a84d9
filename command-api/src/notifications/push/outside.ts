import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

/** Networks that are not the internet’s (IANA, special-purpose registries). */
const own = new BlockList();
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
])
  own.addSubnet(network, prefix, 'ipv4');
/** Of the others, what stands for addresses of the first kind, and examples. */
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  own.addSubnet(network, prefix, 'ipv6');
/** Everything that is routed stands in here. */
const routed = new BlockList();
routed.addSubnet('2000::', 3, 'ipv6');

/** @returns whether an address is of the internet, and not of our own network or of this machine. */
export function isOutside(address: string): boolean {
  if (isIPv6(address)) return routed.check(address, 'ipv6') && !own.check(address, 'ipv6');
  return isIP(address) === 4 && !own.check(address, 'ipv4');
}

/** Looks names up and hands on only what is outside: a name may lead elsewhere at each look, so that it is told here and nowhere before. */
export const lookupOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const outside = found.filter(({ address }) => isOutside(address));
    const [first] = outside;
    if (first === undefined) return callback(new Error(`${hostname} leads to no place outside`), []);
    if (options.all === true) return callback(null, outside);
    callback(null, first.address, first.family);
  });
};
