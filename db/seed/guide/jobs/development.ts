import type { Content } from '~/features/guide/fields'

export const DEVELOPMENT: Content<'job'>[] = [
  {
    feminine: 'Développeuse web',
    masculine: 'Développeur web',
    family: 'development',
    summary: 'Elle fabrique des sites internet : ce que l’on voit, et ce qui se cache derrière.',
    tasks: `Un site est écrit en code. C’est la langue des ordinateurs. La développeuse :

- écoute ce que la cliente ou le client veut ;
- écrit le code des pages ;
- vérifie que le site marche bien sur un téléphone ;
- corrige ce qui ne marche pas ;
- ajoute des choses : un paiement, une carte, un formulaire.`,
    day: `Le matin, l’équipe se parle dix minutes. Chaque personne dit ce qu’elle va faire. Ensuite, elle code la page d’un magasin en ligne. Un bouton ne marche pas : elle cherche l’erreur. L’après-midi, elle montre la page au client. Il veut un autre menu, alors elle le change.`,
    skills: `- Écrire du code : HTML et CSS pour la page, JavaScript pour les actions.
- Chercher une réponse en ligne et la comprendre.
- Tester son travail.
- Lire un peu d’anglais.`,
    qualities: `- Aimer les énigmes : un peu de logique suffit pour commencer.
- Être patiente face aux erreurs.
- Avoir des idées.
- Aimer apprendre seule et avec les autres.`,
    access: `- **Sans diplôme :** par une formation courte. L’École régionale du numérique a été créée pour les personnes peu ou pas diplômées. La Région paie aussi des formations aux personnes en recherche d’emploi.
- **Avec un GEIQ :** ce groupe d’entreprises recrute et forme en même temps. Celui du numérique a créé un parcours de développeuse et développeur web.
- **Après le bac :** un BTS ou un BUT, puis une licence professionnelle. Les entreprises demandent souvent un bac + 3. Avec ou sans diplôme, montrez les sites que vous avez faits.`,
    level: 'none',
    time: 'year',
    likes: ['logic', 'images'],
    places: ['office', 'home'],
    rome: 'M1855',
    related: [
      'developpeuse-d-applications',
      'web-designer',
      'administratrice-de-site-internet',
      'creatrice-d-applications-sans-code',
      'testeuse-de-logiciels',
    ],
    salary: null,
    salarySource: null,
    keywords: [
      'coder',
      'codage',
      'code',
      'programmer',
      'programmation',
      'site internet',
      'faire des sites',
      'informaticienne',
      'sans bac',
      'pas fort en maths',
      'je n’aime pas les maths',
      'télétravail',
    ],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'Rapport d’activité 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche M1855, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Développeuse d’applications',
    masculine: 'Développeur d’applications',
    family: 'development',
    summary: 'Elle écrit les programmes de nos ordinateurs et de nos téléphones.',
    tasks: `Une application sert à une chose précise : payer, jouer, prendre rendez-vous. La développeuse :

- demande aux gens de quoi ils ont besoin ;
- dessine les étapes sur papier ;
- écrit le code, petit bout par petit bout ;
- teste et corrige les erreurs ;
- explique comment s’en servir.`,
    day: `Elle lit d’abord les messages des utilisateurs. L’application se ferme toute seule sur un vieux téléphone. Elle refait la panne, puis elle la corrige. Une collègue relit son code. Après le repas, elle prépare un nouvel écran. À la fin, elle envoie le tout à la testeuse.`,
    skills: `- Connaître au moins un langage de code.
- Découper un gros problème en petits.
- Ranger des données et les retrouver.
- Penser aux personnes qui voient ou entendent mal.
- Lire l’anglais technique.`,
    qualities: `- Être logique et faire attention aux détails.
- Oser dire ses idées.
- Savoir travailler seule et en équipe.
- Rester longtemps concentrée, assise devant un écran.`,
    access: `- **Sans le bac :** on commence souvent par une formation courte de développement web. On se spécialise ensuite, en travaillant.
- **Avec un bac :** un BTS en informatique (deux ans) ou un BUT (trois ans). C’est possible en alternance.
- **Plus tard :** une licence professionnelle, un master ou une école d’ingénieurs. Le métier existe du bac + 2 au bac + 5.`,
    level: 'bac',
    time: 'years',
    likes: ['logic', 'order'],
    places: ['office', 'home'],
    rome: 'M1861',
    related: [
      'developpeuse-web',
      'developpeuse-de-jeux-video',
      'testeuse-de-logiciels',
      'designer-d-interfaces',
      'creatrice-d-applications-sans-code',
    ],
    salary: null,
    salarySource: null,
    keywords: [
      'appli',
      'application mobile',
      'téléphone',
      'smartphone',
      'coder',
      'programmer',
      'logiciel',
      'informaticienne',
    ],
    sources: ['ROME 4.0, fiche M1861, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Testeuse de logiciels',
    masculine: 'Testeur de logiciels',
    family: 'development',
    summary: 'Elle essaie les logiciels avant tout le monde, pour trouver les erreurs.',
    tasks: `Avant de donner une application au public, il faut l’essayer. La testeuse cherche tout ce qui peut mal se passer. Elle :

- écrit la liste de ce qu’il faut vérifier ;
- essaie chaque bouton, chaque écran ;
- fait exprès des erreurs, comme une personne pressée ;
- décrit le problème avec précision ;
- essaie de nouveau après la réparation.`,
    day: `Elle reçoit une nouvelle version de l’application. Elle suit sa liste, point par point. Surprise : une date fausse est acceptée. Elle fait une photo de l’écran et écrit une fiche. Elle en parle avec la développeuse. Le soir, le problème est réglé et elle le vérifie.`,
    skills: `- Suivre une méthode sans rien oublier.
- Écrire des phrases claires et courtes.
- Se mettre à la place des gens.
- Connaître les bases du code aide.`,
    qualities: `- Avoir l’œil : voir le détail qui cloche.
- Être patiente et curieuse.
- Savoir dire les choses avec tact.
- Bien s’organiser.`,
    access: `- **Ce que demandent les entreprises :** un diplôme en informatique, souvent une licence professionnelle (bac + 3).
- **Après un autre métier :** on peut se former pour changer de voie. Connaître la banque, la santé ou le commerce est un plus. On sait ce que les gens attendent.
- **Sans diplôme :** une formation courte de développement web est un premier pas. Demandez conseil à France Travail ou à la Mission Locale.`,
    level: 'bac2',
    time: 'year',
    likes: ['order', 'logic', 'words'],
    places: ['office', 'home'],
    rome: 'M1815',
    related: ['developpeuse-d-applications', 'developpeuse-web', 'testeuse-d-intrusion'],
    salary: null,
    salarySource: null,
    keywords: [
      'tester des applis',
      'bug',
      'erreur',
      'essayer',
      'vérifier',
      'qualité',
      'tester des jeux',
      'minutieuse',
      'pas de maths',
    ],
    sources: ['ROME 4.0, fiche M1815, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Développeuse de jeux vidéo',
    masculine: 'Développeur de jeux vidéo',
    family: 'development',
    summary: 'Elle écrit le code qui fait vivre un jeu : les gestes, les règles, les sons.',
    tasks: `Une équipe imagine l’histoire et dessine les personnages. La développeuse donne vie au jeu. Elle :

- programme les gestes des personnages ;
- place les images et les sons ;
- règle la difficulté de chaque niveau ;
- fait en sorte que le jeu reste fluide ;
- corrige les erreurs que trouvent les joueurs.`,
    day: `Elle commence par jouer, mais pour vérifier ! Le personnage traverse un mur : elle trouve pourquoi. Puis elle programme un nouveau saut. Elle va voir la graphiste : l’image est trop lourde. Ensemble, elles trouvent une solution. Avant la sortie du jeu, les journées sont longues.`,
    skills: `- Bien connaître le code.
- Se servir d’un moteur de jeu : un logiciel qui aide à créer un jeu.
- Utiliser des maths : angles, vitesses, distances.
- Lire l’anglais technique.`,
    qualities: `- Avoir des idées, et les réaliser avec soin.
- Écouter les dessinateurs et les musiciennes.
- Accepter de recommencer.
- Tenir quand le travail s’accélère.`,
    access: `- **À savoir :** le métier fait rêver, mais aimer jouer ne suffit pas. Il faut aimer le code.
- **Avec un bac :** un BTS en informatique (deux ans) est un premier pas. On continue souvent avec une licence, un master ou une école d’ingénieurs.
- **Sans diplôme :** on peut apprendre le code dans une formation courte de développement web. Faire de petits jeux chez soi permet de montrer ce que l’on sait faire.`,
    level: 'bac',
    time: 'years',
    likes: ['images', 'logic'],
    places: ['office', 'home'],
    rome: 'M1831',
    related: ['developpeuse-d-applications', 'animatrice-2d-et-3d', 'testeuse-de-logiciels'],
    salary: null,
    salarySource: null,
    keywords: ['jeu vidéo', 'gaming', 'console', 'je joue', 'créer un jeu', 'coder', 'gamer'],
    sources: ['ROME 4.0, fiche M1831, France Travail, 18 septembre 2025'],
  },
]
