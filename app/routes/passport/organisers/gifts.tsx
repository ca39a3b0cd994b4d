import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { type GiftOutcome, giveGift } from '~/features/passport/gift.server'
import { findHolder, findPassport } from '~/features/passport/queries.server'
import { ShortCodeSchema } from '~/features/passport/schema'
import { giftInSentence } from '~/features/passport/words'
import { clockTime } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'

const WRONG = 'Ce code n’est pas celui d’un billet de cette édition. Vérifiez les 6 signes.'

export const meta: MetaFunction = () => [{ title: 'Remettre un cadeau · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const passport = await findPassport(edition.id)
  return {
    passport: passport && { stampsNeeded: passport.stampsNeeded, gift: passport.gift },
    own: `/organisation/editions/${edition.slug}/passeport`,
    isTakenBack: new URL(request.url).searchParams.get('fait') === 'repris',
  }
}

/** Hands over the gift of a ticket, and says in words what came of it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, ShortCodeSchema)
  const holder = form.status === 'success' ? await findHolder(edition.id, { shortCode: form.value.code }) : undefined
  if (!holder) return data({ typed: form.reply().initialValue?.code, result: undefined, code: '' }, 422)
  const result = await giveGift({ registrationId: holder, editionId: edition.id, actor: member, now: new Date() })
  return data({ typed: undefined, result, code: form.status === 'success' ? form.value.code : '' })
}

export default function Gifts() {
  const { passport, own, isTakenBack } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-8">
      <header className="grid gap-2">
        <h1>Remettre un cadeau</h1>
        {passport && (
          <p>
            {passport.stampsNeeded === 1 ? '1\u00a0stand' : `${passport.stampsNeeded}\u00a0stands`} ={' '}
            {giftInSentence(passport.gift)}
          </p>
        )}
        <p>
          Un téléphone de la porte suffit{'\u00a0'}: il lit le billet, dit si le cadeau est à remettre, et le note.
          Cette page sert sans téléphone, ou pour reprendre une erreur.
        </p>
      </header>
      {answer?.result && <Result result={answer.result} />}
      {isTakenBack && !answer && <Notice tone="success" title="Ce cadeau n’est plus noté comme remis." />}
      {answer?.result?.outcome === 'given' && (
        <Form method="post" action={`${own}/cadeaux/reprise`}>
          <input type="hidden" name="code" value={answer.code} />
          <Button type="submit" look="secondary">
            C’était une erreur{'\u00a0'}: reprendre
          </Button>
        </Form>
      )}
      <Form method="post" noValidate className="grid gap-4 rounded-brick border-2 border-ink bg-white p-5">
        <TextField
          id="code"
          name="code"
          label="Code court du billet"
          hint={'Six lettres et chiffres, que la personne lit sur son billet\u00a0: K7M\u00a04XD.'}
          defaultValue={typeof answer?.typed === 'string' ? answer.typed : undefined}
          errors={answer && !answer.result ? [WRONG] : undefined}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <div>
          <Button type="submit">Remettre le cadeau</Button>
        </div>
      </Form>
      <p>
        <Link to={own} className="inline-flex min-h-touch items-center">
          Retour au passeport
        </Link>
      </p>
    </div>
  )
}

function Result({ result }: { result: GiftOutcome }) {
  switch (result.outcome) {
    case 'given':
      return <Notice tone="success" title={'Le cadeau est à remettre\u00a0: c’est noté.'} />
    case 'already':
      return <Notice tone="error" title={`Ce cadeau a déjà été remis, à ${clockTime(result.givenAt, 'fr')}.`} />
    case 'missing':
      return (
        <Notice tone="error" title="Il manque des tampons.">
          <p>
            Ce passeport en a {result.stamps} sur {result.needed}.
          </p>
        </Notice>
      )
    case 'no-passport':
      return <Notice tone="error" title="Cette édition n’a pas de passeport." />
  }
}
