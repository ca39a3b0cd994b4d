import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { expect, test } from 'vitest'
import { action } from '~/routes/members/invitation'
import { loader as list } from '~/routes/members/list'
import { loader as page } from '~/routes/members/member'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { answerOf, call } from '../../support/call'

async function anInvitation(asksTooOften = false) {
  const cookie = await aSignedInMember({ isAdmin: true, email: 'admin@exemple.fr' })
  const { id } = await theMember(await aMember({ email: 'invitee@exemple.fr' }))
  const args = { cookie, params: { member: id } }
  const send = async () => {
    const answer = (await answerOf(action(call('/', { ...args, form: {} }, { asksTooOften })))) as Response
    const { notice } = await page(call(answer.headers.get('Location') ?? '', args))
    return notice?.title
  }
  return { cookie, args, send }
}

test('an invitation is sent again from the member’s page, which says so', async () => {
  const { args, send } = await anInvitation()
  expect((await page(call('/', args))).hasCome).toBe(false)
  expect(await send()).toMatch('L’invitation est repartie')
  expect(await db.$count(messages)).toBe(1)
})

test('too many invitations in a short time are refused, and none leaves', async () => {
  const { send } = await anInvitation(true)
  expect(await send()).toMatch('Trop d’invitations')
  expect(await db.$count(messages)).toBe(0)
})

test('the list tells who never came', async () => {
  const { cookie } = await anInvitation()
  const { members } = await list(call('/', { cookie }))
  expect(members.map(({ email, hasCome }) => [email, hasCome]).toSorted()).toEqual([
    ['admin@exemple.fr', true],
    ['invitee@exemple.fr', false],
  ])
})
