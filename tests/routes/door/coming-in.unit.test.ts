import { expect, test } from 'vitest'
import { comingIn } from '~/routes/door/group/coming-in'

const member = (serial: string) => ({ serial, label: serial, seen: [] })
const [aicha, bruno, chloe] = [member('aicha'), member('bruno'), member('chloe')] as const
const members = [aicha, bruno, chloe]
const coming = (seen: string[], ticked: string[]) => comingIn(members, { seen: new Set(seen), ticked: new Set(ticked) })

test('a group comes in whole, those who are awaited, or those who are ticked', () => {
  expect(coming([], [])).toEqual({ people: members, words: 'Tous sont là\u00a0: 3' })
  expect(coming(['aicha'], [])).toEqual({ people: [bruno, chloe], words: 'Faire entrer les 2 autres' })
  expect(coming(['aicha', 'bruno'], [])).toEqual({ people: [chloe], words: 'Faire entrer la dernière personne' })
  expect(coming([], ['aicha'])).toEqual({ people: [aicha], words: 'Faire entrer 1 sur 3' })
  expect(coming(['aicha', 'bruno', 'chloe'], [])).toBeUndefined()
})

test('the ticked whom another door lets in meanwhile leave nobody to come, and never everybody', () => {
  expect(coming(['aicha'], ['aicha'])).toBeUndefined()
  expect(coming(['aicha'], ['aicha', 'bruno'])).toEqual({ people: [bruno], words: 'Faire entrer 1 sur 3' })
})
