import { networkInterfaces } from 'node:os'

/** Addresses under which phones on the same network may reach this machine, the likeliest first. */
export function addresses(): readonly string[] {
  const found = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
  const rank = (address: string): number => (address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : 2)
  return [...new Set(found)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
