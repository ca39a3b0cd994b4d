import type { Content } from '~/features/guide/fields'
import { EDITORS, GUIDE_2019, REPORT } from './sources'

export const ARTICLES: Content<'article'>[] = [
  {
    title: 'Comment lire ce guide',
    summary: 'Où trouver un métier, une formation ou de l’aide.',
    text: `Ce guide parle des métiers du numérique. Le numérique, ce sont les ordinateurs, les téléphones, internet et tout ce qui marche avec.

Vous n’avez pas besoin de tout lire.

## Vous ne savez pas quel métier choisir

Répondez à [quatre questions](/guide/orientation). Le guide vous montre trois à cinq métiers. Il dit pourquoi. Nous ne gardons pas vos réponses.

## Vous avez une idée de métier

Ouvrez [les fiches métiers](/guide/metiers). Chaque fiche dit :

- ce que l’on fait ;
- une journée de travail ;
- ce qu’il faut savoir faire ;
- comment y entrer, avec ou sans diplôme.

## Vous voulez vous former

Regardez [les formations](/guide/formations). Vous pouvez choisir selon votre niveau, le temps et le prix.

## Vous voulez parler à quelqu’un

Cherchez [un lieu près de chez vous](/guide/structures). Quand il est écrit « à vérifier », renseignez-vous avant de venir.

## Vous voulez essayer

Au Numérique prend ses quartiers, on touche et on essaie. C’est gratuit. Les fiches disent quand c’est possible.

## Deux noms pour chaque métier

Les métiers sont écrits au féminin, puis au masculin. Chaque métier est pour tout le monde.`,
    jobs: [],
    keywords: ['mode d’emploi', 'aide', 'par où commencer', 'je ne sais pas', 'orientation'],
    sources: [EDITORS],
  },
  {
    title: 'Se former sans diplôme',
    summary: 'Pas de bac ? Voici par où commencer.',
    text: `Vous n’avez pas de diplôme ? Vous pouvez entrer dans le numérique. Il faut être curieux et aimer apprendre. Les entreprises le demandent avant tout.

## Étape 1 : voir où vous en êtes

Faites un test gratuit, comme [Pix](/guide/ressources/pix). Vous verrez ce que vous savez déjà. Souvent, c’est plus que l’on croit.

## Étape 2 : trouver ce que vous aimez

Répondez à [quatre questions](/guide/orientation). Lisez deux ou trois [fiches métiers](/guide/metiers). Venez essayer à la prochaine édition.

## Étape 3 : parler à quelqu’un

- Vous cherchez un emploi : parlez-en à France Travail. Des adresses sont dans [les lieux qui aident](/guide/structures).
- Vous avez entre 16 et 25 ans : allez à la Mission Locale.
- Vous avez un handicap : Cap emploi est là pour vous.

Demandez leur adresse à France Travail ou à votre mairie.

## Étape 4 : choisir une formation

- **L’École Régionale du Numérique** est à la Reynerie. Elle est faite pour les personnes avec peu ou pas de diplôme.
- **Les formations de la Région** sont gratuites pour les personnes en recherche d’emploi.
- **L’alternance** permet d’apprendre et de travailler. On reçoit un salaire.

Le détail est dans [les formations](/guide/formations).

## Et si cela paraît trop dur ?

Avancez par petites étapes. Une formation de quelques mois suffit pour commencer. Vous pourrez apprendre la suite plus tard, en travaillant.`,
    jobs: ['technicienne-d-assistance-informatique', 'monteuse-raccordeuse-fibre', 'reparatrice-de-telephones'],
    keywords: ['sans bac', 'sans diplôme', 'pas de bac', 'décrocheur', 'j’ai arrêté l’école', 'niveau'],
    sources: [GUIDE_2019, REPORT, EDITORS],
  },
  {
    title: 'Pas à l’aise avec l’ordinateur ?',
    summary: 'On peut apprendre les bases, gratuitement et sans honte.',
    text: `Beaucoup de gens ne savent pas bien se servir d’un ordinateur. Ce n’est pas grave. Tout le monde a commencé un jour.

## Se faire aider

- Une **conseillère ou un conseiller numérique** vous montre les gestes, un par un. Voyez [leur site](/guide/ressources/conseillers-numeriques).
- Une **maison France services** vous aide pour vos papiers. Voyez [leur site](/guide/ressources/france-services).

Vous pouvez aussi demander une adresse à votre mairie.

## Apprendre seul, un peu chaque jour

- [Les Bons Clics](/guide/ressources/les-bons-clics) montre les bases.
- [Pix](/guide/ressources/pix) mesure ce que vous savez.

## Pour bien commencer

- Prenez un carnet. Notez ce que vous avez appris.
- Ne donnez jamais votre mot de passe.
- Vous ne comprenez pas un mot ? Demandez. Il y a toujours un mot plus simple.

## Et après ?

Quand les bases sont là, un métier devient possible. Lisez [« Se former sans diplôme »](/guide/dossiers/se-former-sans-diplome).`,
    jobs: ['conseillere-numerique', 'animatrice-d-atelier-numerique'],
    keywords: ['débutant', 'bases', 'peur', 'je ne sais pas faire', 'clavier', 'souris', 'illectronisme'],
    sources: [EDITORS],
  },
  {
    title: 'Le GEIQ NOOC',
    summary: 'Des entreprises se mettent ensemble pour former et embaucher.',
    text: `## Ce que c’est

Un GEIQ est un groupe d’entreprises. Elles embauchent ensemble des personnes qui veulent apprendre un métier. GEIQ se dit « jèque ». Les lettres veulent dire : groupement d’employeurs pour l’insertion et la qualification.

NOOC veut dire Numérique Ouest Occitanie. C’est le premier GEIQ de France pour les métiers du numérique.

## Comment cela marche

On signe un contrat de travail. On va en cours et on travaille en entreprise. On apprend en faisant.

## Pour qui

Pour des personnes qui ont du mal à trouver un emploi et qui veulent apprendre. Demandez à votre Mission Locale ou à France Travail.

## Les deux premiers parcours

- Développeuse web, développeur web.
- Chargée ou chargé d’études réseaux et télécom.

Ils sont dans [les formations](/guide/formations).

## Comment il est né

- **2016 :** on cherche ce qui manque. On explore des pistes.
- **2017 :** on vérifie que l’idée est bonne et qu’elle est possible.
- **2018 :** on donne les résultats. On parle aux entreprises.
- **Février 2019 :** l’association est créée.
- **Avril 2019 :** elle reçoit le label GEIQ. Les parcours sont validés.
- **Novembre 2019 :** le GEIQ ouvre à l’Espace Numérique Reynerie.
- **Décembre 2019 :** DSI et Fibre 31 le rejoignent.

## Les entreprises du départ

Airbus, Ctoutvert, MCGR, Simplon Prod et Val Software.`,
    jobs: ['developpeuse-web', 'technicienne-reseaux'],
    keywords: ['GEIQ', 'alternance', 'contrat', 'Reynerie', 'embauche', 'apprendre en travaillant', 'NOOC'],
    sources: [REPORT, EDITORS],
  },
  {
    title: 'Entreprendre dans le numérique',
    summary: 'Créer son propre travail : par où commencer.',
    text: `Entreprendre, c’est créer son propre travail. On peut faire des sites, réparer des téléphones ou vendre en ligne. On travaille pour soi.

## Est-ce fait pour vous ?

- Vous aimez décider.
- Vous savez demander de l’aide.
- Vous acceptez de gagner peu au début.

## Commencer petit

1. Dites votre idée en une phrase.
2. Parlez-en à dix personnes. Demandez-leur si elles paieraient pour cela.
3. Faites un premier essai, avec peu d’argent.
4. Comptez ce que cela coûte et ce que cela rapporte.

## Choisir un cadre

- **La micro-entreprise** est une façon simple de commencer. Il y a peu de papiers.
- **La coopérative d’activité** vous aide et vous donne un contrat. Vous testez votre idée avec d’autres.
- **La société** sert quand le projet est plus grand.

Faites-vous aider pour choisir. Une erreur peut coûter cher.

## À qui parler ?

Vous cherchez un emploi ? Parlez-en d’abord à France Travail. Votre conseiller vous dira ce que vous pouvez garder comme aide.

## Attention

Ne payez jamais un inconnu qui promet de l’argent facile. Ne signez rien le jour même.`,
    jobs: ['vendeuse-en-ligne', 'reparatrice-de-telephones', 'web-designer', 'graphiste'],
    keywords: [
      'entreprise',
      'créer',
      'à mon compte',
      'indépendant',
      'freelance',
      'patron',
      'boîte',
      'auto-entrepreneur',
    ],
    sources: [REPORT, EDITORS],
  },
]
