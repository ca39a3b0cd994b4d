import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { roundTime } from '~/features/after-work/evening'
import { listInterviews } from '~/features/after-work/interviews.server'
import type { AfterWork } from '~/features/after-work/queries.server'
import { SettingsSchema, type SettingsValues } from '~/features/after-work/schema'
import { saveSettings } from '~/features/after-work/settings.server'
import { clockTime, parisClock, parisDay, parisTime, timeRange } from '~/lib/dates'
import { authorise, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { AfterWorkHeading } from './after-work-heading'
import { counted } from './counted'
import { findAddressed } from './find-addressed.server'

export const meta: MetaFunction = () => [{ title: 'Réglages de l’after-work · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, activityPage, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { settings } = afterWork
  return {
    afterWork,
    activityPage,
    base,
    isPlanned: (await listInterviews(afterWork.id)).length > 0,
    ends: settings ? endSentence(afterWork, settings) : undefined,
    stored: {
      firstRound: parisClock(settings?.firstRoundAt ?? afterWork.startsAt),
      rounds: settings?.rounds ?? roundsThatFit(afterWork),
      minutes: settings?.roundMinutes ?? USUAL_MINUTES,
      minimum: settings?.minimum ?? 2,
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, SettingsSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const result = await saveSettings({ afterWork, values: form.value, actor: member })
  if (result.outcome === 'outside') {
    return data({ reply: form.reply({ fieldErrors: outsideError(afterWork, form.value) }) }, 422)
  }
  return redirect(`${base}?fait=reglages&annules=${result.cancelled}`, 303)
}

const USUAL_MINUTES = 10

function roundsThatFit({ startsAt, endsAt }: AfterWork): number {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
  return Math.min(Math.max(Math.floor(minutes / USUAL_MINUTES), 1), 60)
}

type Rounds = { firstRoundAt: Date; rounds: number; roundMinutes: number }

/** `Le dernier des 8 tours finit à 17 h 30, comme l’after-work.` */
function endSentence({ endsAt }: AfterWork, settings: Rounds): string {
  const end = roundTime(settings, settings.rounds + 1)
  const last = `Le dernier des ${counted(settings.rounds, 'tour', 'tours')} finit à ${clockTime(end, 'fr')}`
  if (end.getTime() === endsAt.getTime()) return `${last}, comme l’after-work.`
  return `${last}, l’after-work à ${clockTime(endsAt, 'fr')}.`
}

/** Beside the first round when it starts too early, else beside the number of rounds, too many. */
function outsideError(
  { startsAt, endsAt }: AfterWork,
  { firstRound, rounds, minutes: roundMinutes }: SettingsValues,
): Record<string, string[]> {
  const firstRoundAt = parisTime(parisDay(startsAt), firstRound)
  const held = `L’after-work va ${timeRange(startsAt, endsAt, 'fr')}`
  if (firstRoundAt < startsAt || firstRoundAt >= endsAt) {
    return { firstRound: [`${held}\u00a0: le premier tour commence entre ces heures.`] }
  }
  const end = clockTime(roundTime({ firstRoundAt, roundMinutes }, rounds + 1), 'fr')
  const many = counted(rounds, 'tour de', 'tours de')
  return { rounds: [`${held}\u00a0: ${many} ${roundMinutes}\u00a0minutes finiraient à ${end}.`] }
}

export default function Settings() {
  const { afterWork, activityPage, base, isPlanned, ends, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, stored)
  const number = { type: 'number', inputMode: 'numeric', min: 1, required: true } as const
  return (
    <div className="grid gap-8 py-8">
      <AfterWorkHeading page="Réglages" afterWork={afterWork} activityPage={activityPage} />
      {isPlanned && (
        <Notice title="Des entretiens sont déjà prévus.">
          <p>
            Si vous changez l’heure ou la durée, ils gardent leur tour et changent d’heure{'\u00a0'}: imprimez de
            nouvelles fiches. Les entretiens des tours enlevés sont annulés.
          </p>
        </Notice>
      )}
      <Form method="post" noValidate className="grid max-w-2xl gap-6">
        <TextField
          label="Heure du premier tour"
          hint={`Entre le début et la fin de l’after-work\u00a0: ${timeRange(afterWork.startsAt, afterWork.endsAt, 'fr')}.`}
          type="time"
          required
          {...field('firstRound')}
        />
        <div className="grid items-start gap-6 sm:grid-cols-2">
          <TextField label="Nombre de tours" max={60} {...number} {...field('rounds')} />
          <TextField
            label="Minutes par tour"
            hint="D’un début de tour au suivant, le temps de changer de table compris."
            max={120}
            {...number}
            {...field('minutes')}
          />
        </div>
        {ends && !answer && <p>{ends}</p>}
        <TextField
          label="Entretiens par personne, au moins"
          hint="Chaque personne en a autant si les tables suffisent. Au-delà, seuls ses choix sont ajoutés."
          max={20}
          {...number}
          {...field('minimum')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Enregistrer les réglages</Button>
          <ButtonLink to={base} look="secondary">
            Revenir à l’after-work
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
