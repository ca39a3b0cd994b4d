import { index, prefix, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Advisers' private pages, by a link; and what a card's holder may take back. */
export const groupAddresses: RouteConfigEntry[] = [
  route('t/:code/accord', 'routes/groups/page/withdrawal.tsx'),
  ...prefix('groupes/:secret', [
    index('routes/groups/page/group.tsx'),
    route('nom', 'routes/groups/page/details.tsx'),
    route('liste', 'routes/groups/people/paste.tsx'),
    route('accords', 'routes/groups/people/agreements.tsx'),
    route('personnes', 'routes/groups/people/people.tsx'),
    route('personnes/:person', 'routes/groups/people/person.tsx'),
    route('personnes/:person/retrait', 'routes/groups/people/removal.tsx'),
  ]),
]

/** Their files, and what only receives: no page, no layout. */
export const groupFileAddresses: RouteConfigEntry[] = prefix('groupes/:secret', [
  route('personnes/:person/refus', 'routes/groups/people/refusal.ts'),
  route('personnes/:person/reprise', 'routes/groups/people/restoration.ts'),
  route('cartes.pdf', 'routes/groups/files/cards.ts'),
  route('feuille.pdf', 'routes/groups/files/sheet.ts'),
  route('attestation.pdf', 'routes/groups/files/proof.ts'),
  route('personnes/:person/attestation.pdf', 'routes/groups/files/person-proof.ts'),
])

/** Under an edition of the members' space. */
export const editionGroupAddresses: RouteConfigEntry[] = [
  route('groupes', 'routes/groups/desk/list.tsx'),
  route('groupes/:group', 'routes/groups/desk/group.tsx'),
  route('groupes/:group/fermeture', 'routes/groups/desk/closing.tsx'),
  route('groupes/:group/reouverture', 'routes/groups/desk/reopening.ts'),
]

/** In an adviser's own space. */
export const ownGroupAddresses: RouteConfigEntry[] = [index('routes/groups/desk/own.tsx')]
