import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { nameGroup } from '~/features/group/create.server'
import { groupPath } from '~/features/group/link.server'
import { DetailsSchema } from '~/features/group/schema'
import { errorSentences } from '~/features/registration/refused-form'
import { parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { GroupFrame, ShutGroup } from './frame'
import { groupHeading, openGroup, requireGroup } from './open-group.server'

export { groupHeaders as headers, groupMeta as meta } from './frame'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shut, group } = await openGroup(request, params.secret)
  return shut ?? groupHeading(request, group)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const form = await parseForm(request, DetailsSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await nameGroup(group, form.value)
  return redirect(`${groupPath(group.id)}?fait=details`, 303)
}

export default function DetailsPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('groups')
  const { t: tForm } = useTranslation('registration')
  if (page.state !== 'open') return <ShutGroup state={page.state} />

  const reply = answer && { ...answer.reply, error: errorSentences(answer.reply, tForm) }
  const field = formFields(reply, { name: page.name, adviserName: page.adviserName })
  const optional = (words: string) => (
    <>
      {words} <span className="font-normal text-stone">{t('optional')}</span>
    </>
  )
  return (
    <GroupFrame base={page.base} title={t('details.title')}>
      <Form method="post" noValidate className="grid gap-5">
        <TextField {...field('name')} label={optional(t('details.name'))} hint={t('details.nameHint')} />
        <TextField
          {...field('adviserName')}
          autoComplete="name"
          label={optional(t('details.adviserName'))}
          hint={t('details.adviserNameHint')}
        />
        <div>
          <Button type="submit">{t('save')}</Button>
        </div>
      </Form>
    </GroupFrame>
  )
}
