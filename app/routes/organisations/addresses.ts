import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under `organisation/structures`: structures, their contacts, their links to the figures. */
export const organisationAddresses: RouteConfigEntry[] = [
  index('routes/organisations/list.tsx'),
  route('nouvelle', 'routes/organisations/new.tsx'),
  route(':organisation', 'routes/organisations/organisation.tsx'),
  route(':organisation/suppression', 'routes/organisations/deletion.tsx'),
  route(':organisation/logo', 'routes/organisations/logo.tsx'),
  route(':organisation/logo/retrait', 'routes/organisations/logo-removal.tsx'),
  route(':organisation/liens', 'routes/partners/links.tsx'),
  route(':organisation/liens/:link/fermeture', 'routes/partners/link-closing.tsx'),
  route(':organisation/contacts/nouveau', 'routes/organisations/new-contact.tsx'),
  route(':organisation/contacts/:contact', 'routes/organisations/contact.tsx'),
  route(':organisation/contacts/:contact/retrait', 'routes/organisations/contact-removal.tsx'),
]
