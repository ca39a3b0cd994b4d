import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { written } from '~/features/message/written'
import { authorise } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { LetterFrame } from '../letter-frame'
import { NOTICES } from '../notices'
import { PlainText } from '../plain-text'
import { findTemplate, isEditable, textsToday } from './find-template.server'
import { LANGUAGE_WORDS } from './language-words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Modèle'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, template, address } = findTemplate(params)
  const { name, when, to, languages, sample } = template
  const texts = await textsToday(id)
  return {
    address,
    name,
    when,
    to,
    isEditable: isEditable(id),
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    samples: languages.map(language => {
      const { subject, body } = sample(language, texts)
      return { language, subject, text: written(body).text }
    }),
  }
}

export default function TemplatePage() {
  const { address, name, when, to, isEditable, notice, samples } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <p>
        <Link to="/organisation/messages/modeles" className="inline-flex min-h-touch items-center">
          Tous les modèles
        </Link>
      </p>
      <h1 className="text-3xl sm:text-4xl">{name}</h1>
      {notice && <Notice {...notice} />}
      <Facts>
        <Fact label="Quand">{when}</Fact>
        <Fact label="À">{to}</Fact>
      </Facts>
      <div className="grid gap-10 xl:grid-cols-2">
        {samples.map(({ language, subject, text }) => (
          <section key={language} aria-labelledby={language} className="grid content-start gap-4">
            <h2 id={language}>{LANGUAGE_WORDS[language]}</h2>
            <p lang={language} className="font-bold wrap-anywhere">
              {subject}
            </p>
            <div className="flex flex-wrap gap-3">
              {isEditable && <ButtonLink to={`${address}/textes/${language}`}>Changer les textes</ButtonLink>}
              <Form method="post" action={`${address}/exemplaire?langue=${language}`}>
                <Button type="submit" look="secondary">
                  M’envoyer un exemplaire
                </Button>
              </Form>
            </div>
            <LetterFrame
              title={`${name}, ${LANGUAGE_WORDS[language]}`}
              address={`${address}/lettre?langue=${language}`}
            />
            <details>
              <summary className="min-h-touch cursor-pointer py-2">Voir en texte simple</summary>
              <PlainText text={text} />
            </details>
          </section>
        ))}
      </div>
    </div>
  )
}
