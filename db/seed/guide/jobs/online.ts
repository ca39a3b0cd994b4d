import type { Content } from '~/features/guide/fields'

/** The jobs of creation and web where one talks and sells on the internet. */
export const ONLINE: Content<'job'>[] = [
  {
    feminine: 'Animatrice de communauté en ligne',
    masculine: 'Animateur de communauté en ligne',
    family: 'creation',
    summary: 'Elle fait vivre une marque ou une association sur les réseaux sociaux.',
    tasks: `Une communauté en ligne est un groupe qui parle d’un même sujet sur internet. L’animatrice :

- écrit des messages courts ;
- prend des photos et fait de petites vidéos ;
- répond aux questions, et aux critiques ;
- retire les messages méchants ou interdits ;
- compte combien de personnes ont lu et répondu.

On dit aussi « community manager ».`,
    day: `Le matin, elle lit les messages de la nuit. Une cliente est fâchée : elle lui répond avec calme. Puis elle filme une nouvelle recette en cuisine. Elle coupe la vidéo et ajoute un titre. Le soir, elle la publie. Elle travaille parfois le week-end.`,
    skills: `- Écrire sans faute, dans un style simple.
- Faire des photos et des vidéos courtes.
- Connaître les réseaux sociaux et leurs règles.
- Lire des chiffres : le nombre de vues, de réponses.`,
    qualities: `- Réagir vite, et rester calme.
- Aimer écrire et parler avec les gens.
- Avoir des idées tous les jours.`,
    access: `- **Sans diplôme :** c’est difficile, car il y a beaucoup de candidatures. Pour vous faire voir, animez la page d’une association ou d’un commerce.
- **Après un bac :** une formation courte en communication sur internet peut aider. La Région en paie aux personnes qui cherchent un emploi.
- **Après le bac :** deux à cinq ans d’études de communication, comme un BTS. C’est le chemin habituel. Il se fait aussi en alternance : on apprend à l’école et dans l’entreprise.`,
    level: 'bac2',
    time: 'years',
    likes: ['words', 'people', 'images'],
    places: ['office', 'home'],
    rome: 'E1101',
    related: ['vendeuse-en-ligne', 'graphiste', 'web-designer'],
    salary: null,
    salarySource: null,
    keywords: [
      'community manager',
      'réseaux sociaux',
      'influenceuse',
      'écrire',
      'vidéo',
      'communication',
      'modératrice',
      'pas de maths',
    ],
    sources: ['ROME 4.0, fiche E1101, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Vendeuse en ligne',
    masculine: 'Vendeur en ligne',
    family: 'creation',
    summary: 'Elle tient un magasin sur internet, des photos jusqu’aux colis.',
    tasks: `Un magasin en ligne reste ouvert jour et nuit. La vendeuse :

- met les produits sur le site, avec une photo, un texte et un prix ;
- vérifie ce qui reste en stock (dans la réserve) ;
- suit les commandes et les colis ;
- répond aux questions des clients ;
- règle les retours et les plaintes ;
- regarde ce qui se vend bien.

On dit aussi « assistante e-commerce » : le commerce sur internet.`,
    day: `Le matin, elle voit vingt nouvelles commandes. Elle prévient la réserve. Une cliente n’a pas reçu son colis : elle appelle le livreur. L’après-midi, elle prend en photo des chaussures. Elle écrit un texte clair et les met en vente.`,
    skills: `- Écrire des textes courts et sans faute.
- Tenir un tableau de chiffres.
- Faire de bonnes photos de produits.
- Se servir d’un site de vente.
- Lire un peu d’anglais.`,
    qualities: `- Être polie, même quand on est pressée.
- Être précise : un prix faux coûte cher.
- Réagir vite.`,
    access: `- **Sans diplôme :** on peut commencer par la vente ou la préparation de commandes. On apprend ensuite la vente en ligne. Une formation en alternance aide : on apprend à l’école et dans l’entreprise.
- **Avec un bac :** c’est souvent le niveau demandé, en commerce ou en gestion. Une formation à la vente en ligne est un plus.
- **Après le bac :** deux ou trois ans d’études de commerce.

On peut aussi créer son propre magasin en ligne. Faites-vous aider avant de vous lancer.`,
    level: 'bac',
    time: 'year',
    likes: ['people', 'order', 'words'],
    places: ['office', 'home'],
    rome: 'D1438',
    related: ['animatrice-de-communaute-en-ligne', 'web-designer', 'technicienne-d-assistance-informatique'],
    salary: null,
    salarySource: null,
    keywords: [
      'e-commerce',
      'boutique en ligne',
      'vendre sur internet',
      'commerce',
      'colis',
      'commande',
      'magasin',
      'vente',
      'drive',
    ],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche D1438, France Travail, 18 septembre 2025',
    ],
  },
]
