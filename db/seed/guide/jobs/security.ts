import type { Content } from '~/features/guide/fields'

export const SECURITY: Content<'job'>[] = [
  {
    feminine: 'Technicienne en cybersécurité',
    masculine: 'Technicien en cybersécurité',
    family: 'security',
    summary: 'Elle installe les outils qui protègent les ordinateurs, et elle aide après une attaque.',
    tasks: `Un virus, un faux message, un compte volé : cela arrive à tout le monde. La technicienne est la première à aider. Elle :

- installe les outils de protection ;
- met les ordinateurs à jour ;
- regarde les alertes et prévient l’équipe ;
- coupe du réseau un ordinateur malade ;
- montre les bons gestes aux collègues.`,
    day: `Une collègue appelle : elle a ouvert un faux message. La technicienne débranche l’ordinateur du réseau. Elle cherche le virus et l’enlève. Ensemble, elles changent le mot de passe. L’après-midi, elle met vingt ordinateurs à jour. Le soir, elle écrit ce qui s’est passé.`,
    skills: `- Connaître les ordinateurs et les réseaux.
- Régler les outils de protection.
- Suivre une liste d’étapes sans en sauter.
- Écrire ce que l’on a fait, avec des mots clairs.`,
    qualities: `- Rester calme et rassurer les gens.
- Être attentive aux détails.
- Garder les secrets.
- Aimer apprendre : les attaques changent.`,
    access: `- **Sans diplôme :** on commence par une formation courte en réseaux ou en dépannage. On travaille, puis on passe un certificat de sécurité.
- **Avec un bac :** un BTS en informatique se prépare en deux ans, à l’école ou en alternance.
- **Ce que demandent les entreprises :** souvent une licence professionnelle (bac + 3), ou un certificat de sécurité.`,
    level: 'bac',
    time: 'years',
    likes: ['protect', 'logic', 'people'],
    places: ['office'],
    rome: 'M1844',
    related: [
      'analyste-en-cybersecurite',
      'technicienne-reseaux',
      'technicienne-d-assistance-informatique',
      'administratrice-de-la-securite-informatique',
    ],
    salary: null,
    salarySource: null,
    keywords: ['cyber', 'cyber sécurité', 'virus', 'antivirus', 'compte piraté', 'faux message', 'arnaque', 'protéger'],
    sources: ['ROME 4.0, fiche M1844, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Analyste en cybersécurité',
    masculine: 'Analyste en cybersécurité',
    family: 'security',
    summary: 'Elle garde un œil sur les ordinateurs, pour voir les attaques et les arrêter.',
    tasks: `La cybersécurité, c’est protéger les ordinateurs contre les voleurs et les pirates. L’analyste est un peu la gardienne. Elle :

- surveille ce qui entre et ce qui sort ;
- repère ce qui n’est pas normal ;
- comprend comment l’attaque est arrivée ;
- bloque la porte avec l’équipe technique ;
- apprend aux collègues à se méfier.`,
    day: `Ses écrans montrent des alertes. La plupart ne sont rien. Mais un compte se connecte la nuit, depuis très loin. Elle appelle la personne : ce n’est pas elle. Le compte est bloqué. Ensuite, elle écrit ce qui s’est passé. L’après-midi, elle montre à une équipe un faux message piégé.`,
    skills: `- Connaître les réseaux et les ordinateurs.
- Trier beaucoup d’informations.
- Connaître les attaques les plus courantes.
- Écrire un rapport clair.`,
    qualities: `- Être attentive longtemps.
- Garder son sang-froid.
- Garder les secrets.
- Apprendre sans arrêt : les attaques changent.`,
    access: `- **Avec un bac :** on peut préparer un BTS en informatique, puis une licence professionnelle. On demande le plus souvent un bac + 3.
- **Étape par étape :** on commence aussi comme technicienne en cybersécurité ou technicienne réseaux. On passe ensuite un certificat de sécurité.
- **Plus tard :** un master (bac + 5) ouvre plus de postes.`,
    level: 'bac3',
    time: 'years',
    likes: ['protect', 'logic', 'order'],
    places: ['office', 'home'],
    rome: 'M1844',
    related: [
      'technicienne-en-cybersecurite',
      'administratrice-de-la-securite-informatique',
      'testeuse-d-intrusion',
      'technicienne-reseaux',
      'administratrice-systemes-et-reseaux',
    ],
    salary: null,
    salarySource: null,
    keywords: [
      'cyber',
      'cyber sécurité',
      'pirate',
      'piratage',
      'hacker',
      'virus',
      'arnaque',
      'surveiller',
      'protéger',
      'enquête',
    ],
    sources: ['ROME 4.0, fiche M1844, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Administratrice de la sécurité informatique',
    masculine: 'Administrateur de la sécurité informatique',
    family: 'security',
    summary: 'Elle installe les serrures de l’informatique et vérifie qu’elles tiennent.',
    tasks: `Une maison a des portes, des clés et une alarme. Un réseau aussi. L’administratrice :

- règle le pare-feu, un mur qui filtre ce qui entre ;
- décide qui peut ouvrir quel dossier ;
- met à jour les outils de protection ;
- cherche les points faibles et les répare ;
- explique les bons gestes à toute l’entreprise.`,
    day: `Un logiciel a une faille, c’est-à-dire un trou. Il faut le réparer avant ce soir. Elle prévient les équipes et installe la mise à jour. Puis elle retire les accès d’un collègue parti. L’après-midi, elle apprend à un groupe à choisir un bon mot de passe. Elle note les incidents du jour.`,
    skills: `- Bien connaître les réseaux et les serveurs.
- Régler les outils de protection.
- Connaître la loi sur les données privées.
- Écrire des règles simples et les expliquer.`,
    qualities: `- Être rigoureuse et organisée.
- Penser au pire pour l’éviter.
- Convaincre sans faire peur.
- Travailler en équipe.`,
    access: `- **À savoir :** ce n’est pas un premier emploi. On demande un bac + 5, ou un certificat professionnel de cybersécurité.
- **Étape par étape :** on devient d’abord technicienne, puis administratrice systèmes et réseaux. On se forme ensuite à la sécurité.
- **En alternance :** la licence, le master et l’école d’ingénieurs peuvent se faire en travaillant.`,
    level: 'bac5',
    time: 'years',
    likes: ['protect', 'order', 'teach'],
    places: ['office', 'home'],
    rome: 'M1817',
    related: ['analyste-en-cybersecurite', 'administratrice-systemes-et-reseaux', 'testeuse-d-intrusion'],
    salary: null,
    salarySource: null,
    keywords: ['sécurité', 'mot de passe', 'pare-feu', 'firewall', 'antivirus', 'cyber', 'protéger'],
    sources: ['ROME 4.0, fiche M1817, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Testeuse d’intrusion',
    masculine: 'Testeur d’intrusion',
    family: 'security',
    summary: 'Elle attaque un site, avec l’accord de son propriétaire, pour trouver les failles.',
    tasks: `On l’appelle aussi « pirate éthique ». Elle a toujours un accord écrit. Sans cet accord, entrer dans un ordinateur est un délit. La testeuse :

- se met à la place d’un voleur ;
- cherche les portes mal fermées ;
- essaie d’entrer, sans rien casser ;
- écrit ce qu’elle a trouvé ;
- aide l’équipe à tout réparer.`,
    day: `Une banque lui ouvre son site d’essai. La testeuse relit le contrat : elle sait ce qui est permis. Elle essaie cent idées, une par une. Enfin, une page donne un mot de passe par erreur. Elle s’arrête là et prend des notes. Le lendemain, elle explique tout à la banque.`,
    skills: `- Connaître les réseaux, les systèmes et le code.
- Comprendre comment les secrets sont codés.
- Écrire un rapport, parfois en anglais.
- Connaître la loi.`,
    qualities: `- Être honnête : c’est la première qualité.
- Être têtue et inventive.
- Être précise.
- Apprendre tout le temps.`,
    access: `- **Ce que demandent les entreprises :** un bac + 3 à un bac + 5 en informatique, option sécurité.
- **Étape par étape :** on commence comme technicienne réseaux, développeuse ou analyste. On passe ensuite des certificats de sécurité.
- **S’exercer :** des jeux en ligne permettent d’apprendre sans danger et dans la loi.`,
    level: 'bac3',
    time: 'years',
    likes: ['logic', 'protect', 'words'],
    places: ['office', 'home'],
    rome: 'M1866',
    related: ['analyste-en-cybersecurite', 'administratrice-de-la-securite-informatique', 'testeuse-de-logiciels'],
    salary: null,
    salarySource: null,
    keywords: ['hacker', 'pirate', 'pentest', 'pentester', 'pirate éthique', 'cyber', 'énigme'],
    sources: ['ROME 4.0, fiche M1866, France Travail, 18 septembre 2025', 'Code pénal, article 323-1'],
  },
]
