import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOver } from '~/features/edition/moments'
import { groupPath } from '~/features/group/link.server'
import { wholeName } from '~/features/group/people.server'
import { expected, listPeople } from '~/features/group/queries.server'
import { AgreementsSchema } from '~/features/group/schema'
import { noteAgreements } from '~/features/registration/group-people.server'
import { parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { CheckboxField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { GroupFrame, ShutGroup, Wording } from '../page/frame'
import { groupHeading, openGroup, requireGroup } from '../page/open-group.server'

export { groupHeaders as headers, groupMeta as meta } from '../page/frame'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shut, group } = await openGroup(request, params.secret)
  if (shut) return shut
  const people = expected(await listPeople(group.id)).filter(({ agrees }) => !agrees)
  return {
    ...(await groupHeading(request, group)),
    people: people.map(person => ({ id: person.id, name: wholeName(person) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const now = new Date()
  const form = await parseForm(request, AgreementsSchema)
  if (form.status !== 'success') return data({ outcome: 'choice' as const }, 422)
  if (isOver(group.edition, now)) return data({ outcome: 'closed' as const }, 422)

  await noteAgreements(group.id, form.value.agrees, now)
  return redirect(`${groupPath(group.id)}?fait=agreements`, 303)
}

export default function AgreementsPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('groups')
  const { t: tForm } = useTranslation('registration')
  if (page.state !== 'open') return <ShutGroup state={page.state} />

  const { base, told, edition, people } = page
  return (
    <GroupFrame base={base} title={t('agreements.title')}>
      {answer && (
        <Notice tone="error" title={answer.outcome === 'closed' ? t('outcomes.closed') : tForm('errors.choice')} />
      )}
      {people.length === 0 ? <p>{t('agreements.all')}</p> : <p>{t('agreements.text')}</p>}
      {people.length > 0 && (
        <>
          <Wording told={told} days={edition.retentionDays} />
          <Form method="post" className="grid gap-4">
            <ul className="grid">
              {people.map(({ id, name }) => (
                <li key={id} className="border-t border-line">
                  <CheckboxField
                    id={id}
                    name="agrees"
                    value={id}
                    label={t('agreements.label', { name: name ?? t('people.nameless') })}
                  />
                </li>
              ))}
            </ul>
            <div>
              <Button type="submit">{t('agreements.send')}</Button>
            </div>
          </Form>
        </>
      )}
    </GroupFrame>
  )
}
