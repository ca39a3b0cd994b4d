import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { differencesOf } from '~/features/guide/differences'
import { canEditGuide } from '~/features/guide/policy'
import { authorise } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { DeskHeading } from '../page/desk-heading'
import { memberNames, writtenBy } from '../page/find-addressed.server'
import { DifferenceList } from '../page-form/difference-list'
import { titleFinder } from '../page-form/title-finder.server'
import { findVersion } from './find-version.server'

export const meta: MetaFunction = () => [{ title: 'Version d’une page du guide · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, heading, version, before, isLast } = await findVersion(params)
  return {
    heading,
    number: version.number,
    author: writtenBy(version, await memberNames()),
    isLast,
    isPublished: version.number === page.publishedVersion,
    differences: differencesOf(page.kind, before?.content ?? {}, version.content, await titleFinder(page.kind)),
  }
}

export default function GuidePageVersion() {
  const { heading, number, author, isLast, isPublished, differences } = useLoaderData<typeof loader>()
  const own = `${heading.base}/versions`
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <DeskHeading heading={heading} current="Versions" />
      <p>
        <Link to={own} className="inline-flex min-h-touch items-center">
          Toutes les versions
        </Link>
      </p>
      <section aria-labelledby="version" className="grid gap-4">
        <h2 id="version">{`Version\u00a0${number}`}</h2>
        <p>
          {author}
          {isPublished && '. C’est elle que tout le monde lit.'}
        </p>
        <DifferenceList differences={differences} />
      </section>
      {!isLast && (
        <form method="post" action={`${own}/${number}/reprise`} className="grid gap-2">
          <p>Son texte deviendra un nouveau brouillon. Rien n’est effacé.</p>
          <div>
            <Button type="submit" look="secondary">
              Reprendre cette version
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
