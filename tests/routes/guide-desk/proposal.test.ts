import { expect, test } from 'vitest'
import { listChangesOf } from '~/features/guide-change/queries.server'
import * as proposal from '~/routes/guide-desk/changes/proposal'
import { aGuidePage } from '../../factories/guide'
import { aSignedInMember, theMember } from '../../factories/member'
import { call } from '../../support/call'
import { renderPage } from '../../support/render-page'

test('who proposes too often waits, and nothing typed is lost', async () => {
  const { id: page } = await aGuidePage('use')
  const email = 'partenaire@exemple.fr'
  const cookie = await aSignedInMember({ role: 'partner', email })
  const params = { page }
  const form = { read: '1', title: 'Suivre un colis', summary: 'Autrement dit.', reason: 'Plus simple.' }
  const answer = await proposal.action(call('/', { cookie, params, form }, { asksTooOften: true }))
  expect(answer).toMatchObject({ init: { status: 429 } })
  expect(await listChangesOf((await theMember(email)).id)).toEqual([])
  const shown = await renderPage(
    proposal.default,
    await proposal.loader(call('/', { cookie, params })),
    (answer as { data: unknown }).data,
  )
  for (const words of ['Attendez dix minutes', 'Autrement dit.', 'Plus simple.']) expect(shown).toContain(words)
})
