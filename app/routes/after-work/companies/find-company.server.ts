import { listCompanies } from '~/features/after-work/queries.server'
import { notFound } from '~/lib/http.server'
import { findAddressed } from '../find-addressed.server'

/** The after-work of the address with one of its companies; 404 when it is none. */
export async function findCompany(params: { edition?: string; afterWork?: string; organisation?: string }) {
  const addressed = await findAddressed(params)
  const companies = await listCompanies(addressed.afterWork.id)
  return { ...addressed, company: companies.find(({ slug }) => slug === params.organisation) ?? notFound() }
}
