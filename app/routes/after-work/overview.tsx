import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listCandidates, listCompanies } from '~/features/after-work/queries.server'
import { isPublished } from '~/features/edition/moments'
import { listOrganisations } from '~/features/organisation/queries.server'
import { authorise } from '~/lib/http.server'
import { Notice } from '~/ui/notice'
import { AfterWorkHeading } from './after-work-heading'
import { CompanyForm } from './companies/company-form'
import { findAddressed } from './find-addressed.server'
import { noticeOf } from './notices'
import { CandidatesTable } from './overview/candidates-table'
import { CompaniesTable } from './overview/companies-table'
import { Steps } from './overview/steps'
import { stepsOf } from './overview/steps-of'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.afterWork.title} · LNPSQ` : 'LNPSQ' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, afterWork, activityPage, base } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const [companies, candidates, all] = await Promise.all([
    listCompanies(afterWork.id),
    listCandidates(afterWork.id),
    listOrganisations(),
  ])
  return {
    afterWork,
    activityPage,
    base,
    publicPage: isPublished(edition, new Date()) ? `/editions/${edition.slug}/programme/${afterWork.slug}` : undefined,
    notice: noticeOf(request),
    steps: stepsOf({ afterWork, companies, candidates, activityPage }),
    companies,
    candidates,
    canCreate: canOrganiseEverything(member),
    organisations: all
      .filter(({ id }) => !companies.some(company => company.id === id))
      .map(({ id, name }) => ({ id, name })),
  }
}

export default function Overview() {
  const { afterWork, activityPage, base, publicPage, notice, steps, companies, candidates, organisations, canCreate } =
    useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <AfterWorkHeading page="Préparation" afterWork={afterWork} activityPage={activityPage} />
      {notice && <Notice tone="success" title={notice} />}
      <Steps steps={steps} />
      <section aria-labelledby="companies" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="companies">Entreprises</h2>
        {companies.length === 0 ? (
          <p>Aucune entreprise pour l’instant{'\u00a0'}: ajoutez la première ci-dessous.</p>
        ) : (
          <CompaniesTable companies={companies} activityId={afterWork.id} base={base} />
        )}
      </section>
      <CompanyForm action={`${base}/entreprises`} organisations={organisations} canCreate={canCreate} />
      <section aria-labelledby="candidates" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="candidates">Candidats et candidates</h2>
        {candidates.length === 0 ? (
          <p>Personne n’a encore pris de place.</p>
        ) : (
          <CandidatesTable candidates={candidates} companies={companies} minimum={afterWork.settings?.minimum ?? 0} />
        )}
      </section>
      <p className="flex flex-wrap gap-x-6">
        {publicPage && (
          <a href={publicPage} className="inline-flex min-h-touch items-center">
            Voir la page publique
          </a>
        )}
        <Link to={activityPage} className="inline-flex min-h-touch items-center">
          Modifier l’activité
        </Link>
      </p>
    </div>
  )
}
