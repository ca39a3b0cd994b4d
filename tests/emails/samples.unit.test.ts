import { TEMPLATES } from 'emails/samples'
import { TEXTS } from 'emails/texts'
import { expect, test } from 'vitest'
import { written } from '~/features/message/written'

const textOf = (template: string) => {
  const sample = TEMPLATES[template]?.sample('en', TEXTS)
  return sample ? written(sample.body).text : ''
}

test('the samples in English are in English, and tell what the letters tell', () => {
  expect(textOf('mailing')).toContain('remember your charger')
  expect(textOf('follow-up')).toContain('15 December 2026')
  expect(textOf('follow-up')).not.toContain('13:30')
})

test('the letters stand in the order in which a person receives them', () => {
  const order = ['ticket', 'reminder-2-days', 'thanks', 'follow-up', 'mailing', 'proposal-received']
  expect(Object.keys(TEMPLATES).filter(template => order.includes(template))).toEqual(order)
})
