import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** A list of addresses and CIDR ranges, v4 or v6. @throws with the entry that is neither */
export function addressList(entries: readonly string[]): { has(address: string): boolean } {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const version = isIP(address)
    if (!version) throw new Error(`${entry} is neither an address nor a range of addresses`)
    const family = version === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return { has: (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') }
}

export const loopback = addressList(['127.0.0.0/8', '::1'])

/**
 * Where a request comes from. `x-forwarded-for` is believed from the right, as long as the speaker is a proxy of
 * ours; anybody can write the rest of it.
 */
export function clientAddressOf(
  request: IncomingMessage,
  trustedProxies: { has(address: string): boolean },
): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => plain(part.trim()))
    .filter((part) => isIP(part))
  let address = plain(request.socket.remoteAddress ?? '')
  while (trustedProxies.has(address)) {
    const before = forwarded.pop()
    if (!before) break
    address = before
  }
  return address
}

/** An IPv4 address that came over an IPv6 socket is an IPv4 address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** The address without the part that points at one household: enough to recognise a strange place. */
export function truncatedAddress(address: string): string {
  if (isIPv6(address)) {
    const [head = ''] = address.split('::')
    return `${head.split(':').slice(0, 3).join(':')}::`
  }
  return address.replace(/\.\d+$/, '.0')
}
