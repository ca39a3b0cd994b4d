import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOver } from '~/features/edition/moments'
import { groupPath } from '~/features/group/link.server'
import { findPerson } from '~/features/group/people.server'
import { PersonSchema } from '~/features/group/schema'
import { correctPerson } from '~/features/registration/group-people.server'
import { errorSentences, type FormReply } from '~/features/registration/refused-form'
import { notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { GroupFrame, ShutGroup } from '../page/frame'
import { groupHeading, openGroup, requireGroup } from '../page/open-group.server'

export { groupHeaders as headers, groupMeta as meta } from '../page/frame'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shut, group } = await openGroup(request, params.secret)
  if (shut) return shut
  const { id, firstName, lastName, birthYear, agrees } = (await findPerson(group.id, params.person)) ?? notFound()
  return { ...(await groupHeading(request, group)), person: { id, firstName, lastName, birthYear, agrees } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const { id } = (await findPerson(group.id, params.person)) ?? notFound()
  const form = await parseForm(request, PersonSchema)
  if (form.status !== 'success') return data({ reply: form.reply(), isClosed: false }, 422)
  if (isOver(group.edition, new Date())) return data({ reply: form.reply(), isClosed: true }, 422)

  await correctPerson({ groupId: group.id, personId: id, person: form.value })
  return redirect(`${groupPath(group.id)}?fait=changed`, 303)
}

export default function PersonPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('groups')
  if (page.state !== 'open') return <ShutGroup state={page.state} />

  const { base, person, settled } = page
  return (
    <GroupFrame base={base} title={t('person.title')}>
      {answer?.isClosed && <Notice tone="error" title={t('outcomes.closed')} />}
      <NamesForm person={person} reply={answer?.reply} />
      <section aria-labelledby="agreement" className="grid gap-3 border-t-4 border-brick pt-4">
        <h2 id="agreement">{t('person.agreement')}</h2>
        <p>{t(person.agrees ? 'person.agrees' : 'person.doesNot')}</p>
        {person.agrees && (
          <Form method="post" action={`${base}/personnes/${person.id}/refus`}>
            <Button type="submit" look="secondary">
              {t('person.refuse')}
            </Button>
          </Form>
        )}
      </section>
      {!settled && (
        <p>
          <Link to={`${base}/personnes/${person.id}/retrait`} className="inline-flex min-h-touch items-center">
            {t('person.remove')}
          </Link>
        </p>
      )}
    </GroupFrame>
  )
}

type Names = { firstName: string | null; lastName: string | null; birthYear: number | null }

function NamesForm({ person, reply }: { person: Names; reply: FormReply | undefined }) {
  const { t } = useTranslation('groups')
  const { t: tForm } = useTranslation('registration')
  const field = formFields(reply && { ...reply, error: errorSentences(reply, tForm) }, person)
  return (
    <Form method="post" noValidate className="grid gap-4">
      <TextField {...field('firstName')} label={t('table.firstName')} autoComplete="off" />
      <TextField {...field('lastName')} label={t('table.lastName')} autoComplete="off" />
      <TextField {...field('birthYear')} label={t('table.birthYear')} inputMode="numeric" autoComplete="off" />
      <div>
        <Button type="submit">{t('save')}</Button>
      </div>
    </Form>
  )
}
