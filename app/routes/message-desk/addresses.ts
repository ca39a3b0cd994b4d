import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under /organisation/messages: every message, and the letters they are written from. */
export const messageAddresses: RouteConfigEntry[] = [
  index('routes/message-desk/list.tsx'),
  route('modeles', 'routes/message-desk/templates/list.tsx'),
  route('modeles/:template', 'routes/message-desk/templates/template.tsx'),
  route('modeles/:template/exemplaire', 'routes/message-desk/templates/copy.ts'),
  route('modeles/:template/lettre', 'routes/message-desk/templates/letter.ts'),
  route('modeles/:template/textes/:language', 'routes/message-desk/templates/texts.tsx'),
  route('modeles/:template/textes/:language/apercu', 'routes/message-desk/templates/typed-letter.ts'),
  route('modeles/:template/textes/:language/origine', 'routes/message-desk/templates/own-texts-removal.tsx'),
  route(':message', 'routes/message-desk/message.tsx'),
  route(':message/relance', 'routes/message-desk/retry.ts'),
  route(':message/lettre', 'routes/message-desk/letter.ts'),
  route(':message/fichiers/:attached', 'routes/message-desk/letter-file.ts'),
]

/** Under an edition: the messages about its registrations and proposals. */
export const editionMessageAddresses: RouteConfigEntry[] = [
  route('messages', 'routes/message-desk/edition-list.tsx'),
  route('messages/:message/relance', 'routes/message-desk/edition-retry.ts'),
]
