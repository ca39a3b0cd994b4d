import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOver } from '~/features/edition/moments'
import { findHome } from '~/features/neighbourhood/find-home.server'
import { findNeighbourhoodName } from '~/features/neighbourhood/queries.server'
import { NeedsField, PersonFields, StatisticsFields } from '~/features/registration/answer-fields'
import { changeAnswers } from '~/features/registration/change-answers.server'
import {
  findRegistrationBySecret,
  listDistricts,
  type RegistrationWithEdition,
} from '~/features/registration/queries.server'
import { errorSentences, type FieldValues, FormErrors, typedValues } from '~/features/registration/refused-form'
import { AnswersFormSchema } from '~/features/registration/schema'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { notFound, parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { BackToTicket } from './back-to-ticket'

export { privateHeaders as headers, privateMeta as meta } from './private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = await findChangeable(params.secret)
  const t = await findT(request, 'ticket')
  return {
    title: `${t('answers.title')} · LNPSQ`,
    values: writtenValues(registration),
    districts: await listDistricts(),
    neighbourhood: await findNotedNeighbourhood(registration),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const registration = await findChangeable(params.secret)
  const form = await parseForm(request, AnswersFormSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const { address, ...answers } = form.value
  const now = new Date()
  const home = await findHome({ address, answers, edition: registration.edition, now })
  const { outcome } = await changeAnswers({ registration, answers, home, now })
  if (outcome === 'unknown-district') {
    return data({ reply: form.reply({ fieldErrors: { district: ['choice'] } }) }, 422)
  }
  const notice = await leaveNotice(home ? `changed.${home.outcome}` : 'changed')
  return redirect(ticketPath(registration.id), { status: 303, headers: { 'Set-Cookie': notice } })
}

/** Answers change until the day is over, and not on a cancelled registration. */
async function findChangeable(secret: string | undefined): Promise<RegistrationWithEdition> {
  const registration = (await findRegistrationBySecret(secret)) ?? notFound()
  if (registration.cancelledAt || isOver(registration.edition, new Date())) notFound()
  return registration
}

/** Known without a district: told by an address, or brought by a file. */
async function findNotedNeighbourhood({ districtSlug, neighbourhoodCode }: RegistrationWithEdition) {
  return neighbourhoodCode && !districtSlug ? findNeighbourhoodName(neighbourhoodCode) : undefined
}

function writtenValues(registration: RegistrationWithEdition): FieldValues {
  const { firstName, lastName, birthYear, gender, qpv, districtSlug, situation, firstVisit, needs } = registration
  const written = {
    firstName,
    lastName,
    email: registration.email ?? registration.claimedEmail,
    phone: registration.phone ?? registration.claimedPhone,
    birthYear: birthYear?.toString(),
    gender,
    qpv,
    district: districtSlug,
    situation,
    firstVisit,
    needs,
  }
  return Object.fromEntries(Object.entries(written).map(([field, value]) => [field, value ?? undefined]))
}

export default function ChangeAnswers() {
  const { values: written, districts, neighbourhood } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('ticket')
  const { t: tForm } = useTranslation('registration')
  const fields = { values: typedValues(answer?.reply) ?? written, errors: errorSentences(answer?.reply, tForm) }
  return (
    <div className="page grid max-w-2xl gap-8 py-10">
      <BackToTicket />
      <h1>{t('answers.title')}</h1>
      <Form method="post" noValidate className="grid gap-10">
        <FormErrors errors={fields.errors} />
        <PersonFields {...fields} />
        <StatisticsFields {...fields} districts={districts} neighbourhood={neighbourhood} />
        <NeedsField {...fields} />
        <Button type="submit">{t('answers.save')}</Button>
      </Form>
    </div>
  )
}
