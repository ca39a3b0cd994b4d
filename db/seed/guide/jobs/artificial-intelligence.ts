import type { Content } from '~/features/guide/fields'

export const ARTIFICIAL_INTELLIGENCE: Content<'job'>[] = [
  {
    feminine: 'Ingénieure données',
    masculine: 'Ingénieur données',
    family: 'data',
    summary: 'Elle construit les tuyaux qui amènent les données au bon endroit.',
    tasks: `Les données arrivent de partout : caisses, téléphones, capteurs. L’ingénieure construit le chemin qu’elles suivent. Elle :

- va chercher les données là où elles sont ;
- écrit les programmes qui les trient ;
- les range dans de très grandes bases ;
- les protège contre le vol ;
- vérifie que tout marche, jour et nuit.`,
    day: `Au matin, une alerte : des chiffres manquent. Un magasin a changé de caisse. Elle adapte son programme, puis elle le teste. Ensuite, elle parle avec une analyste. Celle-ci veut des chiffres chaque heure. L’ingénieure dessine un nouveau chemin au tableau.`,
    skills: `- Écrire du code, par exemple en Python ou en Java.
- Connaître les bases de données.
- Se servir de machines à distance (le cloud).
- Lire l’anglais technique.`,
    qualities: `- Aimer chercher longtemps.
- Travailler avec soin et méthode.
- Savoir travailler avec plusieurs équipes.
- Prévoir les coûts.`,
    access: `- **Ce que demandent les entreprises :** le plus souvent un bac + 5. C’est un master ou une école d’ingénieurs.
- **Étape par étape :** un bac + 2 peut suffire avec de l’expérience. On commence comme développeuse ou technicienne de données. On se spécialise ensuite.
- **En alternance :** le master et l’école d’ingénieurs peuvent se faire en travaillant.`,
    level: 'bac5',
    time: 'years',
    likes: ['logic', 'order'],
    places: ['office', 'home'],
    rome: 'M1811',
    related: [
      'analyste-de-donnees',
      'gestionnaire-de-base-de-donnees',
      'ingenieure-en-intelligence-artificielle',
      'developpeuse-d-applications',
    ],
    salary: null,
    salarySource: null,
    keywords: ['data engineer', 'big data', 'data', 'python', 'j’aime les maths', 'capteurs'],
    sources: ['ROME 4.0, fiche M1811, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Ingénieure en intelligence artificielle',
    masculine: 'Ingénieur en intelligence artificielle',
    family: 'data',
    summary: 'Elle apprend aux machines à reconnaître une image, un mot ou une voix.',
    tasks: `Une intelligence artificielle, ou IA, est un programme qui apprend avec des exemples. On lui montre mille photos de chats. Ensuite, elle sait en trouver un. L’ingénieure :

- choisit de bons exemples ;
- écrit le programme qui apprend ;
- mesure ses erreurs et les réduit ;
- vérifie que la machine est juste avec tout le monde ;
- la place dans une vraie application.`,
    day: `Un hôpital veut lire plus vite ses radios. L’ingénieure regarde les résultats de la nuit. La machine se trompe sur les images sombres. Elle ajoute des exemples et relance le calcul. À quinze heures, elle parle avec un médecin. C’est lui qui décide, pas la machine.`,
    skills: `- Avoir un bon niveau en maths.
- Écrire du code, par exemple en Python.
- Tester un résultat sans se laisser tromper.
- Connaître la loi et les règles sur les données privées.`,
    qualities: `- Être curieuse et inventive.
- Être rigoureuse.
- Se demander : « Est-ce juste ? Est-ce utile ? »
- Suivre les nouveautés, car tout va vite.`,
    access: `- **Ce que demandent les entreprises :** un bac + 5, en informatique ou en maths. Il faut donc des études longues.
- **Étape par étape :** après un bac + 2 ou un bac + 3, on peut continuer en alternance. On a alors un salaire.
- **Sans diplôme :** on ne commence pas par ce métier. On peut entrer par celui de technicienne ou technicien de données.`,
    level: 'bac5',
    time: 'years',
    likes: ['logic'],
    places: ['office', 'home'],
    rome: 'M1889',
    related: ['ingenieure-donnees', 'analyste-de-donnees', 'technicienne-de-donnees'],
    salary: null,
    salarySource: null,
    keywords: [
      'IA',
      'intelligence artificielle',
      'robot',
      'chatbot',
      'machine qui parle',
      'j’aime les maths',
      'python',
    ],
    sources: ['ROME 4.0, fiche M1889, France Travail, 18 septembre 2025'],
  },
]
