import type { Content } from '~/features/guide/fields'

export const WEBSITES: Content<'job'>[] = [
  {
    feminine: 'Administratrice de site internet',
    masculine: 'Administrateur de site internet',
    family: 'development',
    summary: 'Elle fait vivre un site : textes à jour, images, pannes, sécurité.',
    tasks: `Un site n’est jamais fini. Il faut s’en occuper tous les jours. L’administratrice, ou « webmestre » :

- met en ligne les textes et les photos ;
- corrige les liens qui ne mènent nulle part ;
- regarde combien de personnes viennent ;
- fait remonter le site dans les recherches ;
- installe les mises à jour qui le protègent.`,
    day: `Elle ouvre le site comme une visiteuse. Une page est lente : la photo est trop grande. Elle la réduit. La mairie change ses horaires, alors elle change la page. L’après-midi, elle aide une collègue à publier une annonce. Elle finit par vérifier la copie de secours.`,
    skills: `- Écrire un français simple et sans faute.
- Préparer des images pour le web.
- Connaître les bases du code des pages.
- Rendre un site facile pour toutes et tous.`,
    qualities: `- Être organisée et soigneuse.
- Savoir faire des choses très différentes.
- Réagir vite quand le site tombe en panne.
- Avoir des idées pour améliorer le site.`,
    access: `- **Sans diplôme :** on peut s’exercer avec le site d’une association. Une formation courte de développement web donne les bases.
- **Avec un bac :** un BTS en informatique se prépare en deux ans, à l’école ou en alternance. C’est le niveau que l’on demande le plus souvent.
- **Après un autre métier :** si l’on vient de la communication ou du secrétariat, on sait déjà une partie du travail.`,
    level: 'bac',
    time: 'years',
    likes: ['words', 'order', 'images'],
    places: ['office', 'home'],
    rome: 'M1834',
    related: [
      'developpeuse-web',
      'web-designer',
      'animatrice-de-communaute-en-ligne',
      'vendeuse-en-ligne',
      'creatrice-d-applications-sans-code',
    ],
    salary: null,
    salarySource: null,
    keywords: [
      'webmaster',
      'webmestre',
      'site internet',
      'blog',
      'publier',
      'association',
      'pas de maths',
      'je n’aime pas les maths',
    ],
    sources: ['ROME 4.0, fiche M1834, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Créatrice d’applications sans code',
    masculine: 'Créateur d’applications sans code',
    family: 'development',
    summary: 'Elle fabrique des applications avec des blocs à assembler, sans écrire de code.',
    tasks: `Certains outils remplacent le code par des blocs à assembler. On dit aussi « no code ». La créatrice :

- demande ce que l’application doit faire ;
- dessine les écrans ;
- assemble les blocs et les relie aux données ;
- fait essayer l’application et la corrige ;
- apprend aux gens à s’en servir.`,
    day: `Le matin, elle rencontre une association. Celle-ci note ses rendez-vous sur du papier. Elle lui propose une petite application. Elle dessine trois écrans et les assemble. L’après-midi, une bénévole l’essaie sur son téléphone. Un bouton est mal placé : elle le déplace tout de suite.`,
    skills: `- Comprendre le besoin des gens.
- Mettre les étapes dans le bon ordre.
- Ranger des informations dans un tableau.
- Dessiner des écrans clairs.`,
    qualities: `- Être créative et curieuse.
- Aimer parler avec les gens.
- Travailler en équipe.
- Apprendre vite de nouveaux outils.`,
    access: `- **À savoir :** ce métier est récent. Les entreprises demandent des études longues, jusqu’au bac + 5. Un certificat de création sans code peut aussi suffire.
- **Après un autre métier :** une formation avec certificat permet de se reconvertir. Demandez avant qui paie, et ce que vaut le certificat.
- **Sans diplôme :** on peut s’exercer seule et montrer ce que l’on a créé. Cela aide aussi pour entrer en formation de développement web.`,
    level: 'bac3',
    time: 'year',
    likes: ['people', 'images', 'logic'],
    places: ['office', 'home'],
    rome: 'M1887',
    related: ['developpeuse-web', 'designer-d-interfaces', 'administratrice-de-site-internet'],
    salary: null,
    salarySource: null,
    keywords: [
      'no code',
      'nocode',
      'sans coder',
      'je ne sais pas coder',
      'appli',
      'créer une application',
      'pas de maths',
    ],
    sources: ['ROME 4.0, fiche M1887, France Travail, 18 septembre 2025'],
  },
]
