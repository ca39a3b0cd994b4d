import { expect, test } from 'vitest'
import { imageFault } from '~/lib/markdown/images'

const ID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'

test('an image says what it shows, and is one of the guide', () => {
  expect(imageFault(`![Un câble](image:${ID})`)).toBeUndefined()
  expect(imageFault('Rien à voir')).toBeUndefined()
  expect(imageFault(`![ ](image:${ID})`)).toBe('without-alt')
  expect(imageFault(`![](image:${ID})`)).toBe('without-alt')
  expect(imageFault('- un point\n- ![Un câble](https://ailleurs.fr/a.png)')).toBe('not-ours')
})
