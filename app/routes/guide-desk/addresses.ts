import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** The addresses under `/organisation/guide` of those who write the guide. */
export const guideDeskAddresses: RouteConfigEntry[] = [
  index('routes/guide-desk/list.tsx'),
  route('relectures', 'routes/guide-desk/reviews.ts'),
  route('nouvelle/:chapter', 'routes/guide-desk/new.tsx'),
  route('nouvelle/:chapter/apercu', 'routes/guide-desk/new-preview.tsx'),
  route('impression', 'routes/guide-desk/printing.tsx'),
  route('images', 'routes/guide-desk/images/list.tsx'),
  route('images/:image', 'routes/guide-desk/images/image.tsx'),
  route('images/:image/retrait', 'routes/guide-desk/images/removal.tsx'),
  route(':page', 'routes/guide-desk/page/edit.tsx'),
  route(':page/apercu', 'routes/guide-desk/page/preview.tsx'),
  route(':page/publication', 'routes/guide-desk/page/publication.tsx'),
  route(':page/retrait', 'routes/guide-desk/page/withdrawal.tsx'),
  route(':page/relecture', 'routes/guide-desk/page/review.ts'),
  route(':page/responsable', 'routes/guide-desk/page/owner.tsx'),
  route(':page/versions', 'routes/guide-desk/versions/list.tsx'),
  route(':page/versions/:number', 'routes/guide-desk/versions/version.tsx'),
  route(':page/versions/:number/reprise', 'routes/guide-desk/versions/restoration.ts'),
]
