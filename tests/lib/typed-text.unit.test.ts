import { expect, test } from 'vitest'
import { wholeAddress } from '~/lib/typed-text'

test.each([
  ['lnpsq.fr', 'https://lnpsq.fr/'],
  ['http://www.exemple.fr/a?b=c', 'http://www.exemple.fr/a?b=c'],
  ['HTTPS://EXEMPLE.FR', 'https://exemple.fr/'],
])('the address “%s” is made whole', (typed, whole) => {
  expect(wholeAddress(typed)).toBe(whole)
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'localhost', 'un mot', 'https://', 'ftp://exemple.fr', '//'])(
  '“%s” is no address of a website',
  typed => {
    expect(wholeAddress(typed)).toBeUndefined()
  },
)
