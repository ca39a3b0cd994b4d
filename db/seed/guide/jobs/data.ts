import type { Content } from '~/features/guide/fields'

export const DATA: Content<'job'>[] = [
  {
    feminine: 'Technicienne de données',
    masculine: 'Technicien de données',
    family: 'data',
    summary: 'Elle trie et nettoie les informations, pour que les autres puissent s’en servir.',
    tasks: `Une donnée, c’est une information notée : une date, un prix, une adresse. Une entreprise en a des milliers. La technicienne :

- rassemble les données de plusieurs fichiers ;
- enlève les erreurs et les doublons (la même ligne deux fois) ;
- range tout dans de grands tableaux ;
- fait des listes et des graphiques simples ;
- vérifie que les données privées restent privées.`,
    day: `Elle reçoit un fichier de deux magasins. Les dates ne sont pas écrites pareil. Elle les corrige toutes d’un coup, avec une petite commande. Trois clientes sont notées deux fois : elle en garde une. L’après-midi, elle prépare un graphique pour sa cheffe. Elle note sa méthode.`,
    skills: `- Bien se servir d’un tableur, un logiciel de tableaux.
- Poser des questions à une base de données.
- Compter, comparer, faire un pourcentage.
- Connaître les règles sur les données privées.`,
    qualities: `- Aimer ranger et vérifier.
- Être patiente et précise.
- Être curieuse.
- Être discrète.`,
    access: `- **Sans diplôme :** le guide de 2019 citait déjà des formations de 3 à 12 mois à Toulouse. Quand la Région paie, elles sont gratuites pour les personnes en recherche d’emploi.
- **Après un autre métier :** si l’on aime les tableaux et les chiffres, on a une bonne base. C’est souvent le cas en secrétariat ou en comptabilité.
- **Pour aller plus loin :** avec un bac + 3, on peut devenir analyste de données.`,
    level: 'none',
    time: 'year',
    likes: ['order', 'logic'],
    places: ['office', 'home'],
    rome: 'M1419',
    related: ['analyste-de-donnees', 'gestionnaire-de-base-de-donnees', 'ingenieure-donnees'],
    salary: null,
    salarySource: null,
    keywords: ['data', 'technicienne data', 'tableau', 'excel', 'tableur', 'fichier', 'trier', 'chiffres', 'sans bac'],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche la plus proche : M1419, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Analyste de données',
    masculine: 'Analyste de données',
    family: 'data',
    summary: 'Elle fait parler les chiffres, pour aider à prendre une décision.',
    tasks: `Les chiffres seuls ne disent rien. L’analyste cherche ce qu’ils racontent. Elle :

- écoute la question : « Pourquoi vend-on moins l’été ? » ;
- réunit les bonnes données et les vérifie ;
- calcule et compare ;
- dessine des graphiques faciles à lire ;
- explique sa réponse, avec des mots simples.`,
    day: `Une ville veut savoir où placer un arrêt de bus. L’analyste compte les trajets de chaque quartier. Un chiffre est bizarre : elle vérifie d’où il vient. Puis elle dessine une carte. L’après-midi, elle la montre aux élus. Elle dit aussi ce que l’on ne sait pas.`,
    skills: `- Faire des statistiques : compter et comparer sur de grands nombres.
- Interroger une base de données.
- Écrire un peu de code.
- Lire et écrire l’anglais du travail.`,
    qualities: `- Être curieuse et rigoureuse.
- Être honnête : ne pas faire dire n’importe quoi aux chiffres.
- Aimer expliquer.
- Savoir s’organiser seule.`,
    access: `- **Sans le bac + 3 :** on peut entrer comme technicienne de données. On reprend ensuite des études, ou on fait reconnaître son expérience. Cela s’appelle la VAE.
- **Après le bac :** une licence, puis souvent un master. Les études sont en informatique, en maths ou en statistiques. On demande un bac + 3 à un bac + 5.
- **Après un autre métier :** on peut aussi reprendre des études plus tard, en formation continue.`,
    level: 'bac3',
    time: 'years',
    likes: ['logic', 'order', 'words'],
    places: ['office', 'home'],
    rome: 'M1419',
    related: ['technicienne-de-donnees', 'ingenieure-donnees', 'gestionnaire-de-base-de-donnees'],
    salary: null,
    salarySource: null,
    keywords: ['data analyst', 'data', 'chiffres', 'statistiques', 'j’aime les maths', 'graphique', 'sondage'],
    sources: ['ROME 4.0, fiche M1419, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Gestionnaire de base de données',
    masculine: 'Gestionnaire de base de données',
    family: 'data',
    summary: 'Elle range les informations d’une entreprise et veille à ne jamais les perdre.',
    tasks: `Une base de données ressemble à une immense armoire à dossiers. La gestionnaire :

- décide où ranger chaque information ;
- dit qui a le droit de lire et d’écrire ;
- fait des copies tous les jours ;
- rend les recherches plus rapides ;
- répare quand des données sont perdues.`,
    day: `Elle vérifie les copies de la nuit. Une recherche prend trop de temps : elle change le classement. À midi, une équipe veut lire les salaires. Elle refuse, car ce n’est pas permis. L’après-midi, elle s’exerce : elle fait comme si tout était perdu. En une heure, tout est revenu.`,
    skills: `- Connaître le langage des bases de données, le SQL.
- Copier les données et les faire revenir.
- Protéger des données privées.
- Former les collègues.`,
    qualities: `- Aimer l’ordre et la précision.
- Prévoir ce qui peut mal se passer.
- Savoir dire non avec politesse.
- Travailler en équipe.`,
    access: `- **Étape par étape :** on peut commencer comme technicienne de données ou technicienne d’assistance. On se spécialise après.
- **Après le bac :** un BTS ou un BUT en informatique, puis une licence professionnelle. On demande un bac + 3 à un bac + 5.
- **En alternance :** la licence professionnelle se fait en un an. On passe une partie du temps en entreprise.`,
    level: 'bac3',
    time: 'years',
    likes: ['order', 'protect', 'logic'],
    places: ['office', 'home'],
    rome: 'M1894',
    related: ['technicienne-de-donnees', 'ingenieure-donnees', 'administratrice-systemes-et-reseaux'],
    salary: null,
    salarySource: null,
    keywords: ['SQL', 'base de données', 'ranger', 'classer', 'archives', 'sauvegarde'],
    sources: ['ROME 4.0, fiche M1894, France Travail, 18 septembre 2025'],
  },
]
