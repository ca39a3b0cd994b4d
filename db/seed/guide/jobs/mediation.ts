import type { Content } from '~/features/guide/fields'

export const MEDIATION: Content<'job'>[] = [
  {
    feminine: 'Conseillère numérique',
    masculine: 'Conseiller numérique',
    family: 'mediation',
    summary: 'Elle aide les habitants à se servir d’internet, d’un téléphone ou d’un ordinateur.',
    tasks: `Beaucoup de démarches se font sur internet. Tout le monde n’y arrive pas seul. La conseillère :

- reçoit chaque personne et l’écoute ;
- l’aide à faire une démarche, sans la faire à sa place ;
- montre comment envoyer un e-mail ou protéger son compte ;
- anime de petits ateliers ;
- envoie vers le bon service, quand il le faut.

On dit aussi « médiatrice numérique ».`,
    day: `Le matin, elle reçoit dans une mairie ou un centre social. Un monsieur veut prendre un rendez-vous chez le médecin. Elle le guide, et c’est lui qui clique. Puis une mère veut suivre les notes de son fils. L’après-midi, elle montre à six retraités comment faire un appel vidéo.`,
    skills: `- Bien se servir d’internet, du téléphone et de l’ordinateur.
- Expliquer pas à pas.
- Connaître les grands services publics.
- Garder secret ce que les gens confient.`,
    qualities: `- Être patiente et douce.
- Ne jamais juger.
- Parler une autre langue est un plus.`,
    access: `- **Sans diplôme :** l’État a créé ce métier en 2021, sans demander de diplôme. Il faut aimer le numérique et les gens. La formation dure de trois semaines à quatre mois.
- **Adulte-relais :** c’est un contrat aidé, pour la vie du quartier. Il faut avoir 26 ans ou plus et être sans emploi. Il faut aussi habiter un quartier prioritaire.
- **De 16 à 25 ans :** un service civique permet d’essayer. C’est une mission de quelques mois.
- **Avec un bac ou plus :** certains employeurs demandent un bac ou un bac + 3.

Il n’y a pas toujours des postes. Demandez à France Travail ou à la Mission Locale.`,
    level: 'none',
    time: 'months',
    likes: ['people', 'teach', 'words'],
    places: ['public'],
    rome: 'G1238',
    related: ['animatrice-d-atelier-numerique', 'formatrice-au-numerique', 'technicienne-d-assistance-informatique'],
    salary: null,
    salarySource: null,
    keywords: [
      'médiatrice numérique',
      'médiateur numérique',
      'aider les gens',
      'aider les vieux',
      'personnes âgées',
      'papiers',
      'démarches',
      'CAF',
      'social',
      'sans bac',
      'pas de maths',
    ],
    sources: [
      'ROME 4.0, fiche G1238 (médiatrice numérique), France Travail, 18 septembre 2025',
      'Code du travail, articles L5134-100 et suivants (adultes-relais)',
      'Éligibilité au dispositif conseillers numériques, préfecture de la Seine-Maritime, 3 juin 2021',
      'Bilan du dispositif des adultes-relais, vie-publique.fr, 2025',
    ],
  },
  {
    feminine: 'Animatrice d’atelier numérique',
    masculine: 'Animateur d’atelier numérique',
    family: 'mediation',
    summary: 'Elle fait découvrir le numérique à un groupe, en s’amusant et en fabriquant.',
    tasks: `On apprend mieux quand on touche. L’animatrice :

- imagine un atelier : un robot, une vidéo, un objet à imprimer en 3D ;
- prépare le matériel ;
- accueille le groupe et explique le but ;
- aide chaque personne à son rythme ;
- range, puis note ce qui a marché.

Elle travaille dans une médiathèque, un centre de loisirs, une école ou un fablab. Un fablab est un lieu où l’on fabrique avec des machines.`,
    day: `Le matin, elle charge les robots et teste les câbles. À 14 heures, dix enfants arrivent. Ils doivent faire sortir un robot d’un labyrinthe. Deux enfants se disputent : elle les met dans la même équipe. À 16 heures, tout le monde montre son robot.`,
    skills: `- Tenir un groupe et donner envie.
- Se servir de matériel simple : tablettes, robots, caméra.
- Préparer une séance, minute par minute.
- Connaître les règles de sécurité.`,
    qualities: `- Être joyeuse et patiente.
- Avoir des idées.
- Accepter de travailler le mercredi ou le samedi.`,
    access: `- **Sans diplôme :** commencez comme bénévole, ou par un service civique (16 à 25 ans). Un brevet d’animation, comme le BAFA, aide avec les enfants.
- **Avec un bac :** c’est le niveau souvent demandé. Des formations de moins d’un an préparent à ce métier.
- **Après le bac :** deux ou trois ans d’études d’animation ou de multimédia.

L’alternance est possible : on apprend en formation et sur le lieu de travail.`,
    level: 'bac',
    time: 'year',
    likes: ['teach', 'people', 'hands', 'images'],
    places: ['public'],
    rome: 'G1238',
    related: ['conseillere-numerique', 'formatrice-au-numerique', 'animatrice-2d-et-3d'],
    salary: null,
    salarySource: null,
    keywords: [
      'enfants',
      'animation',
      'robot',
      'fablab',
      'imprimante 3D',
      'médiathèque',
      'centre de loisirs',
      'jeux',
      'jeunes',
      'pas de maths',
    ],
    sources: ['ROME 4.0, fiche G1238, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Formatrice au numérique',
    masculine: 'Formateur au numérique',
    family: 'mediation',
    summary: 'Elle apprend un logiciel ou un métier du numérique à des adultes.',
    tasks: `La formatrice donne des cours à des adultes. Certains travaillent, d’autres cherchent un emploi. Elle :

- regarde ce que chaque personne sait déjà ;
- prépare les cours et les exercices ;
- explique, montre et fait essayer ;
- encourage celles et ceux qui doutent ;
- vérifie ce que le groupe a appris ;
- garde ses cours à jour.`,
    day: `À 9 heures, douze adultes arrivent. Aujourd’hui, ils apprennent à faire un tableau de calcul. Elle fait un exemple au mur. Puis chacun essaie. Une personne est perdue : elle s’assoit à côté d’elle. Le soir, elle prépare le cours du lendemain.`,
    skills: `- Bien connaître ce que l’on enseigne.
- Préparer un cours clair.
- Parler devant un groupe.
- Donner cours sur place ou par vidéo.`,
    qualities: `- Aimer transmettre.
- Être à l’écoute et garder le sourire.
- Continuer d’apprendre soi-même.`,
    access: `- **Sans diplôme :** aucun diplôme n’est obligatoire. Mais il faut bien connaître un métier. Après quelques années de travail, on peut apprendre à enseigner.
- **Titre professionnel :** c’est comme un diplôme, donné par le ministère du Travail. Celui de « formateur professionnel d’adultes » est au niveau bac + 2. Il se prépare en moins d’un an.
- **Après le bac :** trois à cinq ans d’études, dans le numérique ou dans l’enseignement. Les employeurs le demandent souvent.`,
    level: 'bac2',
    time: 'year',
    likes: ['teach', 'people', 'words'],
    places: ['public', 'office', 'home'],
    rome: 'K2111',
    related: ['conseillere-numerique', 'animatrice-d-atelier-numerique', 'developpeuse-web'],
    salary: null,
    salarySource: null,
    keywords: ['prof', 'professeur', 'enseigner', 'cours', 'adultes', 'apprendre aux autres', 'expliquer'],
    sources: [
      'ROME 4.0, fiche K2111, France Travail, 18 septembre 2025',
      'Titre professionnel Formateur professionnel d’adultes, RNCP 37275, France compétences',
    ],
  },
]
