import { expect, test } from 'vitest'
import * as member from '~/routes/members/member'
import * as invitation from '~/routes/members/new'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { answerOf, call } from '../../support/call'

const person = { name: 'Inès', email: 'ines@exemple.fr', role: 'adviser', editionId: 'none', organisationId: 'none' }

async function invite(form: Record<string, string>) {
  const cookie = await aSignedInMember({ isAdmin: true })
  return answerOf(invitation.action(call('/organisation/membres/nouveau', { cookie, form: { ...person, ...form } })))
}

test('an invitation leads back to the list', async () => {
  const answer = (await invite({})) as Response

  expect(answer.headers.get('Location')).toBe('/organisation/membres?fait=invitation')
})

test('inviting a known e-mail, in any case, is said beside the field, and what was typed is kept', async () => {
  await aMember({ email: 'ines@exemple.fr' })

  const answer = await invite({ email: ' Ines@Exemple.fr ' })
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { reply: { initialValue: { name: 'Inès' }, error: { email: [expect.stringContaining('déjà un compte')] } } },
  })
})

test('an edition or an organisation that does not exist is not found', async () => {
  for (const field of ['editionId', 'organisationId']) {
    expect(await invite({ [field]: crypto.randomUUID(), email: `${field}@exemple.fr` })).toMatchObject({ status: 404 })
  }
})

test.each([
  [{ role: 'none' }, 'role'],
  [{ role: 'partner', isAdmin: 'on' }, 'isAdmin'],
  [{ role: 'organiser' }, 'isAdmin'],
])('the last administrator is told why %o is refused', async (change, field) => {
  const cookie = await aSignedInMember({ isAdmin: true, email: 'seule@exemple.fr' })
  const { id } = await theMember('seule@exemple.fr')
  const form = { name: 'Seule', organisationId: 'none', ...change }

  const answer = await answerOf(
    member.action(call(`/organisation/membres/${id}`, { cookie, params: { member: id }, form })),
  )
  expect(answer).toMatchObject({ init: { status: 422 }, data: { reply: { error: { [field]: [expect.any(String)] } } } })
})
