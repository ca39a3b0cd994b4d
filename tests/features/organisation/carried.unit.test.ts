import { expect, test } from 'vitest'
import { readCarried, writtenCarried } from '~/features/organisation/carried'

test('carried parts are read back as they were written', () => {
  const carried = [
    { slug: 'afpa', roles: ['partner' as const, 'funder' as const] },
    { slug: 'mission-locale', roles: ['prescriber' as const] },
  ]
  expect(writtenCarried(carried)).toBe('afpa.partner.funder~mission-locale.prescriber')
  expect(readCarried(writtenCarried(carried))).toEqual(carried)
  expect(readCarried(writtenCarried([]))).toEqual([])
})

test.each(['', 'afpa', 'afpa.king', '../x.partner', 'AFPA.partner', '~~', '12'])('“%s” carries nothing', text => {
  expect(readCarried(text)).toEqual([])
})
