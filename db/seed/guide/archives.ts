import type { Content } from '~/features/guide/fields'
import { REPORT } from './sources'

export const ARCHIVES: Content<'archive'>[] = [
  {
    title: 'Guide du numérique, 1re édition',
    year: 2017,
    summary: 'Le premier guide : le secteur, les métiers et les formations en un seul livret.',
    text: `Toulouse Métropole Emploi a fait ce premier guide en 2017. Il présentait le secteur du numérique, ses métiers et ses formations. Il aidait à s’orienter, à se former et à chercher un emploi.

Des ateliers de Pôle emploi s’en servaient encore en 2019.

Le nombre de guides distribués n’a pas été publié.`,
    sources: [REPORT],
  },
  {
    title: 'Guide du numérique, 2e édition',
    year: 2019,
    summary: 'Le guide mis à jour, avec un portrait, une carte et des fiches revues.',
    text: `Toulouse Métropole Emploi a refait le guide en 2019. Des acteurs du numérique ont donné leur avis : Simplon, Ludilabel, Agence 636 et d’autres.

## Ce qui était nouveau

- Les formations du territoire, à jour : pour les élèves, les salariés et les personnes en recherche d’emploi.
- Les fiches métiers, revues selon ce que demandent les entreprises : IA, données, cybersécurité.
- Les ressources gratuites en ligne.
- Le portrait d’une développeuse.
- Une nouvelle carte des lieux d’orientation.
- Une page pour entreprendre dans le numérique.
- Des nouvelles du GEIQ NOOC.
- Les nouvelles règles de la formation continue : celle que l’on suit quand on a fini l’école.

## Qui l’a reçu

- Une centaine de guides ont été remis aux acteurs de l’emploi. Parmi eux : la Mission Locale de Toulouse, la Ville de Colomiers, le PLIE et FACE.
- 250 guides ont été donnés à Colomiers, le 8 octobre 2019.
- Le guide était aussi en ligne.`,
    sources: [REPORT],
  },
]
