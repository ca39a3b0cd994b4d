import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressesIn } from '~/features/link-check/named'
import { isPublicAddress } from '~/features/link-check/public-address'
import { linkState } from '~/features/link-check/states'

test('this machine, its network and reserved addresses are not public', () => {
  const refused = [
    ...['127.0.0.1', '127.255.0.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '203.0.113.9'],
    ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
    ...['64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'localhost', '', '1', '127.1'],
  ]
  expect(refused.filter(isPublicAddress)).toEqual([])
})

test('the others are', () => {
  const allowed = [
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '100.128.0.1',
    '2001:4860:4860::8888',
    '2a01:e0a::1',
  ]
  expect(allowed.filter(address => !isPublicAddress(address))).toEqual([])
})

test('no private IPv4 address passes, however it is written in IPv6', () => {
  const part = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(fc.constantFrom('10', '127'), part, part, part, (first, ...rest) => {
      const four = [first, ...rest].join('.')
      const addresses = [four, `::ffff:${four}`, `::${four}`, `64:ff9b::${four}`, `2002::${four}`]
      expect(addresses.filter(isPublicAddress)).toEqual([])
    }),
  )
})

test('a page names its site, the links of its texts and the addresses among its sources, each once', () => {
  const content = {
    web: 'https://pix.fr/',
    description:
      '[Pix](https://pix.fr/) et <https://exemple.fr/a>, [nous](/guide), [écrire](mailto:a@b.fr), javascript:x',
    sources: ['Pix, https://pix.fr/aide.', 'Rien', 'ftp://exemple.fr'],
  }
  const named = addressesIn('resource', content)
  expect(named.sort()).toEqual(['https://exemple.fr/a', 'https://pix.fr/', 'https://pix.fr/aide'])
})

test('an answer is good, elsewhere for good, closed to machines, or broken', () => {
  const states = [null, 200, 204, 302, 307, 301, 308, 401, 403, 429, 404, 410, 500].map(status => linkState({ status }))
  expect(states).toEqual([
    'broken',
    ...['ok', 'ok', 'ok', 'ok', 'moved', 'moved'],
    ...['unsure', 'unsure', 'unsure', 'broken', 'broken', 'broken'],
  ])
  expect(linkState(null)).toBe('unchecked')
})
