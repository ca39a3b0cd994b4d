import { BlockList, isIP } from 'node:net'

const ELSEWHERE = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // Inside the public part of IPv6: examples, and addresses that hold an IPv4 one.
  ...['2001::/23', '2001:db8::/32', '2002::/16'],
]
const notPublic = listOf(ELSEWHERE)
const publicSix = listOf(['2000::/3'])

/** True for an IP address of the public internet: neither this machine, nor its network, nor a reserved one. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, 'ipv4')
  return isIP(address) === 6 && publicSix.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
}

function listOf(ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', length] = range.split('/')
    list.addSubnet(address, Number(length), isIP(address) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}
