import type { Content } from '~/features/guide/fields'
import { REPORT } from './sources'

// All that the report says of her is this: the rest waits for her own words, and for her written agreement.
export const PORTRAITS: Content<'portrait'>[] = [
  {
    title: 'Une développeuse au parcours singulier',
    summary: 'Elle a pris un chemin à elle pour devenir développeuse.',
    story: `Le guide de 2019 faisait le portrait d’une développeuse. Son parcours ne ressemblait pas aux autres.

## À compléter avec elle

- Que faisait-elle avant ?
- Comment a-t-elle appris ?
- Qu’aime-t-elle dans son métier ?
- Que dirait-elle à une personne qui hésite ?`,
    jobs: [],
    agreedOn: null,
    agreementKeptAt: null,
    keywords: ['femme', 'témoignage', 'parcours', 'reconversion'],
    sources: [REPORT],
  },
]
